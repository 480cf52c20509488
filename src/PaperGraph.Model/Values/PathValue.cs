namespace PaperGraph.Model.Values;

/// <summary>A walk through the graph: nodes and, between each two, the relationship that was followed.</summary>
/// <remarks>While a query runs the entities are identities; in a path that leaves the engine they carry all they hold.</remarks>
/// <param name="nodes">Nodes, one more than relationships.</param>
/// <param name="relationships">Relationships, each between the nodes at its index and the next; followed forwards or backwards.</param>
public sealed class PathValue(Value[] nodes, Value[] relationships) : ValueObject
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Path;

    /// <summary>Nodes in order; at least one.</summary>
    public IReadOnlyList<Value> Nodes => nodes;

    /// <summary>Relationships in order.</summary>
    public IReadOnlyList<Value> Relationships => relationships;

    /// <summary>Number of relationships.</summary>
    public int Length => relationships.Length;

    /// <inheritdoc/>
    public override bool Equals(object? obj) =>
        obj is PathValue other && nodes.AsSpan().SequenceEqual([.. other.Nodes]) && relationships.AsSpan().SequenceEqual([.. other.Relationships]);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = 17;
        foreach (Value node in nodes) hash = (hash ^ node.GetHashCode()) * -1640531527;
        foreach (Value relationship in relationships) hash = (hash ^ relationship.GetHashCode()) * -1640531527;
        return hash;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new System.Text.StringBuilder("<").Append(nodes[0]);
        for (int i = 0; i < relationships.Length; i++)
        {
            bool backwards = relationships[i].As<RelationshipData>() is { } data && data.Start != nodes[i].AsNodeId();
            text.Append(backwards ? "<-" : "-").Append(relationships[i]).Append(backwards ? "-" : "->").Append(nodes[i + 1]);
        }

        return text.Append('>').ToString();
    }
}
