namespace PaperGraph.Storage;

/// <summary>Indexes and constraints for a graph that is loaded.</summary>
/// <param name="Indexes">Indexes, without those of constraints.</param>
/// <param name="Constraints">Constraints; what is loaded must keep to them.</param>
public sealed record GraphSchema(IReadOnlyList<IndexDefinition> Indexes, IReadOnlyList<ConstraintDefinition> Constraints)
{
    /// <summary>No indexes, no constraints.</summary>
    public static GraphSchema None { get; } = new([], []);
}

/// <summary>What a bulk load loaded.</summary>
/// <param name="Nodes">Number of nodes.</param>
/// <param name="Relationships">Number of relationships.</param>
public sealed record BulkLoadResult(long Nodes, long Relationships);
