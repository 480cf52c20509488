using System.Buffers.Text;

namespace PaperGraph.Sources;

/// <summary>Finds escapes that are half a surrogate pair, which are no character and which no string can be made of.</summary>
internal static class JsonEscapes
{
    internal static bool HasLoneSurrogate(ReadOnlySpan<byte> json)
    {
        bool isHighBefore = false;
        while (json.IndexOf((byte)'\\') is int at and >= 0)
        {
            bool isAdjacent = at == 0;
            if (isHighBefore && !isAdjacent) return true;
            int unit = Unit(json[at..]);
            bool isLow = unit is >= 0xDC00 and <= 0xDFFF;
            if (isHighBefore != isLow) return true;
            isHighBefore = unit is >= 0xD800 and <= 0xDBFF;
            json = json[Math.Min(json.Length, at + (unit >= 0 ? 6 : 2))..];
        }

        return isHighBefore;
    }

    // The code unit of a \uXXXX escape, or -1 for any other.
    private static int Unit(ReadOnlySpan<byte> escape)
    {
        if (escape.Length < 6 || escape[1] != 'u') return -1;
        return Utf8Parser.TryParse(escape.Slice(2, 4), out int unit, out int used, 'x') && used == 4 ? unit : -1;
    }
}
