using PaperGraph.Model.Values;

namespace PaperGraph.Storage.Tests;

/// <summary>Compares everything a reader can say with the naive graph.</summary>
internal static class Agreement
{
    public static void Check(NaiveGraph expected, IGraphReader actual)
    {
        Assert.Equal(expected.Nodes.Count, actual.NodeCount);
        Assert.Equal(expected.Relationships.Count, actual.RelationshipCount);
        Assert.Equal(expected.Nodes.Keys, All(actual.ScanNodes()));
        Assert.Equal(expected.Relationships.Keys, All(actual.ScanRelationships()));
        for (int label = 0; label < actual.Labels.Count; label++)
        {
            long[] members = [.. expected.Nodes.Where(node => node.Value.Labels.Contains(label)).Select(node => node.Key)];
            Assert.Equal(members, All(actual.ScanNodes(label)));
            Assert.Equal(members.Length, actual.CountNodes(label));
        }

        for (int type = 0; type < actual.RelationshipTypes.Count; type++)
        {
            long[] members = [.. expected.Relationships.Where(item => item.Value.Type == type).Select(item => item.Key)];
            Assert.Equal(members, All(actual.ScanRelationships(type)));
            Assert.Equal(members.Length, actual.CountRelationships(type));
        }

        ILookup<long, Adjacency> outgoing = expected.Relationships.ToLookup(
            item => item.Value.Start, item => new Adjacency(item.Value.Type, (int)item.Value.End, (int)item.Key));
        ILookup<long, Adjacency> incoming = expected.Relationships.ToLookup(
            item => item.Value.End, item => new Adjacency(item.Value.Type, (int)item.Value.Start, (int)item.Key));
        foreach ((long id, NaiveNode node) in expected.Nodes)
        {
            Assert.True(actual.NodeExists(id));
            Assert.Equal(node.Labels, actual.LabelsOf(id).ToArray());
            Assert.Equal(node.Properties, actual.NodeProperties(id));
            for (int key = 0; key < actual.PropertyKeys.Count; key++)
            {
                Assert.Equal(node.Properties.GetValueOrDefault(key), actual.NodeProperty(id, key));
            }

            Adjacency[] leaving = [.. outgoing[id].OrderBy(item => item.Type).ThenBy(item => item.Relationship)];
            Adjacency[] reaching = [.. incoming[id].OrderBy(item => item.Type).ThenBy(item => item.Relationship)];
            Assert.Equal(leaving, actual.Outgoing(id).ToArray());
            Assert.Equal(reaching, actual.Incoming(id).ToArray());
            for (int type = 0; type < actual.RelationshipTypes.Count; type++)
            {
                Assert.Equal(leaving.Where(item => item.Type == type), actual.Outgoing(id, type).ToArray());
                Assert.Equal(reaching.Where(item => item.Type == type), actual.Incoming(id, type).ToArray());
            }
        }

        foreach ((long id, NaiveRelationship item) in expected.Relationships)
        {
            Assert.Equal(new RelationshipRecord(item.Type, item.Start, item.End), actual.Relationship(id));
            Assert.Equal(item.Properties, actual.RelationshipProperties(id));
        }

        foreach (IndexDefinition index in actual.Indexes) CheckIndex(expected, actual, index);
    }

    /// <summary>All identities of a cursor, read in odd batches.</summary>
    public static List<long> All(IIdCursor cursor, int batch = 7)
    {
        var ids = new List<long>();
        Span<long> buffer = stackalloc long[batch];
        while (cursor.Next(buffer) is > 0 and var count) ids.AddRange(buffer[..count]);
        return ids;
    }

    private static void CheckIndex(NaiveGraph expected, IGraphReader actual, IndexDefinition index)
    {
        int[] keys = [.. index.Properties.Select(actual.PropertyKeys.Find)];
        IEnumerable<(long Id, SortedDictionary<int, Value> Properties)> members = index.Entity == EntityKind.Node
            ? expected.Nodes.Where(node => node.Value.Labels.Contains(actual.Labels.Find(index.LabelsOrTypes[0]))).Select(node => (node.Key, node.Value.Properties))
            : expected.Relationships.Where(item => item.Value.Type == actual.RelationshipTypes.Find(index.LabelsOrTypes[0]))
                .Select(item => (item.Key, item.Value.Properties));
        (long Id, Value[] Values)[] entries =
        [
            .. members.Where(member => keys.All(member.Properties.ContainsKey)).Select(member => (member.Id, keys.Select(key => member.Properties[key]).ToArray())),
        ];
        foreach ((long _, Value[] values) in entries)
        {
            if (values.Any(value => value.IsFloat && double.IsNaN(value.AsFloat()))) continue;
            Assert.Equal(
                entries.Where(entry => entry.Values.SequenceEqual(values)).Select(entry => entry.Id), All(actual.Seek(index, values)).Order());
        }

        Assert.Equal(entries.Select(entry => new ListValue(entry.Values)).Distinct().Count(), actual.DistinctValues(index));
        if (keys.Length > 1) return;
        Assert.Equal(entries.Select(entry => entry.Id).Order(), All(actual.SeekRange(index, null, null)).Order());
        foreach ((long _, Value[] values) in entries)
        {
            if (!values[0].IsInteger) continue;
            Assert.Equal(
                entries.Where(entry => entry.Values[0].IsNumber && entry.Values[0].AsNumber() >= values[0].AsInteger()).Select(entry => entry.Id).Order(),
                All(actual.SeekRange(index, new RangeBound(values[0], true), null)).Order());
            Assert.Equal(
                entries.Where(entry => entry.Values[0].IsNumber && entry.Values[0].AsNumber() < values[0].AsInteger()).Select(entry => entry.Id).Order(),
                All(actual.SeekRange(index, null, new RangeBound(values[0], false))).Order());
        }
    }
}
