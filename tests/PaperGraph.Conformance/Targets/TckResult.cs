using PaperGraph.Conformance.Features;
using PaperGraph.Conformance.Values;

namespace PaperGraph.Conformance.Targets;

/// <summary>What came of a query.</summary>
/// <param name="Columns">Names of the columns, in order.</param>
/// <param name="Rows">The rows in the order they came, a value for each column.</param>
/// <param name="Counters">What it changed, by the target's own count.</param>
/// <param name="Error">The error that ended it; columns and rows are empty then.</param>
internal sealed record TckResult(
    IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<TckValue>> Rows, UpdateCounters Counters, TckError? Error)
{
    /// <summary>A failed query.</summary>
    public static TckResult Failed(TckError error) => new([], [], UpdateCounters.None, error);
}

/// <summary>An error of a query.</summary>
/// <param name="Type">Type in the TCK's terms, such as <c>SyntaxError</c>.</param>
/// <param name="Phase">When it was raised; <see langword="null"/> where the target does not tell.</param>
/// <param name="Detail">Detail in the TCK's terms, such as <c>UndefinedVariable</c>; <see langword="null"/> where the target does not tell.</param>
/// <param name="Code">Status code, such as <c>Neo.ClientError.Statement.SyntaxError</c>.</param>
/// <param name="Message">What it says.</param>
internal sealed record TckError(string Type, ErrorPhase? Phase, string? Detail, string Code, string Message);

/// <summary>What a query changed, as Neo4j counts it.</summary>
internal sealed record UpdateCounters(
    int NodesCreated,
    int NodesDeleted,
    int RelationshipsCreated,
    int RelationshipsDeleted,
    int PropertiesSet,
    int LabelsAdded,
    int LabelsRemoved,
    int IndexesAdded,
    int IndexesRemoved,
    int ConstraintsAdded,
    int ConstraintsRemoved)
{
    public static readonly UpdateCounters None = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Whether nodes, relationships, labels or properties were touched.</summary>
    public bool ChangedData =>
        NodesCreated + NodesDeleted + RelationshipsCreated + RelationshipsDeleted + PropertiesSet + LabelsAdded + LabelsRemoved > 0;

    /// <summary>Whether indexes or constraints were touched.</summary>
    public bool ChangedSchema => IndexesAdded + IndexesRemoved + ConstraintsAdded + ConstraintsRemoved > 0;
}
