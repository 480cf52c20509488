using System.Globalization;
using System.Text;

namespace PaperGraph.Storage.Tests;

/// <summary>All of a graph as text, one line a node or relationship.</summary>
internal static class GraphDump
{
    public static string Of(IGraphReader reader)
    {
        var text = new StringBuilder();
        foreach (long node in Agreement.All(reader.ScanNodes(), 1024))
        {
            text.Append(CultureInfo.InvariantCulture, $"({node}");
            foreach (int label in reader.LabelsOf(node)) text.Append(':').Append(reader.Labels[label]);
            Properties(reader, reader.NodeProperties(node), text);
            text.Append(")\n");
        }

        foreach (long id in Agreement.All(reader.ScanRelationships(), 1024))
        {
            RelationshipRecord record = reader.Relationship(id);
            text.Append(CultureInfo.InvariantCulture, $"[{id}:{reader.RelationshipTypes[record.Type]} {record.Start}->{record.End}");
            Properties(reader, reader.RelationshipProperties(id), text);
            text.Append("]\n");
        }

        foreach (IndexDefinition index in reader.Indexes) text.Append(CultureInfo.InvariantCulture, $"index {index.Name} {index.Kind}\n");
        foreach (ConstraintDefinition constraint in reader.Constraints) text.Append(CultureInfo.InvariantCulture, $"constraint {constraint.Name} {constraint.Kind}\n");
        return text.ToString();
    }

    public static string Of(GraphStore store)
    {
        using IGraphTransaction reader = store.BeginRead();
        return Of(reader);
    }

    private static void Properties(IGraphReader reader, IReadOnlyList<KeyValuePair<int, Model.Values.Value>> properties, StringBuilder text)
    {
        foreach ((int key, Model.Values.Value value) in properties) text.Append(CultureInfo.InvariantCulture, $" {reader.PropertyKeys[key]}={value.Kind} {value}");
    }
}
