namespace PaperGraph.Model.Values;

/// <summary>A value that needs an object: lists, maps, paths, temporal values, points, and nodes and relationships with all they hold.</summary>
public abstract class ValueObject
{
    private protected ValueObject()
    {
    }

    /// <summary>The type.</summary>
    public abstract ValueKind Kind { get; }

    /// <inheritdoc/>
    public abstract override bool Equals(object? obj);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    /// <inheritdoc/>
    public abstract override string ToString();
}
