using PaperGraph.Model.Values;

namespace PaperGraph.CommandLine.Results;

/// <summary>The graph that the rows make up: each of their nodes and relationships once, wherever in a value it stands, as one JSON object.</summary>
internal sealed class GraphRows : IRowWriter
{
    private readonly SortedDictionary<long, NodeData> _nodes = [];
    private readonly SortedDictionary<long, RelationshipData> _relationships = [];

    public void Begin(IReadOnlyList<string> columns)
    {
    }

    public void Row(IReadOnlyList<Value> values)
    {
        foreach (Value value in values) Add(value);
    }

    public void End() => Terminal.Say(new JsonText(ValueJson.Indented).Of(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("nodes");
        foreach (NodeData node in _nodes.Values) ValueJson.WriteNode(json, node);
        json.WriteEndArray();
        json.WriteStartArray("relationships");
        foreach (RelationshipData relationship in _relationships.Values) ValueJson.WriteRelationship(json, relationship);
        json.WriteEndArray();
        json.WriteEndObject();
    }));

    private void Add(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Node: _nodes.TryAdd(value.AsNodeId(), value.As<NodeData>()!); break;
            case ValueKind.Relationship: _relationships.TryAdd(value.AsRelationshipId(), value.As<RelationshipData>()!); break;
            case ValueKind.List: AddAll(value.AsList()); break;
            case ValueKind.Map: AddAll(value.AsMap().Values); break;
            case ValueKind.Path:
                AddAll(value.AsPath().Nodes);
                AddAll(value.AsPath().Relationships);
                break;
            default: break;
        }
    }

    private void AddAll(IEnumerable<Value> values)
    {
        foreach (Value value in values) Add(value);
    }
}
