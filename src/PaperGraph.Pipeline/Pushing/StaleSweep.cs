using System.Buffers;
using PaperGraph.Model;

namespace PaperGraph.Pipeline;

/// <summary>
/// Removes what the database holds beyond the bundle. Everything of the bundle has just been written, so where the numbers agree nothing
/// can be stale and nothing is read; where they do not, the keys are read page by page and compared.
/// </summary>
internal sealed class StaleSweep
{
    private const int PageSize = 5_000;
    private static readonly SearchValues<char> s_hexadecimal = SearchValues.Create("0123456789abcdef");

    private readonly IAsyncSession _session;
    private readonly IGraphSource _graph;
    private readonly PushOptions _options;
    private readonly IProgress<PushProgress>? _progress;

    public StaleSweep(IAsyncSession session, IGraphSource graph, PushOptions options, IProgress<PushProgress>? progress)
    {
        _session = session;
        _graph = graph;
        _options = options;
        _progress = progress;
    }

    /// <summary>Sweeps relationships, then nodes, then checks; gives the number of papers kept that are not in the bundle.</summary>
    public async Task<long> RunAsync(
        IReadOnlyDictionary<RelationshipPattern, long> pushed, PushTally nodes, PushTally relationships, CancellationToken cancellationToken)
    {
        _progress?.Report(new PushProgress("comparing", 0, 0));
        RelationshipPattern[] patterns = [.. GraphSchema.Patterns.Union(pushed.Keys)];
        List<RelationshipPattern> differing = [];
        foreach (RelationshipPattern pattern in patterns)
        {
            if (await CountAsync(PushStatements.CountRelationshipsFrom(pattern)).ConfigureAwait(false) != pushed.GetValueOrDefault(pattern)) differing.Add(pattern);
        }

        List<string> labels = [];
        foreach (string label in GraphSchema.UniqueLabels)
        {
            if (await CountAsync(PushStatements.CountNodes(label)).ConfigureAwait(false) != _graph.CountNodes(label)) labels.Add(label);
        }

        if (differing.Count == 0 && labels.Count == 0) return 0;
        HashSet<NodeReference> ids = [.. _graph.Nodes().Select(node => new NodeReference(node.Labels[0], node.Id))];
        await SweepRelationshipsAsync(differing, ids, relationships, cancellationToken).ConfigureAwait(false);
        long kept = 0;
        foreach (string label in labels) kept += await SweepNodesAsync(label, ids, nodes, cancellationToken).ConfigureAwait(false);
        await CheckAsync(patterns, pushed, kept).ConfigureAwait(false);
        return kept;
    }

    private async Task SweepRelationshipsAsync(List<RelationshipPattern> patterns, HashSet<NodeReference> ids, PushTally tally, CancellationToken cancellationToken)
    {
        if (patterns.Count == 0) return;
        HashSet<RelationshipPattern> sought = [.. patterns];
        HashSet<UInt128> keys = [.. _graph.Relationships().Where(relationship => sought.Contains(PushBatches.PatternOf(relationship))).Select(RelationshipKey.Of)];
        foreach (RelationshipPattern pattern in patterns)
        {
            string? after = "";
            while (after is not null)
            {
                cancellationToken.ThrowIfCancellationRequested();
                (List<object> stale, after) = await StaleRelationshipsAsync(pattern, after, keys, ids).ConfigureAwait(false);
                if (stale.Count == 0) continue;
                ICounters counters = await DeleteAsync(PushStatements.DeleteRelationships(pattern), stale).ConfigureAwait(false);
                tally.Add(pattern.Type, new PushCounts(0, 0, 0, counters.RelationshipsDeleted));
            }
        }
    }

    private async Task<(List<object> Stale, string? Last)> StaleRelationshipsAsync(
        RelationshipPattern pattern, string after, HashSet<UInt128> keys, HashSet<NodeReference> ids)
    {
        List<IRecord> page = await PageAsync(PushStatements.PageOfRelationships(pattern), after).ConfigureAwait(false);
        List<object> stale = [];
        foreach (IRecord record in page)
        {
            string start = record["start"].As<string>();
            foreach (string end in record["ends"].As<List<string>>())
            {
                if (!keys.Contains(RelationshipKey.Of(pattern.Type, pattern.StartLabel, start, pattern.EndLabel, end)) && MayGo(pattern, start, end, ids))
                {
                    stale.Add(new Dictionary<string, object> { ["start"] = start, ["end"] = end });
                }
            }
        }

        return (stale, page.Count < PageSize ? null : page[^1]["start"].As<string>());
    }

