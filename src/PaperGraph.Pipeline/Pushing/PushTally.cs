namespace PaperGraph.Pipeline;

/// <summary>Adds up what a push does, by label or type.</summary>
internal sealed class PushTally
{
    private readonly SortedDictionary<string, PushCounts> _counts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, PushCounts> Counts => _counts;

    public void Add(string name, PushCounts counts) => _counts[name] = _counts.GetValueOrDefault(name) + counts;
}
