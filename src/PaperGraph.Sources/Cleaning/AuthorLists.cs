using System.Text.RegularExpressions;

namespace PaperGraph.Sources;

/// <summary>
/// Splits a text that lists authors, wherever it stands: a line of a page, a string of JSON, the cell of a table. The separator is, in this
/// order: a semicolon, a bar, line breaks between whole names, the word <c>and</c>, commas. A comma also stands inside "Family, Given":
/// it parts names where both sides look like whole names.
/// </summary>
internal static partial class AuthorLists
{
    private const StringSplitOptions Parts = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <summary>The names, each as given.</summary>
    internal static IEnumerable<string> Split(string text)
    {
        foreach (string name in NamesIn(text.Trim()))
        {
            // Scopus puts its author number behind the name.
            string clean = Number().Replace(name, "").Trim();
            if (clean.Length > 0) yield return clean;
        }
    }

    private static IEnumerable<string> NamesIn(string text)
    {
        if (text is ['[', .., ']']) return ListItem().Matches(text).Select(match => match.Groups["name"].Value);
        if (text.Contains(';')) return text.Split(';', Parts).Select(OnOneLine);
        if (text.Contains('|')) return text.Split('|', Parts).Select(OnOneLine);
        string[] lines = text.Split(['\n', '\r'], Parts);
        if (lines.Length > 1 && Array.TrueForAll(lines, IsWholeName)) return lines;
        string[] joined = string.Join(' ', lines).Split([" and ", " & "], Parts);
        // "A, B and C": the commas before the "and" part names too. "Family, Given and Family, Given": they do not.
        bool isFamilyFirst = joined.Length > 1 && Array.TrueForAll(joined, part => part.Count(c => c == ',') == 1) && Array.Exists(joined, IsFamilyFirst);
        return isFamilyFirst ? joined : joined.SelectMany(SplitAtCommas);
    }

    private static string OnOneLine(string name) => name.ReplaceLineEndings(" ");

    /// <summary>A line that no other continues: several words without a separator, or "Family, Given".</summary>
    private static bool IsWholeName(string line)
    {
        if (line.Contains(" and ", StringComparison.Ordinal) || line.StartsWith("and ", StringComparison.Ordinal) || line.EndsWith(" and", StringComparison.Ordinal) || line.Contains('&')) return false;
        return line.Contains(',') ? IsFamilyFirst(line) : line.Contains(' ');
    }

    /// <summary>One comma, and not a whole name on either side of it.</summary>
    private static bool IsFamilyFirst(string name) => name.Split(',', Parts) is [string family, string given] && IsFamilyFirst(family, given);

    private static bool IsFamilyFirst(string family, string given) => char.IsUpper(given[0]) && !(family.Contains(' ') && given.Contains(' '));

    private static IEnumerable<string> SplitAtCommas(string text)
    {
        List<string> parts = [];
        foreach (string part in text.Split(',', Parts))
        {
            if (part == "and") continue;
            string name = part.StartsWith("and ", StringComparison.Ordinal) ? part[4..] : part;
            if (parts.Count > 0 && AuthorNames.IsSuffix(name)) parts[^1] += ", " + name;
            else parts.Add(name);
        }

        bool isOne = parts is [string family, string given] && IsFamilyFirst(family, given);
        bool isPairs = parts.Count % 2 == 0 && parts.Where((_, index) => index % 2 == 1).All(IsInitials);
        return isOne || isPairs ? parts.Chunk(2).Select(pair => $"{pair[0]}, {pair[1]}") : parts;
    }

    private static bool IsInitials(string part) => part.Length <= 8 && part.All(c => char.IsUpper(c) || c is '.' or ' ' or '-');

    [GeneratedRegex(@"\s*\(\d+\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    // A list as Python or JSON prints it: ['Ann Lee', "Conor O'Brien"].
    [GeneratedRegex("""(?:'(?<name>(?:[^'\\]|\\.|(?<=\p{L})'(?=\p{L}))*)'|"(?<name>(?:[^"\\]|\\.)*)")""", RegexOptions.CultureInvariant)]
    private static partial Regex ListItem();
}
