using PaperGraph.Storage;

namespace PaperGraph.Pipeline;

/// <summary>The relationships of a store in the order of <see cref="GraphProjection.Relationships"/>: by pattern, start id and end id.</summary>
internal static class RelationshipOrder
{
    /// <exception cref="GraphException">A relationship is of no pattern of the schema.</exception>
    public static IEnumerable<long> Of(IGraphReader graph, NodeOrder nodes, string path)
    {
        Dictionary<RelationshipPattern, int> patterns = GraphSchema.Patterns.Index().ToDictionary(item => item.Item, item => item.Index);
        List<(int Pattern, string Start, string End, long Relationship)> all = new((int)graph.RelationshipCount);
        long[] batch = new long[256];
        IIdCursor cursor = graph.ScanRelationships();
        for (int count = cursor.Next(batch); count > 0; count = cursor.Next(batch))
        {
            foreach (long relationship in batch.AsSpan(0, count))
            {
                RelationshipRecord record = graph.Relationship(relationship);
                RelationshipPattern pattern = new(graph.RelationshipTypes[record.Type], nodes.LabelOf(record.Start), nodes.LabelOf(record.End));
                if (!patterns.TryGetValue(pattern, out int place))
                {
                    throw new GraphException($"{path}: a relationship :{pattern.Type} leads from :{pattern.StartLabel} to :{pattern.EndLabel}, for which a bundle has no place. Delete it, or export in another format.");
                }

                all.Add((place, nodes.IdOf(record.Start), nodes.IdOf(record.End), relationship));
            }
        }

        all.Sort((x, y) =>
        {
            int order = x.Pattern.CompareTo(y.Pattern);
            if (order == 0) order = string.CompareOrdinal(x.Start, y.Start);
            if (order == 0) order = string.CompareOrdinal(x.End, y.End);
            return order == 0 ? x.Relationship.CompareTo(y.Relationship) : order;
        });
        return all.Select(item => item.Relationship);
    }
}
