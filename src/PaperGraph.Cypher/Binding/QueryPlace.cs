namespace PaperGraph.Cypher.Binding;

/// <summary>What a query is part of.</summary>
internal enum QueryPlaceKind
{
    /// <summary>The statement itself.</summary>
    Statement,

    /// <summary>An expression: EXISTS, COUNT or COLLECT.</summary>
    Expression,

    /// <summary>CALL { … }.</summary>
    Call,
}

/// <summary>Where a query stands.</summary>
/// <param name="Kind">What it is part of.</param>
/// <param name="Outer">The variables around that it sees throughout; null where it sees none.</param>
/// <param name="Importable">The variables around that a leading WITH takes in; null where there is no such WITH.</param>
/// <param name="ReadOnly">Whether it may not write: it is in an expression, or in a query that is.</param>
internal sealed record QueryPlace(QueryPlaceKind Kind, Scope? Outer = null, ClauseScope? Importable = null, bool ReadOnly = false)
{
    /// <summary>Whether it may not write.</summary>
    public bool ReadOnly { get; } = ReadOnly || Kind == QueryPlaceKind.Expression;
}