    /// <summary>What a paper states stays as long as the paper does.</summary>
    private bool MayGo(RelationshipPattern pattern, string start, string end, HashSet<NodeReference> ids)
    {
        if (_options.Prune || !GraphSchema.StatedByOnePaper.Contains(pattern.Type)) return true;
        string paper = pattern.StartLabel == GraphSchema.Paper ? start : end;
        return ids.Contains(new NodeReference(GraphSchema.Paper, paper));
    }

    private async Task<long> SweepNodesAsync(string label, HashSet<NodeReference> ids, PushTally tally, CancellationToken cancellationToken)
    {
        bool mayGo = label != GraphSchema.Paper || _options.Prune;
        long papersKept = 0;
        string? after = "";
        while (after is not null)
        {
            cancellationToken.ThrowIfCancellationRequested();
            List<IRecord> page = await PageAsync(PushStatements.PageOfNodes(label), after).ConfigureAwait(false);
            List<object> stale = [.. page.Select(record => record["id"].As<string>()).Where(id => !ids.Contains(new NodeReference(label, id)) && IsOurs(label, id))];
            after = page.Count < PageSize ? null : page[^1]["id"].As<string>();
            if (!mayGo) papersKept += stale.Count;
            if (!mayGo || stale.Count == 0) continue;
            ICounters counters = await DeleteAsync(PushStatements.DeleteUnsupported(label), stale).ConfigureAwait(false);
            tally.Add(label, new PushCounts(0, 0, 0, counters.NodesDeleted));
        }

        return papersKept;
    }

    /// <summary>
    /// Authors, entities and communities of ours have content hashes for ids. Someone else's node under the same label, with an id of its
    /// own make, is not touched.
    /// </summary>
    private static bool IsOurs(string label, string id) => label == GraphSchema.Paper || (id.Length == 32 && !id.AsSpan().ContainsAnyExcept(s_hexadecimal));

    private async Task CheckAsync(RelationshipPattern[] patterns, IReadOnlyDictionary<RelationshipPattern, long> pushed, long papersKept)
    {
        foreach (RelationshipPattern pattern in patterns)
        {
            long expected = pushed.GetValueOrDefault(pattern);
            long found = await CountAsync(PushStatements.CountRelationships(pattern)).ConfigureAwait(false);
            bool mayExceed = papersKept > 0 && GraphSchema.StatedByOnePaper.Contains(pattern.Type);
            if (found == expected || (found > expected && mayExceed)) continue;
            throw new PushException($"After the push the database holds {found} {pattern.Type} from {pattern.StartLabel} to {pattern.EndLabel}; the graph has {expected}. " +
                "Does something else change the database at the same time? Push again when it does not.");
        }
    }

    private Task<long> CountAsync(string statement) => _session.ExecuteReadAsync(async transaction =>
    {
        IResultCursor cursor = await transaction.RunAsync(statement).ConfigureAwait(false);
        return (await cursor.SingleAsync().ConfigureAwait(false))["number"].As<long>();
    });

    private Task<List<IRecord>> PageAsync(string statement, string after) => _session.ExecuteReadAsync(async transaction =>
    {
        IResultCursor cursor = await transaction.RunAsync(statement, new Dictionary<string, object> { ["after"] = after, ["page"] = (long)PageSize }).ConfigureAwait(false);
        return await cursor.ToListAsync().ConfigureAwait(false);
    });

    private Task<ICounters> DeleteAsync(string statement, List<object> rows) => _session.ExecuteWriteAsync(async transaction =>
    {
        IResultCursor cursor = await transaction.RunAsync(statement, new Dictionary<string, object> { ["rows"] = rows }).ConfigureAwait(false);
        return (await cursor.ConsumeAsync().ConfigureAwait(false)).Counters;
    });
}
