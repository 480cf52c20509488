using PaperGraph.Bolt.Messages;
using PaperGraph.Bolt.Client;
using PaperGraph.Bolt.PackStream;
using PaperGraph.Model.Values;
using PaperGraph.Server.Values;

namespace PaperGraph.Server.Connections;

/// <summary>
/// Answers of a connection. They gather until they are flushed, so that what belongs together travels together, but not for long: what the
/// next answer keeps waiting is sent without it. The session and the clock may both send; whole messages only.
/// </summary>
internal sealed class ResponseWriter : IDisposable
{
    private const int LargeBytes = 32 * 1024;

    private static readonly TimeSpan s_longestWait = TimeSpan.FromMilliseconds(10);

    private readonly Stream _stream;
    private readonly TimeSpan _sendTime;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _deadline;
    private readonly ITimer _overdue;
    private ChunkWriter _gathered = new();
    private ChunkWriter _sent = new();
    private PackStreamWriter _message;
    private ValueWriter _values;
    private long _lastSent;

    /// <param name="stream">Where to.</param>
    /// <param name="sendTime">Time in which the client must take what is sent.</param>
    /// <param name="time">The clock.</param>
    /// <param name="lost">Called where the clock finds the client gone.</param>
    public ResponseWriter(Stream stream, TimeSpan sendTime, TimeProvider time, Action lost)
    {
        (_stream, _sendTime, _time) = (stream, sendTime, time);
        _lastSent = time.GetTimestamp();
        _deadline = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        _overdue = time.CreateTimer(_ => _ = SendOverdueAsync(lost), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
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
        Gather();
    }

    public void Record(Value[] row)
    {
        _message.Clear();
        _message.WriteStructureHeader(ResponseTag.Record, 1);
        _message.WriteListHeader(row.Length);
        foreach (Value value in row) _values.Write(value);
        Gather();
    }

    /// <summary>Sends what has gathered if it is much.</summary>
    public ValueTask FlushIfLargeAsync() => _gathered.PendingBytes > LargeBytes ? FlushAsync() : ValueTask.CompletedTask;

    /// <summary>Sends what has gathered.</summary>
    /// <exception cref="ConnectionLostException">The client is gone or takes too long.</exception>
    public ValueTask FlushAsync() => SendAsync(signOfLife: false);

    /// <summary>Sends what has gathered, or else an empty chunk, which tells the client that the server is alive.</summary>
    /// <exception cref="ConnectionLostException">The client is gone or takes too long.</exception>
    public ValueTask KeepAliveAsync() => SendAsync(signOfLife: true);

    public void Dispose()
    {
        _overdue.Dispose();
        _deadline.Dispose();
        _sending.Dispose();
    }

    private async ValueTask SendAsync(bool signOfLife)
    {
        try
        {
            // Whoever sends before this has a deadline of its own.
            await _sending.WaitAsync().ConfigureAwait(false);
            try
            {
                ChunkWriter messages = TakeGathered();
                if (!messages.HasPending && !signOfLife) return;
                _deadline.CancelAfter(_sendTime);
                if (messages.HasPending) await messages.FlushAsync(_stream, _deadline.Token).ConfigureAwait(false);
                else await SendEmptyChunkAsync(_deadline.Token).ConfigureAwait(false);
                _deadline.CancelAfter(Timeout.InfiniteTimeSpan);
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

    private async ValueTask SendEmptyChunkAsync(CancellationToken cancellation)
    {
        await _stream.WriteAsync(new byte[2], cancellation).ConfigureAwait(false);
        await _stream.FlushAsync(cancellation).ConfigureAwait(false);
    }

    private async Task SendOverdueAsync(Action lost)
    {
        try
        {
            await SendAsync(signOfLife: false).ConfigureAwait(false);
        }
        catch (ConnectionLostException)
        {
            lost();
        }
    }

    private void Write(byte tag, Dictionary<string, object?> metadata)
    {
        _message.Clear();
        _message.WriteStructureHeader(tag, 1);
        _message.WriteValue(metadata);
        Gather();
    }

    private void Gather()
    {
        lock (_gate)
        {
            bool isFirst = !_gathered.HasPending;
            _gathered.Add(_message.Written);
            if (isFirst) _overdue.Change(s_longestWait, Timeout.InfiniteTimeSpan);
        }
    }

    // Only whoever has the turn to send calls this; what was taken before has been sent.
    private ChunkWriter TakeGathered()
    {
        lock (_gate)
        {
            if (_gathered.HasPending) _overdue.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            (_gathered, _sent) = (_sent, _gathered);
            return _sent;
        }
    }
}
