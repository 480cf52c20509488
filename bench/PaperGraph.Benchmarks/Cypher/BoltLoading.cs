using System.Diagnostics;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Benchmarks;

/// <summary>Copies a store into an empty database by UNWIND in batches; ends are found by the server's own identities, which is the fastest way there is through Bolt.</summary>
internal sealed class BoltLoading(IQueryTarget server, IGraphReader graph)
{
    private const int BatchRows = 10_000;
    private readonly Dictionary<long, long> _identities = [];

    /// <summary>Loads.</summary>
    /// <returns>How long nodes and relationships took, without indexes.</returns>
    public async Task<TimeSpan> Run()
    {
        await RequireEmpty().ConfigureAwait(false);
        var watch = Stopwatch.StartNew();
        foreach (IGrouping<string, long> group in All(graph.ScanNodes()).GroupBy(node => string.Concat(graph.LabelsOf(node).ToArray().Select(label => $":`{graph.Labels[label]}`"))))
        {
            foreach (long[] batch in group.Chunk(BatchRows)) await Nodes(group.Key, batch).ConfigureAwait(false);
        }

        foreach (IGrouping<int, long> group in All(graph.ScanRelationships()).GroupBy(relationship => graph.Relationship(relationship).Type))
        {
            foreach (long[] batch in group.Chunk(BatchRows)) await Relationships(graph.RelationshipTypes[group.Key], batch).ConfigureAwait(false);
        }

        watch.Stop();
        await Indexes().ConfigureAwait(false);
        return watch.Elapsed;
    }

    private async Task RequireEmpty()
    {
        IReadOnlyList<object?[]> rows = await server.Run("MATCH (n) RETURN count(n)", new Dictionary<string, object>()).ConfigureAwait(false);
        if (rows[0][0] is not 0L) throw new InvalidOperationException("The database is not empty. Give the address of an empty one, or --loaded where it holds this very graph.");
    }

    private async Task Nodes(string labels, long[] batch)
    {
        List<object> rows = [.. batch.Select(node => (object)PropertiesOf(graph.NodeProperties(node)))];
        IReadOnlyList<object?[]> made = await server.Run($"UNWIND $rows AS row CREATE (n{labels}) SET n = row RETURN id(n)", new Dictionary<string, object> { ["rows"] = rows }).ConfigureAwait(false);
        for (int i = 0; i < batch.Length; i++) _identities[batch[i]] = (long)made[i][0]!;
    }

    private async Task Relationships(string type, long[] batch)
    {
        List<object> rows = [.. batch.Select(relationship =>
        {
            RelationshipRecord record = graph.Relationship(relationship);
            return (object)new List<object> { _identities[record.Start], _identities[record.End], PropertiesOf(graph.RelationshipProperties(relationship)) };
        })];
        await server.Run(
            $"UNWIND $rows AS row MATCH (a) WHERE id(a) = row[0] MATCH (b) WHERE id(b) = row[1] CREATE (a)-[r:`{type}`]->(b) SET r = row[2]",
            new Dictionary<string, object> { ["rows"] = rows }).ConfigureAwait(false);
    }

    private async Task Indexes()
    {
        var none = new Dictionary<string, object>();
        foreach (ConstraintDefinition constraint in graph.Constraints.Where(constraint => constraint.Kind == ConstraintKind.Unique))
        {
            await server.Run($"CREATE CONSTRAINT `{constraint.Name}` FOR (n:`{constraint.LabelOrType}`) REQUIRE n.`{constraint.Properties[0]}` IS UNIQUE", none).ConfigureAwait(false);
        }

        foreach (IndexDefinition index in graph.Indexes.Where(index => index.OwningConstraint is null && index.Kind is IndexKind.Range or IndexKind.Text or IndexKind.FullText))
        {
            string kind = index.Kind.ToString().ToUpperInvariant(), properties = string.Join(", ", index.Properties.Select(key => $"n.`{key}`"));
            string on = index.Kind == IndexKind.FullText ? $"EACH [{properties}]" : $"({properties})";
            await server.Run($"CREATE {kind} INDEX `{index.Name}` FOR (n:{string.Join('|', index.LabelsOrTypes.Select(label => $"`{label}`"))}) ON {on}", none).ConfigureAwait(false);
        }

        await server.Run("CALL db.awaitIndexes(600)", none).ConfigureAwait(false);
    }

    private Dictionary<string, object> PropertiesOf(IReadOnlyList<KeyValuePair<int, Value>> properties) =>
        properties.ToDictionary(item => graph.PropertyKeys[item.Key], item => ObjectOf(item.Value));

    private static object ObjectOf(Value value) => value.Kind switch
    {
        ValueKind.Integer => value.AsInteger(),
        ValueKind.Float => value.AsFloat(),
        ValueKind.Boolean => value.AsBoolean(),
        ValueKind.String => value.AsString(),
        ValueKind.List => new List<object>([.. value.AsList().Span.ToArray().Select(ObjectOf)]),
        _ => throw new InvalidOperationException($"A property of kind {value.Kind} is not copied."),
    };

    private static IEnumerable<long> All(IIdCursor cursor)
    {
        long[] buffer = new long[4096];
        for (int count = cursor.Next(buffer); count > 0; count = cursor.Next(buffer))
        {
            for (int i = 0; i < count; i++) yield return buffer[i];
        }
    }
}
