namespace PaperGraph.Resolution;

/// <summary>
/// Whether a definition found in a text may join its two forms. The finder aligns letters; digits are what it can be wrong about
/// ("ImageNet-1K (ImageNet)"), so they must agree, or stand for letters of the long form: "NL2SQL" (to), "A3C", "C4", "T5" (a letter's number of words).
/// </summary>
internal static class DefinitionGuard
{
    /// <summary>Whether <paramref name="shortForm"/> may stand for <paramref name="longForm"/>.</summary>
    internal static bool Accepts(NormalForm shortForm, NormalForm longForm)
    {
        if (shortForm.Key == longForm.Key || longForm.Tokens.Count == 0 || shortForm.Tokens.Count == 0) return false;
        if (GenericForms.Contains(longForm) || longForm.Key.Length <= shortForm.Key.Length) return false;
        string mine = ForbiddenPairs.Numbers(shortForm), theirs = ForbiddenPairs.Numbers(longForm);
        return mine == theirs || theirs.Length == 0 && mine.Length == 1 && StandsForLetters(shortForm.Key, mine[0], longForm);
    }

    private static bool StandsForLetters(string key, char digit, NormalForm longForm)
    {
        int at = key.IndexOf(digit, StringComparison.Ordinal), count = digit - '0';
        bool inside = at > 0 && at < key.Length - 1;
        if (inside && digit is '2' or '4' && inside) return true;
        return at > 0 && Words(key[at - 1]) >= count || at + 1 < key.Length && Words(key[at + 1]) >= count;

        int Words(char letter) => longForm.Tokens.Count(token => token.Normal[0] == letter);
    }
}
