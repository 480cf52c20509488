using PaperGraph.Storage;

namespace PaperGraph.Server.Tests.Protocol;

/// <summary>A server of one test, with options of its own, on an empty graph in memory.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly GraphStore _store;

    private TestServer(GraphStore store, BoltServer server) => (_store, Server) = (store, server);

    public BoltServer Server { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<TestServer> StartAsync(BoltServerOptions options)
    {
        GraphStore store = GraphStore.InMemory();
        return new TestServer(store, await BoltServer.StartAsync(store, options: options with { BoltPort = 0, HttpPort = null }, cancellation: Cancellation));
    }

    /// <summary>A client that has shaken hands and nothing else.</summary>
    public async Task<RawClient> ShakenAsync(uint version = 0x00000805)
    {
        RawClient client = await RawClient.ConnectAsync(Server.BoltEndPoint, Cancellation);
        await client.ShakeAsync(version, Cancellation);
        return client;
    }

    /// <summary>A client that may ask.</summary>
    public async Task<RawClient> LoggedOnAsync()
    {
        RawClient client = await ShakenAsync();
        Assert.Equal("S S", await client.AskAsync("HELLO; LOGON", 2, Cancellation));
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _store.Dispose();
    }
}
