using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PaperGraph.Cypher.Semantics.RegularExpressions;

/// <summary>A set of UTF-16 code units, for character classes whose algebra (unions, intersections) .NET's regular expressions cannot write.</summary>
internal sealed class CharacterSet
{
    private const int Units = 0x10000;

    private static readonly ConcurrentDictionary<string, CharacterSet> s_known = new(StringComparer.Ordinal);

    private readonly ulong[] _bits = new ulong[Units / 64];

    public void Add(char first, char last)
    {
        for (int unit = first; unit <= last; unit++) _bits[unit >> 6] |= 1UL << (unit & 63);
    }

    public void UnionWith(CharacterSet other)
    {
        for (int i = 0; i < _bits.Length; i++) _bits[i] |= other._bits[i];
    }

    public void IntersectWith(CharacterSet other)
    {
        for (int i = 0; i < _bits.Length; i++) _bits[i] &= other._bits[i];
    }

    public CharacterSet Complement()
    {
        var complement = new CharacterSet();
        for (int i = 0; i < _bits.Length; i++) complement._bits[i] = ~_bits[i];
        return complement;
    }

    /// <summary>The set of a class as .NET writes it, without the brackets: ranges, single characters and \p{…} of general categories. Not to be changed.</summary>
    public static CharacterSet Of(string classText) => s_known.GetOrAdd(classText, Read);

    private static CharacterSet Read(string classText)
    {
        var matcher = new Regex($"[{classText}]", RegexOptions.CultureInvariant);
        var set = new CharacterSet();
        Span<char> text = stackalloc char[1];
        for (int unit = 0; unit < Units; unit++)
        {
            text[0] = (char)unit;
            if (matcher.IsMatch(text)) set.Add((char)unit, (char)unit);
        }

        return set;
    }

    /// <summary>The class as .NET reads it.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("[");
        for (int unit = 0; unit < Units; unit++)
        {
            if (!Contains(unit)) continue;
            int last = unit;
            while (last + 1 < Units && Contains(last + 1)) last++;
            text.Append(CultureInfo.InvariantCulture, $"\\u{unit:X4}");
            if (last > unit) text.Append(CultureInfo.InvariantCulture, $"-\\u{last:X4}");
            unit = last;
        }

        // The empty class matches nothing, which .NET writes as a look-ahead that fails.
        return text.Length == 1 ? "(?!)" : text.Append(']').ToString();
    }

    private bool Contains(int unit) => (_bits[unit >> 6] & (1UL << (unit & 63))) != 0;
}
