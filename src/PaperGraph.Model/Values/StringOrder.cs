namespace PaperGraph.Model.Values;

/// <summary>The order of strings in the query language: by Unicode code points.</summary>
public static class StringOrder
{
    /// <summary>Negative if the left comes first, positive if the right does, 0 if they are the same.</summary>
    /// <remarks>UTF-16 code units are in that order but for surrogates, which stand for the code points behind all others.</remarks>
    public static int Compare(string left, string right)
    {
        int common = left.AsSpan().CommonPrefixLength(right);
        if (common == left.Length || common == right.Length) return left.Length.CompareTo(right.Length);
        return Rank(left[common]) - Rank(right[common]);
    }

    private static int Rank(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}
