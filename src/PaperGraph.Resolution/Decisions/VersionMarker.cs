namespace PaperGraph.Resolution;

/// <summary>The v before a number says nothing that the number does not: "SQuAD v2.0" and "SQuAD 2.0".</summary>
internal static class VersionMarker
{
    /// <summary>The key without a v that stands before a digit and after something else, or null where there is none.</summary>
    internal static string? Strip(NormalForm form)
    {
        var words = new List<string>(form.Tokens.Count);
        bool stripped = false;
        foreach (FormToken token in form.Tokens)
        {
            // As a word of its own ("v2.0"), or where capitals set it off ("DINOv2"); in "wav2vec" and "conv2d" the v is a letter of a word.
            string word = token.Normal;
            int at = MarkerAt(token.Surface);
            bool marks = at == 0 && words.Count > 0 || at > 0;
            if (marks && word.Length == token.Surface.Length)
            {
                word = word.Remove(at, 1);
                stripped = true;
            }

            words.Add(word);
        }

        return stripped ? KeyJoiner.Join([.. words]) : null;
    }

    internal static Decision Decide(NormalForm left, NormalForm right)
    {
        string? mine = Strip(left), theirs = Strip(right);
        if (mine is null == theirs is null) return Decision.Open;
        string common = mine ?? theirs!;
        bool same = common == (mine is null ? left.Key : right.Key);
        return same ? Decision.Same("version-marker", $"both read \"{common}\" without the v of the version number") : Decision.Open;
    }

    private static int MarkerAt(string word)
    {
        for (int i = 0; i + 1 < word.Length; i++)
        {
            if (word[i] is not ('v' or 'V') || !char.IsAsciiDigit(word[i + 1])) continue;
            if (i == 0) return 0;
            bool setOff = word[i] == 'v' ? char.IsUpper(word[i - 1]) : char.IsLower(word[i - 1]);
            if (setOff) return i;
        }

        return -1;
    }
}
