namespace PaperGraph.Testing;

/// <summary>One <see cref="Neo4jServer"/> for all tests of a collection, started by the first that asks for it.</summary>
/// <example><c>[CollectionDefinition("neo4j")] public sealed class SharedServer : ICollectionFixture&lt;Neo4jFixture&gt;;</c></example>
public class Neo4jFixture : IAsyncDisposable
{
    private readonly SemaphoreSlim _starting = new(1);
    private readonly string? _password;
    private readonly bool _tls;
    private Neo4jServer? _server;

    /// <summary>A server without authentication and TLS.</summary>
    public Neo4jFixture()
        : this(null, tls: false)
    {
    }

    /// <summary>A server with the password given, and with TLS beside plain connections if wanted.</summary>
    protected Neo4jFixture(string? password, bool tls)
    {
        _password = password;
        _tls = tls;
    }

    /// <summary>The running server; skips the running test where Neo4j or Java is missing.</summary>
    public async Task<Neo4jServer> ServerAsync()
    {
        await _starting.WaitAsync();
        try
        {
            return _server ??= await Neo4jServer.StartAsync(_password, _tls);
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _starting.Dispose();
        GC.SuppressFinalize(this);
    }
}
