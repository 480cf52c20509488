using System.Text;

namespace PaperGraph.Cypher.Functions;

/// <summary>
/// Upper and lower case with Unicode's unconditional special cases (SpecialCasing.txt), where one letter becomes several, and the Greek sigma at the end of a word: as Java has it.
/// </summary>
internal static class LetterCase
{
    private static readonly Dictionary<char, string> s_upper = new()
    {
        ['ß'] = "SS", ['ŉ'] = "ʼN", ['ǰ'] = "J\u030C", ['ΐ'] = "Ι\u0308\u0301", ['ΰ'] = "Υ\u0308\u0301", ['և'] = "ԵՒ", ['ẖ'] = "H\u0331", ['ẗ'] = "T\u0308",
        ['ẘ'] = "W\u030A", ['ẙ'] = "Y\u030A", ['ẚ'] = "Aʾ", ['ﬀ'] = "FF", ['ﬁ'] = "FI", ['ﬂ'] = "FL", ['ﬃ'] = "FFI", ['ﬄ'] = "FFL", ['ﬅ'] = "ST", ['ﬆ'] = "ST",
        ['ﬓ'] = "ՄՆ", ['ﬔ'] = "ՄԵ", ['ﬕ'] = "ՄԻ", ['ﬖ'] = "ՎՆ", ['ﬗ'] = "ՄԽ",
    };

    public static string Upper(string text)
    {
        string upper = text.ToUpperInvariant();
        if (Ascii.IsValid(upper) || !upper.Any(s_upper.ContainsKey)) return upper;
        var special = new StringBuilder(upper.Length + 8);
        foreach (char letter in upper) special.Append(s_upper.TryGetValue(letter, out string? several) ? several : letter.ToString());
        return special.ToString();
    }

    public static string Lower(string text)
    {
        string lower = text.ToLowerInvariant();
        if (Ascii.IsValid(text)) return lower;
        if (text.Contains('Σ', StringComparison.Ordinal))
        {
            lower = string.Create(text.Length, (text, lower), static (result, texts) =>
            {
                texts.lower.CopyTo(result);
                for (int i = 0; i < result.Length; i++)
                {
                    if (texts.text[i] == 'Σ' && IsFinal(texts.text, i)) result[i] = 'ς';
                }
            });
        }

        return lower.Contains('İ', StringComparison.Ordinal) ? lower.Replace("İ", "i\u0307", StringComparison.Ordinal) : lower;
    }

    // A letter before it and none behind (Unicode Standard, section 3.13, Final_Sigma; marks between are skipped).
    private static bool IsFinal(string text, int at)
    {
        int before = at - 1, after = at + 1;
        while (before >= 0 && IsIgnorable(text[before])) before--;
        while (after < text.Length && IsIgnorable(text[after])) after++;
        return before >= 0 && char.IsLetter(text[before]) && (after == text.Length || !char.IsLetter(text[after]));
    }

    private static bool IsIgnorable(char c) => CombiningClasses.Of(c) != 0 || c is '\'' or '.' or ':' or '\u00AD' or '\u2019' or '\u00B7';
}
