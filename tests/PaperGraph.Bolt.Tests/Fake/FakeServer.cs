using System.Net;
using System.Net.Sockets;
using PaperGraph.Bolt.Client;
using PaperGraph.Bolt.Messages;
using PaperGraph.Bolt.PackStream;
using PaperGraph.Bolt.Tests.PackStream;

namespace PaperGraph.Bolt.Tests.Fake;

/// <summary>What a client sent: the tag and the fields.</summary>
internal sealed record Request(byte Tag, IReadOnlyList<object?> Fields)
{
    internal const byte Hello = 0x01, Logon = 0x6A, Logoff = 0x6B, Goodbye = 0x02, Reset = 0x0F, Run = 0x10, Discard = 0x2F, Pull = 0x3F,
        Begin = 0x11, Commit = 0x12, Rollback = 0x13, Route = 0x66, Telemetry = 0x54;

    internal string Query => (string)Fields[0]!;

    internal Dictionary<string, object?> Map(int field) => (Dictionary<string, object?>)Fields[field]!;
}

/// <summary>
/// A server that answers as a test tells it to. Each connection runs <paramref name="script"/>, which sees requests after the handshake;
/// what was sent is kept in <see cref="Requests"/>.
/// </summary>
internal sealed class FakeServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<Request> _requests = [];
    private readonly List<Task> _connections = [];
    private readonly Func<FakeConnection, Request, Task> _script;
    private readonly BoltVersion _version;
    private readonly Task _accepting;

    internal FakeServer(BoltVersion version, Func<FakeConnection, Request, Task> script)
    {
        _version = version;
        _script = script;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    internal int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    internal string Address => $"127.0.0.1:{Port}";

    internal Uri Uri => new($"bolt://{Address}");

    internal int Connections
    {
        get
        {
            lock (_requests) return _connections.Count;
        }
    }

    internal byte[] Offer { get; private set; } = [];

    internal IReadOnlyList<Request> Requests
    {
        get
        {
            lock (_requests) return [.. _requests];
        }
    }

    internal IEnumerable<byte> Tags => Requests.Select(request => request.Tag);

    /// <summary>A driver for this server; its clock and the versions offered may be chosen.</summary>
    internal IDriver Connect(Action<ConfigBuilder>? configure = null, TimeProvider? time = null, IAuthToken? user = null, string scheme = "bolt") =>
        GraphDatabase.Driver(
            new Uri($"{scheme}://{Address}"), user ?? AuthTokens.None, configure, new DriverHooks { Time = time ?? TimeProvider.System, JitterSeed = 1 });

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting;
        Task[] connections;
        lock (_requests) connections = [.. _connections];
        await Task.WhenAll(connections);
        _stopping.Dispose();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                lock (_requests) _connections.Add(ServeAsync(client));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            // Stopped.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            client.NoDelay = true;
            NetworkStream stream = client.GetStream();
            try
            {
                byte[] offer = new byte[Handshake.OfferBytes];
                await stream.ReadExactlyAsync(offer, _stopping.Token);
                Offer = offer;
                await stream.WriteAsync(new byte[] { 0, 0, _version.Minor, _version.Major }, _stopping.Token);
                var connection = new FakeConnection(stream, _version);
                while (await connection.ReadAsync(_stopping.Token) is { } request)
                {
                    lock (_requests) _requests.Add(request);
                    if (request.Tag == Request.Goodbye) return;
                    await _script(connection, request);
                    if (connection.Closed) return;
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
                // The client went away or the test is over.
            }
        }
    }
}

/// <summary>One connection of a <see cref="FakeServer"/>.</summary>
internal sealed class FakeConnection(Stream stream, BoltVersion version)
{
    private readonly ChunkReader _reader = new(PackStreamLimits.Client);

    internal BoltVersion Version => version;

    internal bool Closed { get; private set; }

    /// <summary>Set after a failure: everything but RESET is ignored.</summary>
    internal bool Failed { get; set; }

    internal void Close() => Closed = true;

    internal Task SuccessAsync(params (string Key, object? Value)[] metadata) =>
        SendAsync(ResponseTag.Success, metadata.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal));

    internal Task RecordAsync(params object?[] values) => SendAsync(ResponseTag.Record, values.ToList());

    internal Task FailureAsync(string code, string message)
    {
        Failed = true;
        var fields = version.HasGqlFailures
            ? new Dictionary<string, object?>
            {
                ["neo4j_code"] = code, ["message"] = message, ["gql_status"] = "50N42", ["description"] = "error: general",
                ["diagnostic_record"] = new Dictionary<string, object?> { ["_classification"] = "CLIENT_ERROR" },
                ["cause"] = new Dictionary<string, object?> { ["message"] = "the cause", ["gql_status"] = "22N01", ["description"] = "inner" },
            }
            : new Dictionary<string, object?> { ["code"] = code, ["message"] = message };
        return SendAsync(ResponseTag.Failure, fields);
    }

    internal async Task SendAsync(byte tag, params object?[] fields) => await RawAsync(Frame(tag, fields));

    internal async Task RawAsync(byte[] bytes)
    {
        await stream.WriteAsync(bytes);
        await stream.FlushAsync();
    }

    internal static byte[] Frame(byte tag, params object?[] fields)
    {
        byte[] body = [(byte)(0xB0 | fields.Length), tag, .. fields.SelectMany(field => Codec.Write(field))];
        return [(byte)(body.Length >> 8), (byte)body.Length, .. body, 0, 0];
    }

    internal async Task<Request?> ReadAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (TryRead(out Request? request)) return request;
            int received = await _reader.FillAsync(stream, cancellation);
            if (received == 0) return null;
            _reader.Received(received);
        }
    }

    private bool TryRead(out Request? request)
    {
        request = null;
        if (!_reader.TryRead(out ReadOnlySpan<byte> message)) return false;
        var reader = new PackStreamReader(message, Codec.Current, new KeyCache(), PackStreamLimits.Client);
        (byte tag, int count) = reader.ReadStructureHeader();
        var fields = new List<object?>();
        for (int i = 0; i < count; i++) fields.Add(reader.ReadValue());
        request = new Request(tag, fields);
        return true;
    }
}
