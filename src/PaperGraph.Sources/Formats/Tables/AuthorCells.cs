using System.Text.RegularExpressions;

namespace PaperGraph.Sources;

/// <summary>
/// Splits the author cell of a table. The separator is, in this order: a semicolon, a bar or line break, the word <c>and</c>; else commas,
/// which also stand inside "Family, Given": a comma parts names where both sides look like whole names.
/// </summary>
internal static partial class AuthorCells
{
    private const StringSplitOptions Parts = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <summary>Adds the names of a cell to authors.</summary>
    internal static void Split(string cell, IList<string> authors)
    {
        foreach (string name in NamesIn(cell.Trim()))
        {
            // Scopus puts its author number behind the name.
            string clean = Number().Replace(name, "").Trim();
            if (clean.Length > 0) authors.Add(clean);
        }
    }

    private static IEnumerable<string> NamesIn(string cell)
    {
        if (cell is ['[', .., ']']) return ListItem().Matches(cell).Select(match => match.Groups["name"].Value);
        if (cell.Contains(';')) return cell.Split(';', Parts);
        if (cell.AsSpan().IndexOfAny("|\n\r") >= 0) return cell.Split(['|', '\n', '\r'], Parts);
        string[] joined = cell.Split([" and ", " & "], Parts);
        // "A, B and C": the commas before the "and" part names too. "Family, Given and Family, Given": they do not.
        bool isFamilyFirst = joined.Length > 1 && joined.All(part => part.Count(c => c == ',') == 1);
        return isFamilyFirst ? joined : joined.SelectMany(SplitAtCommas);
    }

    private static IEnumerable<string> SplitAtCommas(string text)
    {
        string[] parts = text.Split(',', Parts);
        if (parts.Length <= 1 || parts.All(part => part.Contains(' '))) return parts;
        bool isPairs = parts.Length % 2 == 0 && parts.Where((_, index) => index % 2 == 1).All(IsGivenName);
        if (isPairs && (parts.Length == 2 || parts.Where((_, index) => index % 2 == 1).All(IsInitials))) return parts.Chunk(2).Select(pair => $"{pair[0]}, {pair[1]}");
        return parts.Select(part => part.StartsWith("and ", StringComparison.Ordinal) ? part[4..] : part);
    }

    private static bool IsGivenName(string part) => part.Length > 0 && char.IsUpper(part[0]);

    private static bool IsInitials(string part) => part.Length <= 8 && part.All(c => char.IsUpper(c) || c is '.' or ' ' or '-');

    [GeneratedRegex(@"\s*\(\d+\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    // A list as Python or JSON prints it: ['Ann Lee', "Conor O'Brien"].
    [GeneratedRegex("""(?:'(?<name>(?:[^'\\]|\\.|(?<=\p{L})'(?=\p{L}))*)'|"(?<name>(?:[^"\\]|\\.)*)")""", RegexOptions.CultureInvariant)]
    private static partial Regex ListItem();
}
