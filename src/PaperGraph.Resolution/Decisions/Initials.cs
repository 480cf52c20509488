namespace PaperGraph.Resolution;

/// <summary>
/// A short form made of the first letters of a long form's words, every letter and every content word used: "NER" of "named entity
/// recognition". Much stricter than what a definition in a text may be, since nothing but the letters speaks for it.
/// </summary>
internal static class Initials
{
    private static readonly System.Collections.Frozen.FrozenSet<string> s_function = WordList.Parse("of for the a an and in on to with from by as at or via per");

    internal static Decision Decide(NormalForm left, NormalForm right)
    {
        if (Match(left, right)) return Decision.Same("initials", $"\"{left.Clean}\" is the initials of \"{right.Clean}\"");
        if (Match(right, left)) return Decision.Same("initials", $"\"{right.Clean}\" is the initials of \"{left.Clean}\"");
        return Decision.Open;
    }

    /// <summary>The initials of a form of at least two words, without function words; null where it is shorter.</summary>
    internal static string? Of(NormalForm form)
    {
        if (form.Tokens.Count < 2) return null;
        string[] content = [.. form.Tokens.Where(token => !s_function.Contains(token.Normal)).Select(token => token.Normal)];
        if (content.Length < 2) return null;
        return string.Concat(content.Select(word => char.IsAsciiDigit(word[0]) ? word : word[..1]));
    }

    /// <summary>Whether <paramref name="shortForm"/> is made of the first letters of <paramref name="longForm"/>.</summary>
    internal static bool Match(NormalForm shortForm, NormalForm longForm)
    {
        if (!shortForm.IsShort || longForm.Tokens.Count < 2) return false;
        string key = shortForm.Key;
        if (key.Length < 2) return false;
        return key == Of(longForm) || key == WithFunctionWords(longForm);
    }

    // "SfM" keeps the f of "structure from motion".
    private static string WithFunctionWords(NormalForm form) =>
        string.Concat(form.Tokens.Select(token => char.IsAsciiDigit(token.Normal[0]) ? token.Normal : token.Normal[..1]));
}
