using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PaperGraph.Testing;

/// <summary>
/// A real Neo4j on loopback with ports and a database of its own, so that several may run at once. Needs shared/neo4j and Java; a test
/// that asks for one is skipped where either is missing. About 1 GB of memory and ten seconds to start.
/// </summary>
public sealed class Neo4jServer : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _script;
    private readonly int _httpPort;
    private readonly string? _tlsFolder;

    private Neo4jServer(string script, string? password, bool tls)
    {
        _script = script;
        Password = password;
        int[] ports = FreePorts(2);
        (Port, _httpPort) = (ports[0], ports[1]);
        if (tls)
        {
            _tlsFolder = Directory.CreateDirectory(_folder.PathOf("tls")).FullName;
            SelfSignedCertificate.Write(_tlsFolder);
        }

        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
    }

    /// <summary>The Bolt port; the same after a restart.</summary>
    public int Port { get; }

    /// <summary>The password of user "neo4j"; <see langword="null"/>: authentication is off.</summary>
    public string? Password { get; }

    /// <summary>The server's address with the scheme <c>bolt</c>.</summary>
    public Uri Uri => UriWith("bolt");

    /// <summary>The file of the server's certificate; only with TLS.</summary>
    public string CertificatePath => Path.Combine(_tlsFolder ?? throw new InvalidOperationException("The server has no TLS."), "public.crt");

    private string Home => _folder.PathOf("home");

    /// <summary>Starts a server with an empty database; skips the running test where Neo4j or Java is missing.</summary>
    public static async Task<Neo4jServer> StartAsync(string? password = null, bool tls = false)
    {
        string script = SharedData.PathOf("neo4j", "neo4j");
        if (!HasJava()) Xunit.Assert.Skip("needs Java 17 on the path");
        var server = new Neo4jServer(script, password, tls);
        try
        {
            await server.StartAgainAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>The server's address with another scheme, such as <c>neo4j</c> or <c>bolt+ssc</c>.</summary>
    public Uri UriWith(string scheme) => new(string.Create(CultureInfo.InvariantCulture, $"{scheme}://localhost:{Port}"));

    /// <summary>Starts the server with the data it had when it was stopped or killed.</summary>
    /// <param name="password">The user's password from now on. A server with a password sets it at every start and refuses the one it has.</param>
    public Task StartAgainAsync(string? password = null) => RunScriptAsync("start", Home, Text(Port), Text(_httpPort), password ?? Password ?? "none");

    /// <summary>Ends the server as an administrator would.</summary>
    public Task StopAsync() => RunScriptAsync("stop", Home);

    /// <summary>Ends the server as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (Find() is not { } process) return;
        using (process)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        await KillAsync();
        _folder.Dispose();
    }

    /// <summary>Ports that are free now.</summary>
    public static int[] FreePorts(int count)
    {
        TcpListener[] listeners = [.. Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0))];
        foreach (TcpListener listener in listeners) listener.Start();
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        foreach (TcpListener listener in listeners) listener.Dispose();
        return ports;
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);

    private static bool HasJava() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "java")) || File.Exists(Path.Combine(folder, "java.exe")));

    private async Task RunScriptAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(_script, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("NEO4J_TLS_DIR");
        if (_tlsFolder is not null) start.Environment["NEO4J_TLS_DIR"] = _tlsFolder;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"neo4j {arguments[0]} failed with {process.ExitCode}:\n{await output}\n{await errors}");
        }
    }

    private Process? Find()
    {
        string file = Path.Combine(Home, "pid");
        if (!File.Exists(file)) return null;
        try
        {
            return Process.GetProcessById(int.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture));
        }
        catch (ArgumentException)
        {
            // It has ended already.
            return null;
        }
    }

    private void OnProcessExit(object? sender, EventArgs e)
    {
        using Process? process = Find();
        process?.Kill();
    }
}
