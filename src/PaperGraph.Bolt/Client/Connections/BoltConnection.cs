using System.Net.Sockets;
using PaperGraph.Bolt.Messages;
using PaperGraph.Bolt.PackStream;

namespace PaperGraph.Bolt.Client;

/// <summary>
/// A connection that speaks Bolt: requests go out in batches, answers are read only when somebody waits for one, so that a slow reader
/// holds the server back and not the other way round. One user at a time.
/// </summary>
internal sealed class BoltConnection : IAsyncDisposable
{
    private static readonly TimeSpan GoodbyeTimeout = TimeSpan.FromSeconds(1);

    private readonly Transport _transport;
    private readonly TimeProvider _time;
    private readonly ILogger? _logger;
    private readonly PackStreamLimits _limits = PackStreamLimits.Client;
    private readonly ChunkReader _reader;
    private readonly ChunkWriter _chunks = new();
    private readonly KeyCache _keys = new();
    private readonly Queue<ResponseHandler> _waiting = new();
    private PackStreamWriter _writer;
    private ValueCodec _codec;
    private Neo4jException? _fault;

    internal BoltConnection(Transport transport, BoltVersion version, TimeProvider time, ILogger? logger)
    {
        _transport = transport;
        _time = time;
        _logger = logger;
        Version = version;
        CreatedAt = LastUsedAt = time.GetTimestamp();
        _reader = new ChunkReader(_limits);
        _codec = new ValueCodec(version.IsVersion5, utc: version.IsVersion5);
        _writer = new PackStreamWriter(_codec, _limits);
    }

    internal BoltVersion Version { get; }

    internal ServerAddress Address => _transport.Address;

    /// <summary>What HELLO was answered with.</summary>
    internal ServerIdentity Identity { get; private set; } = ServerIdentity.Unknown;

    /// <summary>Whose rights the connection has.</summary>
    internal IAuthToken? User { get; set; }

    internal long CreatedAt { get; }

    internal long LastUsedAt { get; set; }

    /// <summary>False once the connection is of no more use.</summary>
    internal bool IsOpen { get; private set; } = true;

    /// <summary>Whether another may use it as it is: nothing failed and nothing is under way.</summary>
    internal bool IsClean => IsOpen && _fault is null && _waiting.Count == 0;

    /// <summary>Puts a fault into terms of the driver's routing; set by who hands the connection out.</summary>
    internal Func<Neo4jException, Neo4jException>? Translate { get; set; }

    /// <summary>Whether the server has ended an idle connection.</summary>
    internal bool IsClosedByServer => _transport.IsClosedByServer;

    internal void Identify(ServerIdentity identity)
    {
        Identity = identity;
        if (!identity.UtcPatch || Version.IsVersion5) return;
        _codec = new ValueCodec(elementIds: false, utc: true);
        _writer = new PackStreamWriter(_codec, _limits);
    }

    /// <summary>Adds a request to those that go out together next.</summary>
    /// <exception cref="ProtocolException">A value in it cannot be sent; the connection stays as it was.</exception>
    internal void Enqueue(RequestMessage request, ResponseHandler? handler)
    {
        try
        {
            request.Write(_writer);
            _chunks.Add(_writer.Written);
        }
        catch (PackStreamException e)
        {
            throw new ProtocolException(e.Message, e);
        }
        finally
        {
            _writer.Clear();
        }

        if (handler is not null) _waiting.Enqueue(handler);
        if (_logger?.IsTraceEnabled() == true) _logger.Trace("{0} C: {1}", Address, request);
    }

