namespace PaperGraph.Extraction;

/// <summary>
/// A percentage with a blank after its decimal point, as copied from formatted pages: "an error of 11. 61%". The stop ends no sentence. A
/// share that begins the next one is told by its "of": "Accuracy rises to 71. 61% of the users agree."
/// </summary>
internal static class BrokenDecimal
{
    private const string BeforeNumbers = "([<>=~\u00B1\u2248";
    private const int LongestWhole = 3;
    private const int LongestFraction = 4;

    /// <summary>Whether the full stop at <paramref name="at"/> is the decimal point of such a percentage.</summary>
    public static bool HasPointAt(string text, int at)
    {
        if (text[at] != '.') return false;
        int whole = at;
        while (whole > 0 && char.IsAsciiDigit(text[whole - 1])) whole--;
        if (at - whole is 0 or > LongestWhole || (whole > 0 && !char.IsWhiteSpace(text[whole - 1]) && !BeforeNumbers.Contains(text[whole - 1]))) return false;

        int fraction = SkipBlanks(text, at + 1);
        int end = fraction;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (fraction == at + 1 || end - fraction is 0 or > LongestFraction) return false;

        int sign = SkipBlanks(text, end);
        if (sign < text.Length && text[sign] == '\\') sign++;
        if (sign == text.Length || text[sign] != '%') return false;
        int next = SkipBlanks(text, sign + 1);
        return !(text.AsSpan(next).StartsWith("of", StringComparison.Ordinal) && (next + 2 == text.Length || !char.IsLetter(text[next + 2])));
    }

    private static int SkipBlanks(string text, int from)
    {
        while (from < text.Length && text[from] is ' ' or '\u00A0' or '\u2009') from++;
        return from;
    }
}
