using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using PaperGraph.Cypher;
using PaperGraph.Server.Accounts;
using PaperGraph.Server.Connections;
using PaperGraph.Server.Http;
using PaperGraph.Storage;

namespace PaperGraph.Server;

/// <summary>Serves a graph to Bolt clients: Neo4j's drivers, cypher-shell and Neo4j Browser.</summary>
public sealed class BoltServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ServerContext _context;
    private readonly ConnectionSet _connections;
    private readonly CancellationTokenSource _stopping = new();
    private Task _keeping = Task.CompletedTask;

    private BoltServer(WebApplication app, ServerContext context, ConnectionSet connections) => (_app, _context, _connections) = (app, context, connections);

    /// <summary>Where Bolt is.</summary>
    public IPEndPoint BoltEndPoint { get; private set; } = new(IPAddress.None, 0);

    /// <summary>Where HTTP has a port of its own; null where it has none.</summary>
    public IPEndPoint? HttpEndPoint { get; private set; }

    /// <summary>Host and port that clients are told to connect to.</summary>
    public string Advertised => _context.Advertised;

    /// <summary>Starts a server.</summary>
    /// <param name="store">The graph; not closed with the server.</param>
    /// <param name="engineOptions">How queries run; null for the defaults.</param>
    /// <param name="options">Where to listen and what to allow; null for the defaults.</param>
    /// <param name="logging">Sets up the log; null: none.</param>
    /// <param name="cancellation">Gives up starting.</param>
    /// <exception cref="IOException">A port is taken, or the file with the users cannot be read.</exception>
    /// <exception cref="ValidationException">An option is out of its range.</exception>
    public static async Task<BoltServer> StartAsync(
        GraphStore store, EngineOptions? engineOptions = null, BoltServerOptions? options = null, Action<ILoggingBuilder>? logging = null, CancellationToken cancellation = default)
    {
        options ??= new BoltServerOptions();
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        logging?.Invoke(builder.Logging);
        ConnectionSet? connections = null;
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = options.MaxConnections;
            kestrel.Limits.MaxConcurrentUpgradedConnections = options.MaxConnections;
            kestrel.Listen(options.Listen, options.BoltPort, Sniff);
            if (options.HttpPort is { } port) kestrel.Listen(options.Listen, port, Sniff);
        });
        builder.Services.AddOpenTelemetry().WithMetrics(meters => meters
            .AddMeter(ServerMetrics.MeterName, "System.Runtime")
            .AddPrometheusExporter(exporter => exporter.ScrapeEndpointPath = HttpEndpoints.MetricsPath));
        WebApplication app = builder.Build();
        var metrics = new ServerMetrics(store);
        IAuthenticator accounts = options.Users is { } users ? new PasswordLogon(users, options.Time) : new OpenAccess();
        string advertised = options.Advertise ?? "";
        var engine = new CypherEngine(store, FactsOf(engineOptions ?? new EngineOptions(), options, accounts, metrics));
        metrics.Transactions = engine.Transactions;
        var context = new ServerContext(engine, options, accounts, metrics, app.Services.GetRequiredService<ILoggerFactory>().CreateLogger<BoltServer>()) { Advertised = advertised };
        connections = new ConnectionSet(context);
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = options.KeepAlive });
        app.UseOpenTelemetryPrometheusScrapingEndpoint();
        app.Run(new HttpEndpoints(context, connections).AnswerAsync);
        var server = new BoltServer(app, context, connections);
        await server.StartAsync(cancellation).ConfigureAwait(false);
        return server;

        void Sniff(ListenOptions listen)
        {
            listen.Protocols = HttpProtocols.Http1;
            listen.Use(next => connection => new ProtocolSniffer(connections!, options).ServeAsync(connection, next));
        }
    }

    /// <summary>Takes no more clients, lets running transactions end, and stops.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _connections.StopAsync().ConfigureAwait(false);
        await _app.StopAsync().ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        await _keeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _app.DisposeAsync().ConfigureAwait(false);
        _context.Metrics.Dispose();
        _stopping.Dispose();
    }

    private async Task StartAsync(CancellationToken cancellation)
    {
        // Statements run on the threads of the pool and may wait for the writer there: each connection may need one at once.
        ThreadPool.GetMinThreads(out int workers, out int ports);
        ThreadPool.SetMinThreads(Math.Max(workers, Math.Min(_context.Options.MaxConnections, ServerThreads)), ports);
        await _app.StartAsync(cancellation).ConfigureAwait(false);
        IPEndPoint[] ends = [.. _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses
            .Select(address => new Uri(address)).Select(uri => new IPEndPoint(IPAddress.Parse(uri.Host.Trim('[', ']')), uri.Port))];
        BoltEndPoint = ends[0];
        HttpEndPoint = ends.ElementAtOrDefault(1);
        if (_context.Advertised.Length == 0) _context.Advertised = Reachable(BoltEndPoint);
        _keeping = _connections.LookAfterAsync(_stopping.Token);
    }

    private const int ServerThreads = 512;

    private static string Reachable(IPEndPoint end)
    {
        bool isLocal = IPAddress.IsLoopback(end.Address) || end.Address.Equals(IPAddress.Any) || end.Address.Equals(IPAddress.IPv6Any);
        return isLocal ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"localhost:{end.Port}") : end.ToString();
    }

    private static EngineOptions FactsOf(EngineOptions engine, BoltServerOptions options, IAuthenticator accounts, ServerMetrics metrics)
    {
        string advertised = options.Advertise ?? Reachable(new IPEndPoint(options.Listen, options.BoltPort));
        return engine with
        {
            Server = engine.Server with
            {
                Address = advertised,
                Started = options.Time.GetUtcNow(),
                AuthenticationEnabled = accounts.Enabled,
                Users = options.Users is { } users ? new UserDirectory(users) : null,
                Settings = [.. ServerSettings.Of(options, accounts.Enabled, advertised)],
                Metrics = name => MetricsBeans.Find(name, metrics),
            },
        };
    }
}
