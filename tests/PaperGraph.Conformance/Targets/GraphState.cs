using PaperGraph.Conformance.Features;
using PaperGraph.Conformance.Values;

namespace PaperGraph.Conformance.Targets;

/// <summary>A relationship with the identities of its nodes.</summary>
internal sealed record StateRelationship(string Start, TckRelationship Relationship, string End);

/// <summary>A whole graph: nodes and relationships by identity.</summary>
internal sealed record GraphState(
    IReadOnlyDictionary<string, TckNode> Nodes, IReadOnlyDictionary<string, StateRelationship> Relationships)
{
    public static readonly GraphState Empty = new(new Dictionary<string, TckNode>(), new Dictionary<string, StateRelationship>());

    /// <summary>
    /// What a change of this graph to a later one adds and removes: nodes and relationships by identity, properties as entity, key and
    /// value, labels as the distinct labels of the graph.
    /// </summary>
    public SideEffects ChangeTo(GraphState after)
    {
        (int nodesAdded, int nodesRemoved) = Difference(Nodes.Keys, after.Nodes.Keys);
        (int relationshipsAdded, int relationshipsRemoved) = Difference(Relationships.Keys, after.Relationships.Keys);
        (int propertiesAdded, int propertiesRemoved) = Difference(Properties(), after.Properties());
        (int labelsAdded, int labelsRemoved) = Difference(Labels(), after.Labels());
        return new SideEffects
        {
            NodesAdded = nodesAdded,
            NodesRemoved = nodesRemoved,
            RelationshipsAdded = relationshipsAdded,
            RelationshipsRemoved = relationshipsRemoved,
            PropertiesAdded = propertiesAdded,
            PropertiesRemoved = propertiesRemoved,
            LabelsAdded = labelsAdded,
            LabelsRemoved = labelsRemoved,
        };
    }

    /// <summary>A text that two graphs share when they hold the same nodes and relationships, whatever their identities.</summary>
    public string Text()
    {
        IEnumerable<string> nodes = Nodes.Values.Select(node => node.Text(TckForm.TypedScalars));
        IEnumerable<string> relationships = Relationships.Values.Select(relationship =>
            $"{Nodes[relationship.Start].Text(TckForm.TypedScalars)}-{relationship.Relationship.Text(TckForm.TypedScalars)}->"
            + Nodes[relationship.End].Text(TckForm.TypedScalars));
        return string.Join('\n', nodes.Order(StringComparer.Ordinal).Concat(relationships.Order(StringComparer.Ordinal)));
    }

    private static (int Added, int Removed) Difference<T>(IEnumerable<T> before, IEnumerable<T> after)
    {
        HashSet<T> old = [.. before];
        HashSet<T> now = [.. after];
        return (now.Count(item => !old.Contains(item)), old.Count(item => !now.Contains(item)));
    }

    private IEnumerable<string> Labels() => Nodes.Values.SelectMany(node => node.Labels).Distinct(StringComparer.Ordinal);

    private IEnumerable<(string Entity, string Key, string Value)> Properties() =>
        Nodes.SelectMany(node => Properties($"node {node.Key}", node.Value.Properties)).Concat(
            Relationships.SelectMany(entry => Properties($"relationship {entry.Key}", entry.Value.Relationship.Properties)));

    private static IEnumerable<(string Entity, string Key, string Value)> Properties(string entity, TckMap properties) =>
        properties.Entries.Select(property => (entity, property.Key, property.Value.Text(TckForm.TypedScalars)));
}
