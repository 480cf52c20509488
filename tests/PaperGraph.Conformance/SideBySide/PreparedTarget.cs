using PaperGraph.Conformance.Targets;
using PaperGraph.Conformance.Values;

namespace PaperGraph.Conformance.SideBySide;

/// <summary>What came of a query, and the graph it left where it changed it.</summary>
internal sealed record QueryOutcome(TckResult Result, string? GraphAfter);

/// <summary>A target with a graph on it that is made anew only when another is wanted or a query may have changed it.</summary>
internal sealed class PreparedTarget(ITckTarget target)
{
    private IReadOnlyList<string>? _prepared;

    public string Name => target.Name;

    public async Task<QueryOutcome> RunAsync(QueryCase query)
    {
        await PrepareAsync(query.Setup);
        TckResult result = await target.RunAsync(query.Query, query.Parameters);

        // A statement that commits in batches may fail after it changed something.
        bool changed = result.Error is not null || result.Counters.ChangedData || result.Counters.ChangedSchema;
        if (!changed) return new QueryOutcome(result, null);
        _prepared = null;
        return new QueryOutcome(result, (await target.StateAsync()).Text());
    }

    private async Task PrepareAsync(IReadOnlyList<string> setup)
    {
        if (_prepared is not null && _prepared.SequenceEqual(setup, StringComparer.Ordinal)) return;
        _prepared = null;
        await target.ResetAsync();
        foreach (string query in setup)
        {
            TckResult result = await target.RunAsync(query, new Dictionary<string, TckValue>());
            if (result.Error is { } error) throw new FormatException($"{target.Name} cannot make the graph: {error.Message}");
        }

        _prepared = setup;
    }
}
