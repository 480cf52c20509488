namespace PaperGraph.Resolution;

/// <summary>
/// What a surface form says once nothing but spelling is taken from it. <see cref="Levels"/> are its spellings from the weakest
/// normalisation to the strongest; two forms with the same last level (the key) name the same thing, and the first level at which they
/// meet says why.
/// </summary>
internal sealed class NormalForm
{
    /// <summary>Rule names of the levels, weakest first.</summary>
    internal static readonly IReadOnlyList<string> LevelRules = ["markup", "case", "hyphen", "plural", "spelling", "generic-head"];

    internal NormalForm(EntityType type, string surface, string clean, IReadOnlyList<FormToken> tokens, int heads, string key)
    {
        (Type, Surface, Clean, Tokens, HasGenericHead, Key) = (type, surface, clean, tokens, heads > 0, key);
    }

    internal EntityType Type { get; }

    /// <summary>As it stands in the text.</summary>
    internal string Surface { get; }

    /// <summary>Cleaned for people.</summary>
    internal string Clean { get; }

    /// <summary>Its words, without articles, with generic heads.</summary>
    internal IReadOnlyList<FormToken> Tokens { get; }

    /// <summary>Whether its last words are generic heads that the key leaves out.</summary>
    internal bool HasGenericHead { get; }

    /// <summary>The strongest level: equal keys of one type are one name.</summary>
    internal string Key { get; }

    /// <summary>Whether it looks like a short form: one word of capitals, or with capitals inside.</summary>
    internal bool IsShort => Tokens.Count == 1 && Tokens[0].IsNamed && Tokens[0].Surface.Length <= 10;

    /// <summary>Whether one of its words is spelled as a name or an abbreviation.</summary>
    internal bool IsNamed => Tokens.Any(token => token.IsNamed);

    /// <summary>Whether it has several words, all with a capital first, as headings write them.</summary>
    internal bool IsCapitalised => Tokens.Count > 1 && Tokens.All(token => char.IsUpper(token.Surface[0]));

    /// <summary>The rule by which this form and another of the same key are the same name, and the spelling at which they meet.</summary>
    internal (string Rule, string Common) Meets(NormalForm other)
    {
        string[] mine = Levels(), theirs = other.Levels();
        for (int level = 0; level < mine.Length; level++)
        {
            if (mine[level] == theirs[level]) return (LevelRules[level], mine[level]);
        }

        throw new InvalidOperationException($"\"{Surface}\" and \"{other.Surface}\" have different keys.");
    }

    private string[] Levels()
    {
        string folded = CharacterFold.Fold(Clean);
        string[] words = [.. Tokens.Select(token => token.Surface)];
        return
        [
            folded,
            folded.ToLowerInvariant(),
            KeyJoiner.Join([.. words.Select(word => word.ToLowerInvariant())]),
            KeyJoiner.Join([.. Tokens.Select(token => token.Singular)]),
            KeyJoiner.Join([.. Tokens.Select(token => token.Normal)]),
            Key,
        ];
    }
}
