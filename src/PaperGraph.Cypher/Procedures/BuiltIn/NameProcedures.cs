using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Procedures.BuiltIn;

/// <summary>db.labels, db.relationshipTypes, db.propertyKeys: the names in use, in order.</summary>
internal static class NameProcedures
{
    public static IReadOnlyList<ProcedureDefinition> All { get; } =
    [
        new("db.labels", [], [Columns.Text("label")], "Lists the labels that nodes have.", "READ", (context, _) =>
            Rows(context.Graph.Labels, label => context.Graph.CountNodes(label) > 0)),
        new("db.relationshipTypes", [], [Columns.Text("relationshipType")], "Lists the types that relationships have.", "READ", (context, _) =>
            Rows(context.Graph.RelationshipTypes, type => context.Graph.CountRelationships(type) > 0)),
        new("db.propertyKeys", [], [Columns.Text("propertyKey")], "Lists the property keys the graph knows.", "READ", (context, _) =>
            Rows(context.Graph.PropertyKeys, _ => true)),
    ];

    private static IEnumerable<Value[]> Rows(INames names, Func<int, bool> isUsed) => Enumerable.Range(0, names.Count)
        .Where(isUsed).Select(number => names[number]).Order(StringComparer.Ordinal).Select(name => new[] { Value.String(name) });
}
