using System.Collections.Frozen;

namespace PaperGraph.Resolution;

/// <summary>
/// Words at the end of a name that only repeat what kind of thing it is: the "dataset" of "Spider dataset", the "score" of "BLEU score".
/// They go where what is left still names the same thing: behind names, not behind words of the language ("cross-entropy method" is no
/// cross entropy, "IoU loss" is no IoU).
/// </summary>
internal static class GenericHeads
{
    private static readonly FrozenSet<string>[] s_heads =
    [
        WordList.Parse("algorithm approach framework architecture model method technique system"),
        WordList.Parse("dataset corpus database benchmark"),
        WordList.Parse("task problem"),
        WordList.Parse("score metric measure"),
        WordList.Parse("problem"),
    ];

    /// <summary>How many of the last <paramref name="tokens"/> are such heads.</summary>
    internal static int Count(EntityType type, IReadOnlyList<FormToken> tokens)
    {
        int count = tokens.Count;
        if (count < 2) return 0;
        string head = tokens[count - 1].Normal;
        int heads = type == EntityType.Dataset && head == "set" && count > 2 && tokens[count - 2].Normal == "data" ? 2 : 1;
        if (heads == 1 && !s_heads[(int)type].Contains(head)) return 0;
        int left = count - heads;
        // "machine translation task" is machine translation; "RL problem" and "inverse problem" are kinds of problem.
        bool strips = type is EntityType.Task or EntityType.Concept ? left >= 2 : IsName(type, tokens, left);
        return strips ? heads : 0;
    }

    // A dataset's name has a capital or a digit anywhere. Of the other types only one word that no sentence could capitalise by accident
    // counts, and not an acronym of two or three letters: "RL algorithm" is not RL, "SVGD algorithm" is SVGD.
    private static bool IsName(EntityType type, IReadOnlyList<FormToken> tokens, int length)
    {
        if (type == EntityType.Dataset) return tokens.Take(length).Any(token => token.HasCapital || token.HasDigit);
        if (length != 1) return false;
        FormToken token = tokens[0];
        if (type == EntityType.Metric) return token.IsNamed;
        return token.IsNamed && (token.Surface.Length >= 4 || token.HasInnerLower);
    }
}
