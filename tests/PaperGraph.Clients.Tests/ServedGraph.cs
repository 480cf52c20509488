using System.Diagnostics;
using System.Globalization;
using PaperGraph.Testing;

namespace PaperGraph.Clients.Tests;

/// <summary>`papergraph serve` as a process of its own, on a graph with one user, an administrator.</summary>
internal sealed class ServedGraph : IAsyncDisposable
{
    private static readonly string s_program = Path.Combine(AppContext.BaseDirectory, "papergraph.dll");

    private readonly TemporaryFolder _folder = new();
    private readonly string _password;
    private Process? _process;

    private ServedGraph(string password)
    {
        _password = password;
        int[] ports = Neo4jServer.FreePorts(2);
        (Port, HttpPort) = (ports[0], ports[1]);
    }

    /// <summary>Port of Bolt; the same after another start.</summary>
    public int Port { get; }

    /// <summary>Port of HTTP.</summary>
    public int HttpPort { get; }

    /// <summary>Address for clients.</summary>
    public Uri Uri => new UriBuilder("bolt", "localhost", Port).Uri;

    private string Graph => _folder.PathOf("graph");

    /// <summary>Makes an empty graph with a user and serves it.</summary>
    public static async Task<ServedGraph> StartAsync(string user, string password)
    {
        var served = new ServedGraph(password);
        string empty = served._folder.Write("empty.csv", "id:ID,:LABEL\n");
        await served.RunAsync("import", empty, "--out", served.Graph);
        await served.RunAsync("user", "add", served.Graph, user, "--role", "admin");
        await served.StartAgainAsync();
        return served;
    }

    /// <summary>Starts it; returns when it listens.</summary>
    public async Task StartAgainAsync()
    {
        _process = Start("serve", Graph, "--bolt-port", Text(Port), "--http-port", Text(HttpPort));
        string? line = await _process.StandardOutput.ReadLineAsync();
        if (line?.StartsWith("Bolt at", StringComparison.Ordinal) != true) throw new InvalidOperationException($"serve said \"{line}\"; {await _process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>Ends it as Ctrl-C does.</summary>
    public async Task StopAsync()
    {
        if (_process is null) return;
        using (Process kill = Process.Start("kill", ["-TERM", Text(_process.Id)])) await kill.WaitForExitAsync();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
    }

    private async Task RunAsync(params string[] arguments)
    {
        using Process process = Start(arguments);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"papergraph {arguments[0]} ended with {process.ExitCode}: {await process.StandardError.ReadToEndAsync()}");
    }

    private Process Start(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [s_program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PAPERGRAPH_PASSWORD"] = _password;
        return Process.Start(start)!;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
