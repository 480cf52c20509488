namespace PaperGraph.Bolt.Client;

/// <summary>A plan or profile map of a result; a plan's costs are zero.</summary>
internal sealed class ProfiledPlan : IProfiledPlan
{
    private readonly List<IProfiledPlan> _children;

    private ProfiledPlan(Dictionary<string, object?> map)
    {
        OperatorType = map.GetValueOrDefault("operatorType") as string ?? "";
        Arguments = map.GetValueOrDefault("args") as Dictionary<string, object> ?? [];
        Identifiers = [.. (map.GetValueOrDefault("identifiers") as List<object?> ?? []).OfType<string>()];
        _children = [.. (map.GetValueOrDefault("children") as List<object?> ?? []).Select(From).OfType<ProfiledPlan>()];
        DbHits = Number(map, "dbHits");
        Records = Number(map, "rows");
        PageCacheHits = Number(map, "pageCacheHits");
        PageCacheMisses = Number(map, "pageCacheMisses");
        PageCacheHitRatio = map.GetValueOrDefault("pageCacheHitRatio") as double? ?? 0;
        Time = Number(map, "time");
        HasPageCacheStats = map.ContainsKey("pageCacheHits") || map.ContainsKey("pageCacheMisses");
    }

    public string OperatorType { get; }

    public IDictionary<string, object> Arguments { get; }

    public IList<string> Identifiers { get; }

    public IList<IProfiledPlan> Children => _children;

    IList<IPlan> IPlan.Children => [.. _children];

    public long DbHits { get; }

    public long Records { get; }

    public bool HasPageCacheStats { get; }

    public long PageCacheHits { get; }

    public long PageCacheMisses { get; }

    public double PageCacheHitRatio { get; }

    public long Time { get; }

    internal static ProfiledPlan? From(object? map) => map is Dictionary<string, object?> fields ? new ProfiledPlan(fields) : null;

    private static long Number(Dictionary<string, object?> map, string key) => map.GetValueOrDefault(key) as long? ?? 0;
}
