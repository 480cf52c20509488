namespace PaperGraph.Clients.Tests;

/// <summary>A client that runs the list of checks against one server.</summary>
internal interface IClient
{
    /// <summary>Name in test cases and in the data it writes.</summary>
    string Name { get; }

    /// <summary>Runs the list and notes each result; at the last item it says that it waits, and goes on when the server is back.</summary>
    /// <param name="server">Where to connect.</param>
    /// <param name="results">Takes "ok" or what went wrong for each item.</param>
    /// <param name="restart">The server's restart that all clients wait for.</param>
    Task RunAsync(ServerAddress server, Dictionary<string, string> results, RestartGate restart);
}

/// <summary>Where a server listens and who may enter.</summary>
internal sealed record ServerAddress(int Port, string User, string Password);

/// <summary>Brings every client to the point before the restart, then lets all go on after it.</summary>
internal sealed class RestartGate(int clients)
{
    private readonly TaskCompletionSource _allWait = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _restarted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _left = clients;

    /// <summary>Ends when every client waits or has ended.</summary>
    public Task AllWait => _allWait.Task;

    /// <summary>Says that one more client waits; ends when the server is back.</summary>
    public Task WaitAsync()
    {
        Arrive();
        return _restarted.Task;
    }

    /// <summary>Says that a client waits, or will not come to this point any more.</summary>
    public void Arrive()
    {
        if (Interlocked.Decrement(ref _left) == 0) _allWait.SetResult();
    }

    /// <summary>The server is back, or did not come back.</summary>
    public void Open() => _restarted.TrySetResult();
}
