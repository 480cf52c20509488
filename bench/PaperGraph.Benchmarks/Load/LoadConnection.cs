using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace PaperGraph.Benchmarks;

/// <summary>One client of the load: asks, waits for the answer, and asks again.</summary>
internal sealed class LoadConnection : IDisposable
{
    private const byte Success = 0x70;
    private const byte Record = 0x71;
    private const byte Ignored = 0x7E;

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _request = new byte[1024];
    private readonly byte[] _answer = new byte[256 * 1024];
    private int _start;
    private int _end;
    private int _messageAt;

    /// <summary>Answer times by the number of the query.</summary>
    public LatencyCounts[] Latencies { get; } = [.. LoadQuery.All.Select(_ => new LatencyCounts())];

    /// <summary>Errors that came, with how often.</summary>
    public Dictionary<string, int> Errors { get; } = new(StringComparer.Ordinal);

    public async Task ConnectAsync(Uri server)
    {
        await _socket.ConnectAsync(server.Host, server.Port).ConfigureAwait(false);
        await _socket.SendAsync(BoltBytes.Handshake.ToArray()).ConfigureAwait(false);
        while (_end < 4) await ReceiveAsync().ConfigureAwait(false);
        _start = 4;
        await _socket.SendAsync(BoltBytes.Logon).ConfigureAwait(false);
        for (int i = 0; i < 2; i++)
        {
            if (await NextAsync().ConfigureAwait(false) != Success) throw new InvalidOperationException($"{server} lets nobody in without a password.");
        }
    }

    public async Task AskAsync(LoadMix mix, int persons, Random random, Stopwatch watch, TimeSpan time)
    {
        while (watch.Elapsed < time)
        {
            LoadQuery query = mix.Pick(random);
            query.Encode(_request, random.Next(persons));
            long began = Stopwatch.GetTimestamp();
            await _socket.SendAsync(_request.AsMemory(0, query.Bytes)).ConfigureAwait(false);
            if (await AnswerAsync().ConfigureAwait(false)) Latencies[query.Number].Add(Stopwatch.GetTimestamp() - began);
        }
    }

    public void Dispose() => _socket.Dispose();

    // Two answers and the records between them.
    private async ValueTask<bool> AnswerAsync()
    {
        bool isGood = true;
        for (int done = 0; done < 2;)
        {
            byte tag = await NextAsync().ConfigureAwait(false);
            if (tag == Record) continue;
            done++;
            if (tag == Success) continue;
            isGood = false;
            if (tag != Ignored) Count();
        }

        if (isGood) return true;
        await _socket.SendAsync(BoltBytes.Reset).ConfigureAwait(false);
        await NextAsync().ConfigureAwait(false);
        return false;
    }

    private async ValueTask<byte> NextAsync()
    {
        while (true)
        {
            if (BoltBytes.Next(_answer.AsSpan(_start, _end - _start), out int length) is { } tag)
            {
                _messageAt = _start;
                _start += length;
                return tag;
            }

            await ReceiveAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask ReceiveAsync()
    {
        if (_start == _end) _start = _end = 0;
        if (_end == _answer.Length)
        {
            _answer.AsSpan(_start, _end - _start).CopyTo(_answer);
            (_start, _end) = (0, _end - _start);
        }

        int received = await _socket.ReceiveAsync(_answer.AsMemory(_end)).ConfigureAwait(false);
        if (received == 0) throw new IOException("The server closed the connection.");
        _end += received;
    }

    private void Count()
    {
        string text = Encoding.UTF8.GetString(_answer, _messageAt, _start - _messageAt);
        Errors[text] = Errors.GetValueOrDefault(text) + 1;
    }
}
