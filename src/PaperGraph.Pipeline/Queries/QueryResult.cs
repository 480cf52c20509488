namespace PaperGraph.Pipeline;

/// <summary>The rows of a query.</summary>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">Values by row and column: string, long, double, bool, list or null.</param>
public sealed record QueryResult(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);
