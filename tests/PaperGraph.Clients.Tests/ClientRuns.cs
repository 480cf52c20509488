using System.Collections.Concurrent;
using PaperGraph.Bolt.Client;
using PaperGraph.Testing;

namespace PaperGraph.Clients.Tests;

/// <summary>One server, and every client's list run against it once, all at the same time with one restart; test cases ask for single results.</summary>
public abstract class ClientRuns : IAsyncDisposable
{
    private protected const string User = "neo4j";
    private protected const string Password = "correct horse battery";
    private readonly TemporaryFolder _folder = new();
    private readonly Lock _one = new();
    private Task<ConcurrentDictionary<string, Dictionary<string, string>>>? _results;

    /// <summary>Starts the server; skips the running test where it cannot be had. Returns its Bolt port.</summary>
    private protected abstract Task<int> StartAsync();

    /// <summary>Ends the server and starts it again on the same port with the same data.</summary>
    private protected abstract Task RestartAsync();

    /// <summary>Ends the server.</summary>
    private protected abstract Task StopAsync();

    /// <summary>"ok", or what went wrong when the client did the item.</summary>
    internal async Task<string> ResultAsync(string client, string item)
    {
        Task<ConcurrentDictionary<string, Dictionary<string, string>>> all;
        lock (_one) all = _results ??= RunAllAsync();
        Dictionary<string, string> results = (await all)[client];
        return results.TryGetValue(item, out string? result) ? result : $"not reached; {results.GetValueOrDefault("ended", "no reason given")}";
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<ConcurrentDictionary<string, Dictionary<string, string>>> RunAllAsync()
    {
        IReadOnlyList<IClient> clients = ClientList.All(_folder);
        var server = new ServerAddress(await StartAsync(), User, Password);
        await using (IDriver driver = GraphDatabase.Driver(new UriBuilder("bolt", "localhost", server.Port).Uri, AuthTokens.Basic(User, Password)))
        {
            await driver.ExecutableQuery("CREATE CONSTRAINT client_key FOR (n:ClientKey) REQUIRE n.id IS UNIQUE").ExecuteAsync();
        }

        var gate = new RestartGate(clients.Count);
        var results = new ConcurrentDictionary<string, Dictionary<string, string>>();
        Task all = Task.WhenAll(clients.Select(client => RunOneAsync(client, server, results.GetOrAdd(client.Name, _ => []), gate)));
        await gate.AllWait;
        try
        {
            await RestartAsync();
        }
        finally
        {
            gate.Open();
        }

        await all;
        return results;
    }

    private static async Task RunOneAsync(IClient client, ServerAddress server, Dictionary<string, string> results, RestartGate gate)
    {
        string ended = await Outcome.OfAsync(() => client.RunAsync(server, results, gate));
        if (ended != Outcome.Ok) results["ended"] = ended;
    }
}
