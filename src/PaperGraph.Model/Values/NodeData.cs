namespace PaperGraph.Model.Values;

/// <summary>A node with all it holds, as it leaves the engine. Equality is that of identity.</summary>
/// <param name="id">Identity within the store.</param>
/// <param name="labels">Labels in order of their names' first use in the store.</param>
/// <param name="properties">Properties; no nulls.</param>
public sealed class NodeData(long id, IReadOnlyList<string> labels, MapValue properties) : ValueObject
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Node;

    /// <summary>Identity within the store.</summary>
    public long Id { get; } = id;

    /// <summary>Labels.</summary>
    public IReadOnlyList<string> Labels { get; } = labels;

    /// <summary>Properties; no nulls.</summary>
    public MapValue Properties { get; } = properties;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is NodeData other && other.Id == Id;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(7, Id);

    /// <inheritdoc/>
    public override string ToString() =>
        $"({string.Concat(Labels.Select(label => ":" + label))}{(Labels.Count > 0 && Properties.Count > 0 ? " " : "")}{(Properties.Count > 0 ? Properties : "")})";
}
