namespace PaperGraph.Resolution;

/// <summary>Makes the normal form of a name. Remembers what it has seen: a corpus repeats its names.</summary>
internal sealed class FormNormaliser
{
    private readonly Dictionary<(EntityType Type, string Surface), NormalForm> _seen = [];

    /// <summary>The normal form of <paramref name="surface"/> as a name of <paramref name="type"/>. Its key is never empty.</summary>
    internal NormalForm Normalise(EntityType type, string surface)
    {
        if (_seen.TryGetValue((type, surface), out NormalForm? known)) return known;
        NormalForm form = Make(type, surface);
        _seen.Add((type, surface), form);
        return form;
    }

    private static NormalForm Make(EntityType type, string surface)
    {
        string clean = DisplayText.Clean(surface);
        if (clean.Length == 0) clean = surface;
        List<string> words = DropArticles(FormTokeniser.Split(CharacterFold.Fold(clean)));
        bool inCapitals = IsInCapitals(words);
        FormToken[] tokens = [.. words.Select(word => Token(word, inCapitals))];
        int heads = GenericHeads.Count(type, tokens);
        string key = KeyJoiner.Join([.. tokens.SkipLast(heads).Select(token => token.Normal)]);
        // A form of signs alone ("∼", "()") has no words; it is its own name.
        return new NormalForm(type, surface, clean, tokens, heads, key.Length > 0 ? key : clean);
    }

    private static FormToken Token(string word, bool inCapitals)
    {
        string singular = Singular.Of(word, inCapitals).ToLowerInvariant();
        return new FormToken(word, singular, Spelling.American(singular));
    }

    // "LLM-as-a-judge" and "LLM-as-Judge", "The Pile" and "Pile". Only a small "a" between words is an article: "A star", "class A" keep theirs.
    private static List<string> DropArticles(List<string> words)
    {
        if (words.Count < 2) return words;
        var kept = new List<string>(words.Count);
        for (int i = 0; i < words.Count; i++)
        {
            bool inner = i > 0 && i < words.Count - 1;
            bool article = words[i] is "the" or "The" && i < words.Count - 1 || inner && words[i] is "a" or "an" && inner;
            if (!article) kept.Add(words[i]);
        }

        return kept;
    }

    // A title, or a name, in capitals: one of its words is too long for an acronym.
    private static bool IsInCapitals(List<string> words) =>
        words.Exists(word => word.Length > 6) && !words.Exists(word => word.Any(char.IsLower));
}
