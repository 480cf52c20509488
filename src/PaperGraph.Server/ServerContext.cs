using Microsoft.Extensions.Logging;
using PaperGraph.Cypher;
using PaperGraph.Server.Accounts;

namespace PaperGraph.Server;

/// <summary>What all connections share.</summary>
internal sealed class ServerContext(CypherEngine engine, BoltServerOptions options, IAuthenticator accounts, ServerMetrics metrics, ILogger log)
{
    private long _bookmarks;

    /// <summary>What the server calls itself. Some drivers only speak with what begins so.</summary>
    public static string Agent { get; } =
        $"Neo4j/{ServerFacts.LanguageVersion} (PaperGraph {typeof(ServerContext).Assembly.GetName().Version?.ToString(3)})";

    public CypherEngine Engine { get; } = engine;

    public BoltServerOptions Options { get; } = options;

    public IAuthenticator Accounts { get; } = accounts;

    public ServerMetrics Metrics { get; } = metrics;

    public ILogger Log { get; } = log;

    public TimeProvider Time => Options.Time;

    /// <summary>Host and port that clients are told to connect to.</summary>
    public string Advertised { get; set; } = "";

    /// <summary>A name for the state after a transaction. There is one store: whoever comes later always sees it.</summary>
    public string NextBookmark() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"papergraph:{Interlocked.Increment(ref _bookmarks)}");
}
