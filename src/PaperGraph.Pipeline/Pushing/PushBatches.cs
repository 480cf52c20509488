using PaperGraph.Model;

namespace PaperGraph.Pipeline;

/// <summary>Rows for one statement.</summary>
/// <param name="Group">What the statement is made for.</param>
/// <param name="Rows">Its <c>$rows</c>.</param>
internal sealed record PushBatch<TGroup>(TGroup Group, List<object> Rows);

/// <summary>Cuts the streams of a bundle into batches of one kind each, bounded in rows and in characters.</summary>
internal static class PushBatches
{
    public static IEnumerable<PushBatch<string>> OfNodes(IEnumerable<GraphNode> nodes, PushOptions options) =>
        Cut(nodes, node => string.Join(':', node.Labels), node => node.Properties, NodeRow, options);

    /// <summary>Rows with and without properties do not mix, so that a created relationship is told from an updated one.</summary>
    public static IEnumerable<PushBatch<(RelationshipPattern Pattern, bool Bare)>> OfRelationships(IEnumerable<GraphRelationship> relationships, PushOptions options) =>
        Cut(relationships, relationship => (PatternOf(relationship), relationship.Properties.Count == 0), relationship => relationship.Properties, RelationshipRow, options);

    public static RelationshipPattern PatternOf(GraphRelationship relationship) =>
        new(relationship.Type, relationship.Start.Label, relationship.End.Label);

    private static IEnumerable<PushBatch<TGroup>> Cut<T, TGroup>(
        IEnumerable<T> items, Func<T, TGroup> groupOf, Func<T, IReadOnlyDictionary<string, object>> propertiesOf, Func<T, object> rowOf, PushOptions options)
        where TGroup : IEquatable<TGroup>
    {
        PushBatch<TGroup>? batch = null;
        long characters = 0;
        foreach (T item in items)
        {
            TGroup group = groupOf(item);
            if (batch is not null && (!batch.Group.Equals(group) || batch.Rows.Count >= options.BatchSize || characters >= options.BatchCharacters))
            {
                yield return batch;
                batch = null;
            }

            if (batch is null)
            {
                batch = new PushBatch<TGroup>(group, []);
                characters = 0;
            }

            batch.Rows.Add(rowOf(item));
            characters += Characters(propertiesOf(item));
        }

        if (batch is not null) yield return batch;
    }

    private static Dictionary<string, object> NodeRow(GraphNode node) => new(2)
    {
        ["id"] = node.Id,
        ["properties"] = new Dictionary<string, object>(node.Properties, StringComparer.Ordinal) { ["id"] = node.Id },
    };

    private static Dictionary<string, object> RelationshipRow(GraphRelationship relationship) => new(3)
    {
        ["start"] = relationship.Start.Id,
        ["end"] = relationship.End.Id,
        ["properties"] = new Dictionary<string, object>(relationship.Properties, StringComparer.Ordinal),
    };

    private static long Characters(IReadOnlyDictionary<string, object> properties)
    {
        long sum = 0;
        foreach (object value in properties.Values)
        {
            sum += value switch
            {
                string text => text.Length,
                IReadOnlyList<string> texts => texts.Sum(text => (long)text.Length),
                IReadOnlyCollection<long> numbers => numbers.Count * 8L,
                _ => 8,
            };
        }

        return sum;
    }
}
