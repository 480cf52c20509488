using PaperGraph.Cypher.Binding;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Procedures.BuiltIn;

/// <summary>What the graph looks like: labels with types between them, and properties by label set and type.</summary>
internal static class SchemaProcedures
{
    public static IReadOnlyList<ProcedureDefinition> All { get; } =
    [
        new(
            "db.schema.visualization",
            [],
            [new("nodes", StaticType.List, "LIST<NODE>"), new("relationships", StaticType.List, "LIST<RELATIONSHIP>")],
            "Shows a node for each label and a relationship for each type between labels.",
            "READ",
            (context, _) => [Visualization(context.Graph)]),
        new(
            "db.schema.nodeTypeProperties",
            [],
            [Columns.Text("nodeType"), Columns.Texts("nodeLabels"), Columns.Text("propertyName"), Columns.Texts("propertyTypes"), Columns.Boolean("mandatory")],
            "Lists the properties of nodes by their labels.",
            "READ",
            (context, _) => NodeTypes(context.Graph)),
        new(
            "db.schema.relTypeProperties",
            [],
            [Columns.Text("relType"), Columns.Text("propertyName"), Columns.Texts("propertyTypes"), Columns.Boolean("mandatory")],
            "Lists the properties of relationships by their type.",
            "READ",
            (context, _) => RelationshipTypes(context.Graph)),
    ];

    private static Value[] Visualization(IGraphReader graph)
    {
        int[] labels = [.. Enumerable.Range(0, graph.Labels.Count).Where(label => graph.CountNodes(label) > 0)];
        // Nodes that stand for labels have identities below zero, so that they are no node of the graph.
        Dictionary<int, NodeData> nodes = labels.ToDictionary(label => label, label => new NodeData(-1 - label, [graph.Labels[label]], new MapValue(
        [
            KeyValuePair.Create("name", Value.String(graph.Labels[label])),
            KeyValuePair.Create("indexes", Columns.ListOf(PropertiesOf(graph.Indexes, graph.Labels[label]))),
            KeyValuePair.Create("constraints", Columns.ListOf(graph.Constraints.Where(item => item.LabelOrType == graph.Labels[label]).Select(item => item.Name))),
        ])));
        List<Value> relationships = [];
        foreach ((int type, int start, int end) in Connections(graph))
        {
            relationships.Add(Value.Of(new RelationshipData(
                -1 - relationships.Count,
                graph.RelationshipTypes[type],
                -1 - start,
                -1 - end,
                new MapValue([KeyValuePair.Create("name", Value.String(graph.RelationshipTypes[type]))]))));
        }

        return [Value.List([.. labels.Select(label => Value.Of(nodes[label]))]), Value.List([.. relationships])];
    }

    private static IEnumerable<string> PropertiesOf(IEnumerable<IndexDefinition> indexes, string label) => indexes
        .Where(index => index.Entity == EntityKind.Node && index.LabelsOrTypes.Contains(label, StringComparer.Ordinal))
        .Select(index => string.Join(',', index.Properties));

    private static SortedSet<(int Type, int Start, int End)> Connections(IGraphReader graph)
    {
        var found = new SortedSet<(int Type, int Start, int End)>();
        foreach (long relationship in Ids(graph.ScanRelationships()))
        {
            RelationshipRecord record = graph.Relationship(relationship);
            foreach (int start in graph.LabelsOf(record.Start).ToArray())
            {
                foreach (int end in graph.LabelsOf(record.End)) found.Add((record.Type, start, end));
            }
        }

        return found;
    }

    private static IEnumerable<Value[]> NodeTypes(IGraphReader graph)
    {
        var tally = new PropertyTally();
        foreach (long node in Ids(graph.ScanNodes()))
        {
            string[] labels = [.. graph.LabelsOf(node).ToArray().Select(label => graph.Labels[label]).Order(StringComparer.Ordinal)];
            tally.Add(labels, graph.NodeProperties(node), graph.PropertyKeys);
        }

        return tally.Rows((labels, name, types, mandatory) =>
            [Value.String(string.Concat(labels.Select(label => $":`{label}`"))), Columns.ListOf(labels), name, types, mandatory]);
    }

    private static IEnumerable<Value[]> RelationshipTypes(IGraphReader graph)
    {
        var tally = new PropertyTally();
        foreach (long relationship in Ids(graph.ScanRelationships()))
        {
            tally.Add([graph.RelationshipTypes[graph.Relationship(relationship).Type]], graph.RelationshipProperties(relationship), graph.PropertyKeys);
        }

        return tally.Rows((type, name, types, mandatory) => [Value.String($":`{type[0]}`"), name, types, mandatory]);
    }

    private static IEnumerable<long> Ids(IIdCursor cursor)
    {
        long[] ids = new long[1024];
        for (int count = cursor.Next(ids); count > 0; count = cursor.Next(ids))
        {
            for (int i = 0; i < count; i++) yield return ids[i];
        }
    }
}
