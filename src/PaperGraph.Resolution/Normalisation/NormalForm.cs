namespace PaperGraph.Resolution;

/// <summary>
/// What a surface form says once nothing but spelling is taken from it. Its levels are its spellings from the weakest
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
        IsNamed = tokens.Any(token => token.IsNamed);
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
    internal bool IsNamed { get; }

    /// <summary>Whether it has several words, all with a capital first, as headings write them.</summary>
    internal bool IsCapitalised => Tokens.Count > 1 && Tokens.All(token => char.IsUpper(token.Surface[0]));

    /// <summary>The rule by which this form and another of the same key are the same name, and the spelling at which they meet.</summary>
    internal (string Rule, string Common) Meets(NormalForm other)
    {
        for (int level = 0; level < LevelRules.Count; level++)
        {
            string mine = Level(level);
            if (mine == other.Level(level)) return (LevelRules[level], mine);
        }

        throw new InvalidOperationException($"\"{Surface}\" and \"{other.Surface}\" have different keys.");
    }

    private string Level(int level) => level switch
    {
        0 => CharacterFold.Fold(Clean),
        1 => CharacterFold.Fold(Clean).ToLowerInvariant(),
        2 => Joined(token => token.Surface.ToLowerInvariant()),
        3 => Joined(token => token.Singular),
        4 => Joined(token => token.Normal),
        _ => Key,
    };

    private string Joined(Func<FormToken, string> word) => KeyJoiner.Join([.. Tokens.Select(word)]);
}
