using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using PaperGraph.Server.Messages;
using PaperGraph.Server.Sessions;

namespace PaperGraph.Server.Connections;

/// <summary>
/// One client. A task reads messages into a queue, so that a RESET is seen while a query runs; another answers them in order.
/// </summary>
internal sealed partial class BoltConnection : IDisposable
{
    private const int RequestOverhead = 256;

    private static readonly TimeSpan s_farewell = TimeSpan.FromSeconds(2);

    private readonly Stream _stream;
    private readonly ServerContext _server;
    private readonly ResponseWriter _output;
    private readonly Channel<Request> _queue = Channel.CreateUnbounded<Request>(new UnboundedChannelOptions { SingleReader = true });
    private readonly SemaphoreSlim _drained = new(0, 1);
    private readonly Lock _gate = new();
    private readonly int _messageBytes;
    private CancellationTokenSource _interruption = new();
    private int _resets;
    private long _queuedBytes;
    private long _restingSince;
    private volatile bool _working;
    private volatile bool _stopping;
    private volatile BoltSession? _session;

    public BoltConnection(Stream stream, ServerContext server, string id, string clientAddress)
    {
        (_stream, _server, Id, ClientAddress) = (stream, server, id, clientAddress);
        _messageBytes = server.Options.Limits.MessageBytes;
        _restingSince = server.Time.GetTimestamp();
        _output = new ResponseWriter(stream, server.Options.SendTimeout, server.Time, () => Abort());
    }

    /// <summary>Its name, such as bolt-12.</summary>
    public string Id { get; }

    /// <summary>Where the client is.</summary>
    public string ClientAddress { get; }

    /// <summary>Ends the connection at once.</summary>
    public Action Abort { get; init; } = () => { };

    /// <summary>Says farewell where the transport has a way to; null where closing is enough.</summary>
    public Func<Task>? Leave { get; init; }

    /// <summary>Serves the client until it leaves, is cut off, or breaks the protocol.</summary>
    public async Task ServeAsync(CancellationToken aborted)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        patience.CancelAfter(_server.Options.LogonTimeout);
        try
        {
            if (await ServerHandshake.AgreeAsync(_stream, patience.Token).ConfigureAwait(false) is not { } agreed) return;
            using var session = new BoltSession(_server, this, _output, agreed.Version, agreed.ByManifest);
            _session = session;
            Task reading = ReadAsync(session, agreed.Version, patience, aborted);
            try
            {
                await AnswerAsync(session).ConfigureAwait(false);
                if (Leave is { } leave && !reading.IsCompleted)
                {
                    // A transport that is cut while the last answer is on its way may lose it: wait for the client's farewell, but not for long.
                    await leave().ConfigureAwait(false);
                    await Task.WhenAny(reading, Task.Delay(s_farewell, _server.Time, aborted)).ConfigureAwait(false);
                }
            }
            finally
            {
                EndRun();
                await patience.CancelAsync().ConfigureAwait(false);
                await reading.ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is ConnectionLostException or IOException or OperationCanceledException or System.Net.WebSockets.WebSocketException)
        {
            LogLost(_server.Log, Id, ClientAddress, e.Message);
        }
    }

    /// <summary>Sends a sign of life where a client waits and nothing else was sent for a while; ends what a client has left alone.</summary>
    public async Task LookAfterAsync(TimeSpan quiet)
    {
        if (!_working)
        {
            TimeSpan resting = _server.Time.GetElapsedTime(Interlocked.Read(ref _restingSince));
            if (_session?.IsIdle == false)
            {
                if (resting >= _server.Options.TransactionIdleTimeout) Check();
            }
            else if (resting >= _server.Options.IdleTimeout)
            {
                Abort();
            }

            return;
        }

        if (_output.Quiet < quiet) return;
        try
        {
            await _output.KeepAliveAsync().ConfigureAwait(false);
        }
        catch (ConnectionLostException)
        {
            Abort();
        }
    }

    /// <summary>Has the transaction looked at when what the client asked for before is done.</summary>
    public void Check()
    {
        if (_queue.Writer.TryWrite(Request.Check)) Interlocked.Add(ref _queuedBytes, RequestOverhead);
    }

    /// <summary>Ends the connection as soon as nothing is open in it.</summary>
    public void Stop()
    {
        _stopping = true;
        if (!_working && _session?.IsIdle != false) Abort();
    }

    public void Dispose()
    {
        _interruption.Dispose();
        _drained.Dispose();
        _output.Dispose();
    }

    private async Task AnswerAsync(BoltSession session)
    {
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            _working = true;
            while (_queue.Reader.TryRead(out Request? request))
            {
                bool goesOn = await AnswerAsync(session, request).ConfigureAwait(false);
                request.Answered?.TrySetResult();
                if (!request.IsCheck) Interlocked.Exchange(ref _restingSince, _server.Time.GetTimestamp());
                Release(request);
                if (!goesOn || (_stopping && session.IsIdle))
                {
                    await _output.FlushAsync().ConfigureAwait(false);
                    return;
                }

                if (!_queue.Reader.TryPeek(out _)) await _output.FlushAsync().ConfigureAwait(false);
                else await _output.FlushIfLargeAsync().ConfigureAwait(false);
            }

            _working = false;
        }
    }

    private async ValueTask<bool> AnswerAsync(BoltSession session, Request request)
    {
        CancellationToken interruption;
        bool ignored;
        lock (_gate)
        {
            if (request.Tag == RequestTag.Reset && --_resets == 0 && _interruption.IsCancellationRequested && !_queue.Reader.Completion.IsCompleted)
            {
                _interruption.Dispose();
                _interruption = new CancellationTokenSource();
            }

            ignored = _resets > 0 && request.Tag is not RequestTag.Reset and not RequestTag.Goodbye;
            interruption = _interruption.Token;
        }

        if (!ignored) return await session.HandleAsync(request, interruption).ConfigureAwait(false);
        session.Ignore();
        return true;
    }

    private void Interrupt()
    {
        lock (_gate)
        {
            _resets++;
            _interruption.Cancel();
        }
    }

    // Only this task releases and only the reading one takes, so that it never counts beyond one.
    private void Release(Request request)
    {
        if (Interlocked.Add(ref _queuedBytes, -(request.Bytes + RequestOverhead)) <= _messageBytes && _drained.CurrentCount == 0) _drained.Release();
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Connection {Id} of {Client} ended: {Reason}")]
    private static partial void LogLost(ILogger log, string id, string client, string reason);
}
