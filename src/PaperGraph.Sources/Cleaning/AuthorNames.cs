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

    /// <summary>Whether a part of a name between commas is one that stands behind it: "Jr.", "III", "Inc.".</summary>
    internal static bool IsSuffix(string part) => part.TrimEnd('.').ToLowerInvariant() is "jr" or "sr" or "ii" or "iii" or "iv" or "inc" or "ltd" or "phd" or "llc" or "gmbh";
}
