namespace PaperGraph.Sources;

/// <summary>
/// Splits a BibTeX name list at the word <c>and</c> outside braces ("Tame the BeaST", section 11). A name that stands as a whole in
/// braces is a corporate one and loses them, unless a comma inside would make it look like "Family, Given".
/// </summary>
internal static class BibNames
{
    /// <summary>Adds the names of a list to authors; <c>others</c> is no name.</summary>
    internal static void Split(string list, IList<string> authors)
    {
        int depth = 0;
        int start = 0;
        for (int i = 0; i < list.Length; i++)
        {
            if (list[i] == '{') depth++;
            else if (list[i] == '}') depth--;
            else if (depth <= 0 && IsAndAt(list, i))
            {
                Add(list[start..i], authors);
                start = i + 3;
                i += 2;
            }
        }

        Add(list[start..], authors);
    }

    private static bool IsAndAt(string list, int at) =>
        at > 0 && at + 3 < list.Length && char.IsWhiteSpace(list[at - 1]) && char.IsWhiteSpace(list[at + 3])
        && list.AsSpan(at, 3).Equals("and", StringComparison.OrdinalIgnoreCase);

    private static void Add(string name, IList<string> authors)
    {
        name = name.Trim();
        if (IsWhollyBraced(name) && !name.Contains(',')) name = name[1..^1].Trim();
        if (name.Length > 0 && !name.Equals("others", StringComparison.OrdinalIgnoreCase)) authors.Add(name);
    }

    private static bool IsWhollyBraced(string name)
    {
        if (name is not ['{', .., '}']) return false;
        int depth = 0;
        for (int i = 0; i < name.Length - 1; i++)
        {
            if (name[i] == '{') depth++;
            else if (name[i] == '}' && --depth == 0) return false;
        }

        return depth == 1;
    }
}
