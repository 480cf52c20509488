using System.Globalization;

namespace PaperGraph.Cypher;

/// <summary>The engine's options as settings, under the names that Neo4j's like ones have.</summary>
internal static class EngineSettings
{
    public static IEnumerable<ServerSetting> Of(EngineOptions options) =>
    [
        new("db.transaction.timeout", Seconds(options.Timeout), Seconds(null), "How long a transaction may take; 0 s: as long as it does."),
        new("db.memory.transaction.max", Bytes(options.MemoryLimit), Bytes(EngineOptions.DefaultMemoryLimit), "What one statement may keep in sorts and groups."),
        new("server.directories.import", options.ImportFolder, null, "The folder that LOAD CSV may read from; none: LOAD CSV is refused."),
        new(
            "server.memory.query_cache.per_db_cache_num_entries",
            options.PlanCacheSize.ToString(CultureInfo.InvariantCulture),
            new EngineOptions().PlanCacheSize.ToString(CultureInfo.InvariantCulture),
            "Plans that are kept for statements that come again."),
    ];

    private static string Seconds(TimeSpan? time) => string.Create(CultureInfo.InvariantCulture, $"{(time ?? TimeSpan.Zero).TotalSeconds:0.###}s");

    private static string Bytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes}B");
}
