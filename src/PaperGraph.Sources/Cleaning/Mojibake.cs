using System.Collections.Frozen;
using System.Text;

namespace PaperGraph.Sources;

/// <summary>
/// Repairs UTF-8 that was once decoded as Windows-1252 or Latin-1 ("naÃ¯ve" for "naïve"). Only text with at least one sequence that
/// nobody writes on purpose is touched: CAFÉ” ends in characters that could be such a sequence and stays as it is.
/// </summary>
internal static class Mojibake
{
    // Windows-1252 (WHATWG Encoding Standard, index windows-1252) for the bytes 0x80 to 0x9F; an undefined byte stands for itself.
    private const string HighControls = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private static readonly FrozenDictionary<char, byte> Bytes = HighControls
        .Select((c, index) => KeyValuePair.Create(c, (byte)(0x80 + index))).ToFrozenDictionary();

    /// <summary><paramref name="text"/>, repaired as often as it was mangled.</summary>
    internal static string Repair(string text)
    {
        while (IsMangled(text)) text = Decode(text);
        return text;
    }

    private static bool IsMangled(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u00C2', '\u00F4') < 0) return false;
        for (int i = 0; i < text.Length; i++)
        {
            int length = SequenceAt(text, i, out Rune rune);
            if (length > 0 && IsUnmistakable(text.AsSpan(i, length), rune)) return true;
        }

        return false;
    }

    private static bool IsUnmistakable(ReadOnlySpan<char> sequence, Rune rune)
    {
        foreach (char c in sequence[1..])
        {
            // A C1 control character is never typed.
            if (c is >= '\u0080' and <= '\u009F') return true;
        }

        return sequence[0] switch
        {
            // Ã or Â before a symbol; before a quotation mark or dash it may end a word in capitals.
            'Ã' or 'Â' => sequence[1] is >= '\u00A1' and <= '\u00BF' or '€' or '‚' or 'ƒ' or '„' or '†' or '‡' or 'ˆ' or '‰' or '™',
            // General punctuation to arrows and operators: the dashes, quotation marks, bullets and signs of ordinary text.
            'â' => rune.Value is >= 0x2010 and <= 0x2265 && sequence[1] is not ('‘' or '’' or '“' or '”' or '–' or '—' or '…'),
            'ï' => rune.Value == 0xFEFF,
            'ð' => rune.Value >= 0x1F000,
            _ => false,
        };
    }

    private static string Decode(string text)
    {
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length;)
        {
            int length = SequenceAt(text, i, out Rune rune);
            if (length == 0)
            {
                result.Append(text[i++]);
                continue;
            }

            result.Append(rune.ToString());
            i += length;
        }

        return result.ToString();
    }

    // Length in characters of the mangled UTF-8 sequence at a place, 0 if there is none.
    private static int SequenceAt(string text, int at, out Rune rune)
    {
        rune = default;
        char lead = text[at];
        int length = lead switch
        {
            >= '\u00C2' and <= '\u00DF' => 2,
            >= '\u00E0' and <= '\u00EF' => 3,
            >= '\u00F0' and <= '\u00F4' => 4,
            _ => 0,
        };
        if (length == 0 || at + length > text.Length) return 0;
        Span<byte> bytes = stackalloc byte[4];
        bytes[0] = (byte)lead;
        for (int i = 1; i < length; i++)
        {
            char c = text[at + i];
            byte value = Bytes.TryGetValue(c, out byte mapped) ? mapped : c is >= '\u0080' and <= '\u00BF' ? (byte)c : (byte)0;
            if (value is < 0x80 or > 0xBF) return 0;
            bytes[i] = value;
        }

        return Rune.DecodeFromUtf8(bytes[..length], out rune, out int used) == System.Buffers.OperationStatus.Done && used == length ? length : 0;
    }
}
