using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using PaperGraph.Bolt.Client;
using PaperGraph.Bolt.Messages;
using PaperGraph.Bolt.PackStream;

namespace PaperGraph.Server.Tests.Protocol;

/// <summary>A client that sends what a script says, right or wrong, and tells what came back in letters.</summary>
internal sealed class RawClient : IAsyncDisposable
{
    private readonly IDisposable _owner;
    private readonly Stream _stream;
    private readonly ChunkReader _chunks = new(PackStreamLimits.Client);
    private readonly KeyCache _keys = new();

    private RawClient(IDisposable owner, Stream stream) => (_owner, _stream) = (owner, stream);

    /// <summary>The maps and rows that came, newest last.</summary>
    public List<object?> Answers { get; } = [];

    public Stream Stream => _stream;

    public static async Task<RawClient> ConnectAsync(IPEndPoint end, CancellationToken cancellation)
    {
        var socket = new TcpClient();
        await socket.ConnectAsync(end, cancellation);
        return new RawClient(socket, socket.GetStream());
    }

    public static async Task<RawClient> ConnectWebAsync(IPEndPoint end, CancellationToken cancellation)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"ws://{end}/"), cancellation);
        return new RawClient(socket, WebSocketStream.Create(socket, WebSocketMessageType.Binary, ownsWebSocket: true));
    }

    /// <summary>Sends the offer of one version and returns the answer.</summary>
    public async Task<string> ShakeAsync(uint offer, CancellationToken cancellation)
    {
        byte[] bytes = Convert.FromHexString("6060B017" + offer.ToString("X8", CultureInfo.InvariantCulture) + "000000000000000000000000");
        await _stream.WriteAsync(bytes, cancellation);
        byte[] answer = new byte[4];
        await _stream.ReadExactlyAsync(answer, cancellation);
        return Convert.ToHexString(answer);
    }

    /// <summary>Sends the requests of a step; all at once, or in pieces of a few bytes.</summary>
    public async Task SendAsync(string step, int pieces, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        foreach (string request in step.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) bytes.Write(Script.Encode(request));
        byte[] all = bytes.ToArray();
        for (int i = 0; i < all.Length; i += pieces) await _stream.WriteAsync(all.AsMemory(i, Math.Min(pieces, all.Length - i)), cancellation);
        await _stream.FlushAsync(cancellation);
    }

    /// <summary>The next answer: S (done), M (done, with more to come), R (a row), I (ignored), F with the end of its code, X (the server closed).</summary>
    public async Task<string> ReadAsync(CancellationToken cancellation)
    {
        byte[]? message = await NextAsync(cancellation);
        if (message is null) return "X";
        var reader = new PackStreamReader(message, new ValueCodec(elementIds: true, utc: true), _keys, PackStreamLimits.Client);
        (byte tag, int fields) = reader.ReadStructureHeader();
        object? field = fields == 0 ? null : reader.ReadValue();
        Answers.Add(field);
        var map = field as Dictionary<string, object?>;
        return tag switch
        {
            ResponseTag.Success => map?.ContainsKey("has_more") == true ? "M" : "S",
            ResponseTag.Record => "R",
            ResponseTag.Ignored => "I",
            ResponseTag.Failure => "F:" + $"{map?.GetValueOrDefault("neo4j_code") ?? map?.GetValueOrDefault("code")}".Split('.')[^1],
            _ => $"?{tag:X2}",
        };
    }

    /// <summary>Sends the requests of a step and tells so many answers.</summary>
    public async Task<string> AskAsync(string step, int answers, CancellationToken cancellation)
    {
        await SendAsync(step, int.MaxValue, cancellation);
        List<string> came = [];
        while (came.Count < answers) came.Add(await ReadAsync(cancellation));
        return string.Join(' ', came);
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        _owner.Dispose();
    }

    private async Task<byte[]?> NextAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (_chunks.TryRead(out ReadOnlySpan<byte> message)) return message.ToArray();
            try
            {
                int received = await _chunks.FillAsync(_stream, cancellation);
                if (received == 0) return null;
                _chunks.Received(received);
            }
            catch (Exception e) when (e is IOException or WebSocketException)
            {
                return null;
            }
        }
    }
}
