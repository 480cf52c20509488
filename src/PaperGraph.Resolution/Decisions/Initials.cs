namespace PaperGraph.Resolution;

/// <summary>
/// A short form made of the first letters of a long form's words, every letter and every content word used: "NER" of "named entity
/// recognition". Much stricter than what a definition in a text may be, since nothing but the letters speaks for it.
/// </summary>
internal static class Initials
{
    private const int LongestChunked = 5;

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
        if (!shortForm.IsShort || longForm.Tokens.Count < 2 || shortForm.Key.Length < 2) return false;
        // Nearly all pairs end here; the first word that counts is the first or follows a function word.
        string key = shortForm.Key;
        if (longForm.Tokens[0].Normal[0] != key[0] && !s_function.Contains(longForm.Tokens[0].Normal)) return false;
        if (longForm.Tokens.Any(IsAbbreviation)) return false;
        return key == Of(longForm) || key == WithFunctionWords(longForm) || MatchesChunks(shortForm, longForm);
    }

    // "LoRA" and "NeRF": the small letters carry on the word that the capital before them begins.
    private static bool MatchesChunks(NormalForm shortForm, NormalForm longForm)
    {
        string surface = shortForm.Tokens[0].Singular.Length == shortForm.Tokens[0].Surface.Length ? shortForm.Tokens[0].Surface : shortForm.Tokens[0].Surface[..^1];
        // Longer ones are names that systems are given after common words ("DiagAgent" and diagnostic agents).
        if (surface.Length > LongestChunked) return false;
        int word = -1, at = 0;
        FormToken[] content = [.. longForm.Tokens.Where(token => !s_function.Contains(token.Normal))];
        foreach (char c in surface)
        {
            bool begins = !char.IsLower(c) || word < 0;
            if (begins && (word < 0 || at > 0)) (word, at) = (word + 1, 0);
            if (word >= content.Length || at >= content[word].Normal.Length || content[word].Normal[at] != char.ToLowerInvariant(c)) return false;
            at++;
        }

        return word == content.Length - 1;
    }

    // "GS-SLAM" has the initials G and S, but is made of abbreviations itself. "3D" is a word like others.
    private static bool IsAbbreviation(FormToken token) => token.IsNamed && !char.IsAsciiDigit(token.Surface[0]);

    // "SfM" keeps the f of "structure from motion".
    private static string WithFunctionWords(NormalForm form) =>
        string.Concat(form.Tokens.Select(token => char.IsAsciiDigit(token.Normal[0]) ? token.Normal : token.Normal[..1]));
}