    /// <summary>Sends what was added.</summary>
    internal async ValueTask SendAsync(CancellationToken cancellationToken)
    {
        if (!_chunks.HasPending) return;
        try
        {
            ThrowIfClosed();
            await _chunks.FlushAsync(_transport.Stream, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (IsTransportFault(e))
        {
            throw Break(e, cancellationToken);
        }
    }

    /// <summary>Sends what was added and reads answers until that of <paramref name="handler"/> has come.</summary>
    internal async ValueTask SendAndReceiveAsync(ResponseHandler handler, CancellationToken cancellationToken)
    {
        await SendAsync(cancellationToken).ConfigureAwait(false);
        while (!handler.IsDone) await ReceiveAsync(cancellationToken).ConfigureAwait(false);
        if (handler.Fault is { } fault) throw fault;
    }

    /// <summary>Reads at least one message, and those that arrived with it.</summary>
    internal async ValueTask ReceiveAsync(CancellationToken cancellationToken)
    {
        try
        {
            ThrowIfClosed();
            while (!TryDispatch())
            {
                int received = await FillAsync(cancellationToken).ConfigureAwait(false);
                if (received == 0) throw new EndOfStreamException("The server closed the connection.");
                _reader.Received(received);
            }

            while (_waiting.Count > 0 && TryDispatch())
            {
            }
        }
        catch (Exception e) when (IsTransportFault(e))
        {
            throw Break(e, cancellationToken);
        }
    }

    /// <summary>Breaks off what runs and makes the connection ready for another.</summary>
    internal async ValueTask ResetAsync(CancellationToken cancellationToken)
    {
        var handler = new MetadataHandler();
        Enqueue(Reset.Instance, handler);
        await SendAndReceiveAsync(handler, cancellationToken).ConfigureAwait(false);
        _fault = null;
    }

    /// <summary>Ends the connection at once.</summary>
    internal void Abort()
    {
        IsOpen = false;
        _waiting.Clear();
        _transport.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        if (!IsOpen) return;
        try
        {
            using var timeout = new CancellationTokenSource(GoodbyeTimeout, _time);
            Enqueue(Goodbye.Instance, null);
            await SendAsync(timeout.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is Neo4jException or OperationCanceledException)
        {
            // GOODBYE is a courtesy; a server that is gone does not miss it.
            _logger?.Debug("{0} closed without GOODBYE: {1}", Address, e.Message);
        }

        Abort();
    }

    private bool TryDispatch()
    {
        if (!_reader.TryRead(out ReadOnlySpan<byte> message)) return false;
        var reader = new PackStreamReader(message, _codec, _keys, _limits);
        (byte tag, int fields) = reader.ReadStructureHeader();
        if (!_waiting.TryPeek(out ResponseHandler? handler)) throw new PackStreamException($"Message 0x{tag:X2} answers no request.");
        int expected = tag == ResponseTag.Ignored ? 0 : 1;
        if (fields != expected) throw new PackStreamException($"Message 0x{tag:X2} has {fields} fields; {expected} are expected.");
        switch (tag)
        {
            case ResponseTag.Record:
                handler.OnRecord(ReadRecord(ref reader));
                break;
            case ResponseTag.Success:
                Dictionary<string, object?> metadata = reader.ReadMap();
                _waiting.Dequeue();
                handler.Succeed(metadata);
                break;
            case ResponseTag.Failure:
                Neo4jException fault = FaultMapper.From(Failure.From(reader.ReadMap()));
                _fault = Translate?.Invoke(fault) ?? fault;
                _waiting.Dequeue();
                handler.Fail(_fault);
                break;
            case ResponseTag.Ignored:
                _waiting.Dequeue();
                handler.Fail(_fault ?? new ClientException("The server ignored the request because the connection was being reset."));
                break;
            default:
                throw new PackStreamException($"Message 0x{tag:X2} is not one of this version of Bolt.");
        }

        return reader.AtEnd ? true : throw new PackStreamException($"Message 0x{tag:X2} goes on after its last field.");
    }

    private static object?[] ReadRecord(ref PackStreamReader reader)
    {
        object?[] values = new object?[reader.ReadListHeader()];
        for (int i = 0; i < values.Length; i++) values[i] = reader.ReadValue();
        return values;
    }

    private async ValueTask<int> FillAsync(CancellationToken cancellationToken)
    {
        // The read itself is not cancelled: it ends when the connection is closed, which is what a time-out and a cancellation do.
        ValueTask<int> read = _reader.FillAsync(_transport.Stream, CancellationToken.None);
        if (read.IsCompletedSuccessfully) return read.Result;
        Task<int> pending = read.AsTask();
        try
        {
            return await pending.WaitAsync(Identity.ReceiveTimeout, _time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            // What the abandoned read says when the connection closes under it has been told already.
            _ = pending.ContinueWith(static read => read.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            throw;
        }
    }

    private static bool IsTransportFault(Exception e) =>
        e is IOException or SocketException or ObjectDisposedException or TimeoutException or OperationCanceledException or PackStreamException;

    private void ThrowIfClosed()
    {
        if (!IsOpen) throw new EndOfStreamException("The connection is closed.");
    }

    /// <summary>Closes the connection and says why in the driver's terms.</summary>
    private Exception Break(Exception cause, CancellationToken cancellationToken)
    {
        Neo4jException? fault = cause switch
        {
            OperationCanceledException when cancellationToken.IsCancellationRequested => null,
            TimeoutException => new ConnectionReadTimeoutException(
                $"{Address} sent nothing for {Identity.ReceiveTimeout.TotalSeconds} s, within which it had promised a sign of life.", cause),
            PackStreamException => new ProtocolException($"{Address} does not keep to Bolt {Version}: {cause.Message}", cause),
            _ => new ServiceUnavailableException(
                $"The connection to {Address} broke: {cause.Message} Check that the server runs, then run the work again.", cause),
        };
        Neo4jException? told = fault is null ? null : Translate?.Invoke(fault) ?? fault;
        _logger?.Debug("{0} closed: {1}", Address, cause.Message);
        foreach (ResponseHandler handler in _waiting.Where(handler => !handler.IsDone).ToList())
        {
            handler.Fail(told ?? new ClientException("The work was cancelled."));
        }

        Abort();
        return told ?? cause;
    }
}
