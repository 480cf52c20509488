using PaperGraph.Model;

namespace PaperGraph.Sources;

/// <summary>Author names for people, given name first.</summary>
internal static class AuthorNames
{
    /// <summary>The readable form of a name; null where it names nobody ("et al.").</summary>
    internal static string? Clean(string name)
    {
        name = DisplayText.Clean(TextCleaner.Clean(name, TextMarkup.BibTeX)).Trim(' ', ',', ';', '*');
        if (name.Length == 0 || name.ToLowerInvariant() is "et al" or "et al." or "others" or "and others" or "...") return null;
        string[] parts = name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length switch
        {
            2 when !IsSuffix(parts[1]) => $"{parts[1]} {parts[0]}",
            2 => $"{parts[0]} {parts[1]}",
            // BibTeX: family, suffix, given.
            3 when IsSuffix(parts[1]) => $"{parts[2]} {parts[0]} {parts[1]}",
            3 when IsSuffix(parts[2]) => $"{parts[1]} {parts[0]} {parts[2]}",
            _ => name,
        };
    }

    private static bool IsSuffix(string part) => part.TrimEnd('.').ToLowerInvariant() is "jr" or "sr" or "ii" or "iii" or "iv" or "inc" or "ltd" or "phd" or "llc" or "gmbh";

    /// <summary>Splits a line of authors: "A; B", "A and B", "A, B and C", or "Family, Given; Family, Given".</summary>
    internal static IEnumerable<string> Split(string line)
    {
        line = line.Replace('\n', ' ').Trim();
        string[] parts = line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1) return parts;
        parts = line.Split([" and ", " & "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        // "A, B and C" is a list with commas; "Family, Given and Family, Given" has a comma in every part.
        bool isFamilyFirst = parts.Length > 1 && parts.All(part => part.Count(c => c == ',') == 1);
        if (isFamilyFirst) return parts;
        string[] names = [.. parts.SelectMany(part => part.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
        // One comma between single words: "Vaswani, Ashish" is one name.
        bool isOneName = parts.Length == 1 && names.Length == 2 && !names[0].Contains(' ', StringComparison.Ordinal);
        return isOneName ? parts : names.Select(name => name.StartsWith("and ", StringComparison.Ordinal) ? name[4..] : name);
    }
}
