using PaperGraph.Bolt.Messages;
using PaperGraph.Bolt.Client;
using PaperGraph.Bolt.PackStream;
using PaperGraph.Model.Values;
using PaperGraph.Server.Values;

namespace PaperGraph.Server.Connections;

/// <summary>
/// Answers of a connection. They gather until they are flushed, so that what belongs together travels together. The session and the keeper
/// of the connection may both send; whole messages only.
/// </summary>
internal sealed class ResponseWriter : IDisposable
{
    private const int LargeBytes = 32 * 1024;

    private readonly Stream _stream;
    private readonly TimeSpan _sendTime;
    private readonly TimeProvider _time;
    private readonly ChunkWriter _chunks = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private PackStreamWriter _message;
    private ValueWriter _values;
    private long _lastSent;

    public ResponseWriter(Stream stream, TimeSpan sendTime, TimeProvider time)
    {
        (_stream, _sendTime, _time) = (stream, sendTime, time);
        _lastSent = time.GetTimestamp();
        Use(elementIds: true, utc: true);
    }

    /// <summary>How long nothing was sent.</summary>
    public TimeSpan Quiet => _time.GetElapsedTime(Interlocked.Read(ref _lastSent));

    /// <summary>Sets the form of values.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(_message), nameof(_values))]
    public void Use(bool elementIds, bool utc)
    {
        _message = new PackStreamWriter(new ValueCodec(elementIds, utc), PackStreamLimits.Client);
        _values = new ValueWriter(_message, elementIds, utc);
    }

    public void Success(Dictionary<string, object?> metadata) => Write(ResponseTag.Success, metadata);

    public void Failure(Dictionary<string, object?> metadata) => Write(ResponseTag.Failure, metadata);

    public void Ignored()
    {
        _message.Clear();
        _message.WriteStructureHeader(ResponseTag.Ignored, 0);
        _chunks.Add(_message.Written);
    }

    public void Record(Value[] row)
    {
        _message.Clear();
        _message.WriteStructureHeader(ResponseTag.Record, 1);
        _message.WriteListHeader(row.Length);
        foreach (Value value in row) _values.Write(value);
        _chunks.Add(_message.Written);
    }

    /// <summary>Sends what has gathered if it is much.</summary>
    public ValueTask FlushIfLargeAsync() => _chunks.PendingBytes > LargeBytes ? FlushAsync() : ValueTask.CompletedTask;

    /// <summary>Sends what has gathered.</summary>
    /// <exception cref="ConnectionLostException">The client is gone or takes too long.</exception>
    public async ValueTask FlushAsync()
    {
        if (_chunks.HasPending) await SendAsync(token => _chunks.FlushAsync(_stream, token)).ConfigureAwait(false);
    }

    /// <summary>Sends an empty chunk, which tells the client that the server is alive.</summary>
    /// <exception cref="ConnectionLostException">The client is gone or takes too long.</exception>
    public ValueTask KeepAliveAsync() => SendAsync(async token =>
    {
        await _stream.WriteAsync(new byte[2], token).ConfigureAwait(false);
        await _stream.FlushAsync(token).ConfigureAwait(false);
    });

    public void Dispose() => _sending.Dispose();

    private async ValueTask SendAsync(Func<CancellationToken, ValueTask> send)
    {
        using var deadline = new CancellationTokenSource(_sendTime, _time);
        try
        {
            await _sending.WaitAsync(deadline.Token).ConfigureAwait(false);
            try
            {
                await send(deadline.Token).ConfigureAwait(false);
                Interlocked.Exchange(ref _lastSent, _time.GetTimestamp());
            }
            finally
            {
                _sending.Release();
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException or System.Net.WebSockets.WebSocketException)
        {
            throw new ConnectionLostException("The client takes no answer.", e);
        }
    }

    private void Write(byte tag, Dictionary<string, object?> metadata)
    {
        _message.Clear();
        _message.WriteStructureHeader(tag, 1);
        _message.WriteValue(metadata);
        _chunks.Add(_message.Written);
    }
}
