using System.Collections.Frozen;

namespace PaperGraph.Resolution;

/// <summary>
/// Two long forms that papers abbreviate alike and that differ in nothing but generic words: "long short-term memory" and "long
/// short-term memory network", both LSTM.
/// </summary>
internal static class SharedAbbreviation
{
    private static readonly FrozenSet<string> s_generic = WordList.Parse(
        """
        of for the and in on to with from by as at or via using based
        network model method algorithm framework system approach technique architecture module mechanism strategy procedure
        score metric measure coefficient curve index value dataset benchmark corpus database task problem
        """);

    private static readonly FrozenDictionary<string, string> s_synonyms = WordList.ParsePairs("net network nns nn");

    /// <summary>What is left of a long form without generic words; long forms with the same core and abbreviation are candidates.</summary>
    internal static string Core(NormalForm form)
    {
        string[] words = [.. form.Tokens.Select(token => s_synonyms.GetValueOrDefault(token.Normal, token.Normal)).Where(word => !s_generic.Contains(word))];
        return words.Length == 0 ? form.Key : KeyJoiner.Join(words);
    }

    internal static Decision Decide(NormalForm left, NormalForm right, PairContext context)
    {
        if (context.SharedShort is not string sharedShort || Core(left) != Core(right)) return Decision.Open;
        return Decision.Same("shared-abbreviation", $"both are abbreviated \"{sharedShort}\" and differ in generic words only");
    }
}
