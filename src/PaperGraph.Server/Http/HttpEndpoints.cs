using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using PaperGraph.Cypher;
using PaperGraph.Server.Connections;

namespace PaperGraph.Server.Http;

/// <summary>What the server answers over HTTP: where Bolt is, whether all is well, the guide and the style for Neo4j Browser, and Bolt over WebSocket.</summary>
internal sealed class HttpEndpoints(ServerContext server, ConnectionSet connections)
{
    /// <summary>Where the metrics are, in the format of Prometheus.</summary>
    public const string MetricsPath = "/metrics";

    /// <summary>Answers a request.</summary>
    public Task AnswerAsync(HttpContext http)
    {
        if (http.WebSockets.IsWebSocketRequest) return ServeBoltAsync(http);
        http.Response.Headers.AccessControlAllowOrigin = "*";
        http.Response.Headers.AccessControlAllowHeaders = "*";
        http.Response.Headers.AccessControlAllowMethods = "GET, HEAD, OPTIONS";
        if (HttpMethods.IsOptions(http.Request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        }

        return http.Request.Path.Value switch
        {
            "" or "/" => http.Response.WriteAsJsonAsync(Discovery()),
            "/health" => http.Response.WriteAsJsonAsync(Health()),
            "/guide.html" => SendAsync(http, server.Options.GuideFile, "text/html; charset=utf-8"),
            "/style.grass" => SendAsync(http, server.Options.StyleFile, "text/plain; charset=utf-8"),
            _ => SendAsync(http, null, ""),
        };
    }

    // Only the direct address: a client that finds it asks for no routes, of which there is one anyway.
    private Dictionary<string, string> Discovery() => new()
    {
        ["bolt_direct"] = $"bolt://{server.Advertised}",
        ["neo4j_version"] = ServerFacts.LanguageVersion,
        ["neo4j_edition"] = ServerFacts.Edition,
    };

    private Dictionary<string, object> Health() => new()
    {
        ["status"] = "up",
        ["connections"] = server.Metrics.Connections,
        ["transactions"] = server.Engine.Transactions.Running.Count,
        ["queries"] = server.Metrics.Queries,
        ["committed"] = server.Metrics.Committed,
    };

    private static Task SendAsync(HttpContext http, string? file, string type)
    {
        if (file is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return http.Response.WriteAsync("There is nothing here. / tells where Bolt is, /health and /metrics how the server is.\n");
        }

        http.Response.ContentType = type;
        return http.Response.SendFileAsync(file);
    }

    private async Task ServeBoltAsync(HttpContext http)
    {
        // Any page that a browser shows may open a WebSocket to this machine, and the browser tells which page it is.
        if (!OriginCheck.Allows(http.Request.Headers.Origin.ToString(), server.Options.Origins))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            await http.Response.WriteAsync("This page may not connect. Allow its origin with --origin.\n").ConfigureAwait(false);
            return;
        }

        using WebSocket socket = await http.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        Stream stream = WebSocketStream.Create(socket, WebSocketMessageType.Binary, closeTimeout: server.Options.SendTimeout);
        await using (stream.ConfigureAwait(false))
        {
            string client = $"{http.Connection.RemoteIpAddress}:{http.Connection.RemotePort}";
            await connections.ServeAsync(stream, client, http.Abort, () => socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, http.RequestAborted), http.RequestAborted).ConfigureAwait(false);
        }
    }
}
