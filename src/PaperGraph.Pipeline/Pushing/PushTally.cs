namespace PaperGraph.Pipeline;

/// <summary>Adds up what a push does, by label or type.</summary>
internal sealed class PushTally
{
    private readonly SortedDictionary<string, PushCounts> _counts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, PushCounts> Counts => _counts;

    /// <summary>Properties set by the server's own count.</summary>
    public long PropertiesSet { get; set; }

    public void Add(string name, PushCounts counts) => _counts[name] = _counts.GetValueOrDefault(name) + counts;
}
