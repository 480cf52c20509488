using System.Globalization;
using PaperGraph.Cypher;

namespace PaperGraph.Server;

/// <summary>The server's options as settings, under the names that Neo4j's like ones have.</summary>
internal static class ServerSettings
{
    /// <param name="options">The options.</param>
    /// <param name="authenticates">Whether users log on.</param>
    /// <param name="advertised">Host and port that clients are told to connect to.</param>
    public static IEnumerable<ServerSetting> Of(BoltServerOptions options, bool authenticates, string advertised)
    {
        var standard = new BoltServerOptions();
        string address(int? port) => string.Create(CultureInfo.InvariantCulture, $"{options.Listen}:{port}");
        yield return new("dbms.security.auth_enabled", Text(authenticates), "true", "Whether users log on.", ForClients: true);
        yield return new("client.allow_telemetry", "false", "false", "Whether clients may report how they are used.", ForClients: true);
        yield return new("browser.post_connect_cmd", Commands(options), "", "What Neo4j Browser runs when it has connected.", ForClients: true);
        yield return new("browser.remote_content_hostname_whitelist", "localhost", "localhost", "Hosts whose guides and styles Neo4j Browser may load.", ForClients: true);
        yield return new("server.metrics.prefix", "neo4j", "neo4j", "What names of metrics begin with.", ForClients: true);
        yield return new("server.bolt.listen_address", address(options.BoltPort), "127.0.0.1:7687", "Where Bolt listens.");
        yield return new("server.bolt.advertised_address", advertised, "localhost:7687", "Where clients find Bolt.");
        yield return Time("server.bolt.connection_keep_alive", options.KeepAlive, standard.KeepAlive, "A client that waits hears something this often at the latest.");
        yield return Time("papergraph.connection.idle_timeout", options.IdleTimeout, standard.IdleTimeout, "How long a connection may be quiet while nothing is open in it.");
        yield return Time("papergraph.connection.logon_timeout", options.LogonTimeout, standard.LogonTimeout, "How long a client may take from connecting to logging on.");
        yield return Time("papergraph.connection.send_timeout", options.SendTimeout, standard.SendTimeout, "How long a client may take to accept an answer.");
        yield return Time("papergraph.transaction.idle_timeout", options.TransactionIdleTimeout, standard.TransactionIdleTimeout, "How long a client may leave a transaction alone.");
        yield return Number("papergraph.connection.max", options.MaxConnections, standard.MaxConnections, "Connections at a time.");
        yield return Number("papergraph.message.max_megabytes", options.MaxMessageMegabytes, standard.MaxMessageMegabytes, "Longest message.");
        yield return new("server.http.listen_address", options.HttpPort is null ? null : address(options.HttpPort), "127.0.0.1:7474", "Where HTTP listens.");
        yield return new(
            "server.bolt.tls_level", options switch { { RequireTls: true } => "REQUIRED", { Certificate: null } => "DISABLED", _ => "OPTIONAL" }, "DISABLED", "Whether clients speak TLS.");
    }

    private static string Commands(BoltServerOptions options)
    {
        string root = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{options.HttpPort ?? options.BoltPort}");
        List<string> commands = [];
        if (options.StyleFile is not null) commands.Add($"style {root}/style.grass");
        if (options.GuideFile is not null) commands.Add($"play {root}/guide.html");
        return string.Join("; ", commands);
    }

    private static ServerSetting Time(string name, TimeSpan value, TimeSpan standard, string description) => new(name, Seconds(value), Seconds(standard), description);

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###}s");

    private static ServerSetting Number(string name, int value, int standard, string description) =>
        new(name, value.ToString(CultureInfo.InvariantCulture), standard.ToString(CultureInfo.InvariantCulture), description);

    private static string Text(bool value) => value ? "true" : "false";
}
