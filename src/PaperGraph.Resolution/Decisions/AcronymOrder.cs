namespace PaperGraph.Resolution;

/// <summary>Metrics named by two acronyms go by either order: "ROC AUC" and "AUC-ROC". Of methods the order is part of the name ("CNN-LSTM").</summary>
internal static class AcronymOrder
{
    private const int LongestAcronym = 4;

    /// <summary>The two acronyms in ordinal order, or null where the form is not of that kind.</summary>
    internal static string? Sorted(NormalForm form)
    {
        if (form.Type != EntityType.Metric || form.Tokens.Count != 2) return null;
        if (!form.Tokens.All(token => token.Surface.Length is >= 2 and <= LongestAcronym && token.Surface.All(char.IsUpper))) return null;
        string[] words = [form.Tokens[0].Normal, form.Tokens[1].Normal];
        Array.Sort(words, StringComparer.Ordinal);
        return KeyJoiner.Join(words);
    }

    internal static Decision Decide(NormalForm left, NormalForm right)
    {
        string? mine = Sorted(left);
        bool same = mine is not null && mine == Sorted(right);
        return same ? Decision.Same("acronym-order", "the same two acronyms in the other order") : Decision.Open;
    }
}
