namespace PaperGraph.Benchmarks;

/// <summary>A query to be measured.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Text">The query.</param>
/// <param name="Parameters">One execution for each, all measured together; empty: one without parameters.</param>
/// <param name="Writes">Whether it makes nodes with the label Note, which are taken away again when it was measured.</param>
internal sealed record BenchmarkQuery(string Name, string Text, IReadOnlyList<IReadOnlyDictionary<string, object>> Parameters, bool Writes = false)
{
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, object>> s_none = [new Dictionary<string, object>()];

    public static BenchmarkQuery Of(string name, string text) => new(name, text, s_none);

    public static BenchmarkQuery For(string name, string text, string parameter, IEnumerable<object> values) =>
        new(name, text, [.. values.Select(value => (IReadOnlyDictionary<string, object>)new Dictionary<string, object> { [parameter] = value })]);
}
