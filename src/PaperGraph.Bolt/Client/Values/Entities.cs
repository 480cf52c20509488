namespace PaperGraph.Bolt.Client;

/// <summary>What nodes and relationships have in common.</summary>
internal abstract class Entity(long id, string elementId, Dictionary<string, object?> properties)
{
    public object this[string key] => properties.TryGetValue(key, out object? value)
        ? value!
        : throw new KeyNotFoundException($"There is no property '{key}'; there are: {string.Join(", ", properties.Keys)}.");

    public IReadOnlyDictionary<string, object> Properties => properties!;

    public long Id => id;

    public string ElementId => elementId;

    public T Get<T>(string key) => this[key].As<T>();

    public bool TryGet<T>(string key, out T value)
    {
        bool found = properties.TryGetValue(key, out object? raw);
        value = found ? raw!.As<T>() : default!;
        return found;
    }

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(elementId);
}

internal sealed class Node(long id, string elementId, List<string> labels, Dictionary<string, object?> properties)
    : Entity(id, elementId, properties), INode
{
    public IReadOnlyList<string> Labels => labels;

    public bool Equals(INode? other) => other is not null && other.ElementId == ElementId;

    public override bool Equals(object? obj) => Equals(obj as INode);

    public override int GetHashCode() => base.GetHashCode();

    public override string ToString() => $"(:{string.Join(':', labels)} {ElementId})";
}

internal sealed class Relationship(
    long id, string elementId, (long Id, string ElementId) start, (long Id, string ElementId) end, string type,
    Dictionary<string, object?> properties)
    : Entity(id, elementId, properties), IRelationship
{
    public string Type => type;

    public long StartNodeId => start.Id;

    public long EndNodeId => end.Id;

    public string StartNodeElementId => start.ElementId;

    public string EndNodeElementId => end.ElementId;

    public bool Equals(IRelationship? other) => other is not null && other.ElementId == ElementId;

    public override bool Equals(object? obj) => Equals(obj as IRelationship);

    public override int GetHashCode() => base.GetHashCode();

    public override string ToString() => $"[:{type} {ElementId}]";
}

/// <summary>A relationship of a path before the path says which nodes it joins.</summary>
internal sealed record UnboundRelationship(long Id, string ElementId, string Type, Dictionary<string, object?> Properties)
{
    internal Relationship Bind(Node start, Node end) =>
        new(Id, ElementId, (start.Id, start.ElementId), (end.Id, end.ElementId), Type, Properties);
}

internal sealed class GraphPath(List<INode> nodes, List<IRelationship> relationships) : IPath
{
    public INode Start => nodes[0];

    public INode End => nodes[^1];

    public IReadOnlyList<INode> Nodes => nodes;

    public IReadOnlyList<IRelationship> Relationships => relationships;

    public bool Equals(IPath? other) =>
        other is not null && nodes.SequenceEqual(other.Nodes) && relationships.SequenceEqual(other.Relationships);

    public override bool Equals(object? obj) => Equals(obj as IPath);

    public override int GetHashCode() => nodes[0].GetHashCode() ^ nodes.Count;
}
