using PaperGraph.Conformance.Values;

namespace PaperGraph.Conformance.SideBySide;

/// <summary>A query to run on two targets.</summary>
/// <param name="Theme">The file it comes from, without extension.</param>
/// <param name="Line">Its first line there; the number of a generated query.</param>
/// <param name="Setup">Queries that make the graph it runs on.</param>
/// <param name="Query">The query.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="IntendedError">The status code that it must fail with; <see langword="null"/>: it must not fail.</param>
/// <param name="OpenListOrder">Whether the order of elements in lists is not determined.</param>
/// <param name="ColumnsOnly">Whether rows are the server's own matter (settings, versions) and only columns are compared.</param>
/// <param name="Difference">Why the two targets differ here; <see langword="null"/>: they must not.</param>
internal sealed record QueryCase(
    string Theme,
    int Line,
    IReadOnlyList<string> Setup,
    string Query,
    IReadOnlyDictionary<string, TckValue> Parameters,
    string? IntendedError,
    bool OpenListOrder,
    bool ColumnsOnly,
    string? Difference)
{
    /// <summary>Whether the query determines the order of its rows.</summary>
    public bool Ordered => QueryOrder.IsOrdered(Query);

    public override string ToString() => $"{Theme}:{Line}";
}
