using System.Collections.Concurrent;

namespace PaperGraph.Resolution;

/// <summary>
/// Makes the normal form of a name. Remembers what it has seen, since a corpus repeats its names, and gives one object for one form.
/// Safe for concurrent use.
/// </summary>
internal sealed class FormNormaliser
{
    private readonly ConcurrentDictionary<(EntityType Type, string Surface), NormalForm> _seen = [];

    /// <summary>The normal form of <paramref name="surface"/> as a name of <paramref name="type"/>. Its key is never empty.</summary>
    internal NormalForm Normalise(EntityType type, string surface) =>
        _seen.GetOrAdd((type, surface), static key => Make(key.Type, key.Surface));

    private static NormalForm Make(EntityType type, string surface)
    {
        string clean = IsPlain(surface) ? surface : DisplayText.Clean(surface);
        if (clean.Length == 0) clean = surface;
        List<string> words = DropArticles(FormTokeniser.Split(CharacterFold.Fold(clean)));
        bool inCapitals = IsInCapitals(words);
        FormToken[] tokens = [.. words.Select(word => Token(word, inCapitals))];
        int heads = GenericHeads.Count(type, tokens);
        string key = KeyJoiner.Join([.. tokens.SkipLast(heads).Select(token => token.Normal)]);
        // A form of signs alone ("∼", "()") has no words; it is its own name.
        return new NormalForm(type, surface, clean, tokens, heads, key.Length > 0 ? key : clean);
    }

    // Most names hold nothing that cleaning could change, and cleaning is most of the work: letters, digits, and single spaces and hyphens between.
    private static bool IsPlain(string surface)
    {
        for (int i = 0; i < surface.Length; i++)
        {
            char c = surface[i];
            bool between = c is ' ' or '-' && i > 0 && i < surface.Length - 1 && surface[i - 1] != c;
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '/' or '+') && !between) return false;
        }

        return true;
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
