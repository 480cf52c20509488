using System.Globalization;
using PaperGraph.Cypher;

namespace PaperGraph.Server;

/// <summary>The server's options as settings, under the names that Neo4j's like ones have.</summary>
internal static class ServerSettings
{
    public static IEnumerable<ServerSetting> Of(BoltServerOptions options, bool authenticates)
    {
        string address(int? port) => string.Create(CultureInfo.InvariantCulture, $"{options.Listen}:{port}");
        yield return new("dbms.security.auth_enabled", Text(authenticates), "true", "Whether users log on.", ForClients: true);
        yield return new("client.allow_telemetry", "false", "false", "Whether clients may report how they are used.", ForClients: true);
        yield return new("browser.post_connect_cmd", Commands(options), "", "What Neo4j Browser runs when it has connected.", ForClients: true);
        yield return new("browser.remote_content_hostname_whitelist", "localhost", "localhost", "Hosts whose guides and styles Neo4j Browser may load.", ForClients: true);
        yield return new("server.metrics.prefix", "neo4j", "neo4j", "What names of metrics begin with.", ForClients: true);
        yield return new("server.bolt.listen_address", address(options.BoltPort), "127.0.0.1:7687", "Where Bolt listens.");
        yield return new("server.bolt.advertised_address", options.Advertise, null, "Where clients find Bolt.");
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

    private static string Text(bool value) => value ? "true" : "false";
}
