using PaperGraph.Storage;

namespace PaperGraph.Server.Tests.Protocol;

/// <summary>A server on an empty graph in memory, on free ports.</summary>
public sealed class ServerFixture : IAsyncLifetime
{
    private GraphStore _store = null!;

    public BoltServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _store = GraphStore.InMemory();
        Server = await BoltServer.StartAsync(_store, options: new BoltServerOptions { BoltPort = 0, HttpPort = 0, MaxMessageMegabytes = 1 });
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _store.Dispose();
    }
}
