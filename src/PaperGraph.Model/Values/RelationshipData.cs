namespace PaperGraph.Model.Values;

/// <summary>A relationship with all it holds, as it leaves the engine. Equality is that of identity.</summary>
/// <param name="id">Identity within the store.</param>
/// <param name="type">Type.</param>
/// <param name="start">Identity of the start node.</param>
/// <param name="end">Identity of the end node.</param>
/// <param name="properties">Properties; no nulls.</param>
public sealed class RelationshipData(long id, string type, long start, long end, MapValue properties) : ValueObject
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Relationship;

    /// <summary>Identity within the store.</summary>
    public long Id { get; } = id;

    /// <summary>Type.</summary>
    public string Type { get; } = type;

    /// <summary>Identity of the start node.</summary>
    public long Start { get; } = start;

    /// <summary>Identity of the end node.</summary>
    public long End { get; } = end;

    /// <summary>Properties; no nulls.</summary>
    public MapValue Properties { get; } = properties;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RelationshipData other && other.Id == Id;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(11, Id);

    /// <inheritdoc/>
    public override string ToString() => $"[:{Type}{(Properties.Count > 0 ? $" {Properties}" : "")}]";
}
