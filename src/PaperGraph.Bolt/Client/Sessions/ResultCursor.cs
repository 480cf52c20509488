using PaperGraph.Bolt.Messages;

namespace PaperGraph.Bolt.Client;

/// <summary>
/// A result as it arrives. The next batch is asked for when few records are left, so that the server works while the caller does; what is
/// held never exceeds a batch and a receive buffer.
/// </summary>
internal sealed class ResultCursor : IResultCursor
{
    // Share of a batch below which the next is asked for: late enough to hold little, early enough that the caller seldom waits.
    private const double AskAgainBelow = 0.3;

    private readonly BoltConnection _connection;
    private readonly Query _query;
    private readonly long _fetchSize;
    private readonly CancellationToken _cancellation;
    private readonly Func<ResultCursor, ValueTask> _onDone;
    private readonly Queue<Record> _records = new();
    private readonly StreamHandler _run;
    private StreamHandler? _stream;
    private RecordKeys? _keys;
    private Record? _current;
    private long _queryId = -1;
    private bool _hasMore;
    private bool _dropping;
    private bool _closed;
    private bool _told;
    private bool _finished;
    private Dictionary<string, object?> _runMetadata = [];
    private IResultSummary? _summary;
    private Neo4jException? _fault;

    private ResultCursor(
        BoltConnection connection, Query query, long fetchSize, Func<ResultCursor, ValueTask> onDone, CancellationToken cancellation)
    {
        _connection = connection;
        _query = query;
        _fetchSize = fetchSize;
        _onDone = onDone;
        _cancellation = cancellation;
        _run = new StreamHandler(this, isRun: true);
    }

    /// <summary>The bookmark that came with the last record of an auto-commit query.</summary>
    internal string? Bookmark { get; private set; }

    /// <summary>Whether all of the result has been seen or given up.</summary>
    internal bool IsFinished => _finished && _records.Count == 0;

    /// <summary>Whether the query failed.</summary>
    internal bool HasFailed => _fault is not null;

    public IRecord Current => _current ?? throw new InvalidOperationException("There is no current record: call FetchAsync first, and only while it returns true.");

    public bool IsOpen => !_closed;

    private bool IsDone => _summary is not null || _fault is not null;

    /// <summary>Adds RUN and the first PULL to the requests of the connection.</summary>
    /// <exception cref="ProtocolException">A parameter cannot be sent; nothing was added.</exception>
    internal static ResultCursor Start(
        BoltConnection connection,
        Query query,
        IReadOnlyDictionary<string, object?> extra,
        long fetchSize,
        Func<ResultCursor, ValueTask> onDone,
        CancellationToken cancellation)
    {
        var cursor = new ResultCursor(connection, query, fetchSize, onDone, cancellation);
        connection.Enqueue(new Run(query.Text, query.Parameters, extra), cursor._run);
        cursor.AskFor(new Pull(fetchSize, -1));
        return cursor;
    }

    public async Task<string[]> KeysAsync()
    {
        while (_keys is null && !IsDone) await ReceiveAsync(_cancellation).ConfigureAwait(false);
        if (_keys is null) ThrowIfFaulted();
        return [.. _keys!.Names];
    }

    public Task<bool> FetchAsync() => FetchAsync(_cancellation);

    public async Task<IRecord?> PeekAsync()
    {
        ThrowIfClosed();
        return await FillAsync(_cancellation).ConfigureAwait(false) ? _records.Peek() : null;
    }

    public async Task<IResultSummary> ConsumeAsync()
    {
        await DropAsync(_cancellation).ConfigureAwait(false);
        ThrowIfFaulted();
        return _summary!;
    }

    public async IAsyncEnumerator<IRecord> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _cancellation);
        while (await FetchAsync(either.Token).ConfigureAwait(false)) yield return Current;
    }

    /// <summary>Reads to the end without keeping records; a fault is kept for who asks.</summary>
    internal async Task DropAsync(CancellationToken cancellation)
    {
        _closed = true;
        _dropping = true;
        _current = null;
        _records.Clear();
        while (!IsDone)
        {
            if (_hasMore && _stream is null) AskFor(new Discard(-1, _queryId));
            await ReceiveAsync(cancellation).ConfigureAwait(false);
        }

        await FinishAsync().ConfigureAwait(false);
    }

    /// <summary>As <see cref="DropAsync"/>, and throws a fault that nobody has seen yet.</summary>
    internal async Task EndAsync()
    {
        await DropAsync(_cancellation).ConfigureAwait(false);
        if (!_told) ThrowIfFaulted();
    }

    /// <summary>Gives up without waiting for the server: what still arrives is dropped.</summary>
    internal void Abandon()
    {
        _closed = true;
        _dropping = true;
        _records.Clear();
        _fault ??= new ClientException("The result was given up with its transaction.");
    }

    private Task<bool> FetchAsync(CancellationToken cancellation)
    {
        ThrowIfClosed();
        bool askFirst = _hasMore && _stream is null && _records.Count <= AskAgainBelow * _fetchSize;
        if (_records.Count == 0 || askFirst || cancellation.IsCancellationRequested) return FetchSlowlyAsync(cancellation);
        _current = _records.Dequeue();
        return Task.FromResult(true);
    }

    private async Task<bool> FetchSlowlyAsync(CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested) await CancelAsync(cancellation).ConfigureAwait(false);
        bool any = await FillAsync(cancellation).ConfigureAwait(false);
        _current = any ? _records.Dequeue() : null;
        return any;
    }

    /// <summary>Sees to it that a record is there; false at the end.</summary>
    private async Task<bool> FillAsync(CancellationToken cancellation)
    {
        if (_hasMore && _stream is null && _records.Count <= AskAgainBelow * _fetchSize)
        {
            AskFor(new Pull(_fetchSize, _queryId));
            await _connection.SendAsync(cancellation).ConfigureAwait(false);
        }

        while (_records.Count == 0 && !IsDone)
        {
            if (_hasMore && _stream is null) AskFor(new Pull(_fetchSize, _queryId));
            await ReceiveAsync(cancellation).ConfigureAwait(false);
        }

        if (_records.Count > 0) return true;
        await FinishAsync().ConfigureAwait(false);
        ThrowIfFaulted();
        return false;
    }

    private async Task ReceiveAsync(CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested) await CancelAsync(cancellation).ConfigureAwait(false);
        try
        {
            await _connection.SendAsync(cancellation).ConfigureAwait(false);
            await _connection.ReceiveAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is Neo4jException or OperationCanceledException)
        {
            _fault ??= e as Neo4jException ?? new ClientException("Reading the result was cancelled.", e);
            _told = true;
            await FinishAsync().ConfigureAwait(false);
            throw;
        }

        if (IsDone) await FinishAsync().ConfigureAwait(false);
    }

    // Closing the connection is what ends a query on the server at once; waiting for its end is what the caller no longer wants.
    private async Task CancelAsync(CancellationToken cancellation)
    {
        if (!IsDone) _connection.Abort();
        _fault ??= new ClientException("Reading the result was cancelled.");
        _told = true;
        _records.Clear();
        await FinishAsync().ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
    }

    private async ValueTask FinishAsync()
    {
        if (_finished) return;
        _finished = true;
        await _onDone(this).ConfigureAwait(false);
    }

    private void AskFor(RequestMessage request)
    {
        _hasMore = false;
        _stream = new StreamHandler(this, isRun: false);
        _connection.Enqueue(request, _stream);
    }

    private void ThrowIfFaulted()
    {
        if (_fault is null) return;
        _told = true;
        throw _fault;
    }

    private void ThrowIfClosed()
    {
        if (_fault is not null && _records.Count == 0) ThrowIfFaulted();
        if (_closed) throw new ResultConsumedException("The records are gone: the result was consumed, or its session or transaction went on or ended.");
    }

    private void OnRun(Dictionary<string, object?> metadata)
    {
        _runMetadata = metadata;
        _queryId = metadata.GetValueOrDefault("qid") is long id ? id : -1;
        _keys = new RecordKeys(metadata.GetValueOrDefault("fields") is List<object?> fields ? [.. fields.OfType<string>()] : []);
    }

    private void OnRecord(object?[] values)
    {
        if (_keys is null || values.Length != _keys.Names.Length)
        {
            throw new PackStream.PackStreamException($"A record has {values.Length} values for {_keys?.Names.Length ?? 0} columns.");
        }

        if (!_dropping) _records.Enqueue(new Record(_keys, values));
    }

    private void OnStreamEnd(Dictionary<string, object?> metadata)
    {
        _stream = null;
        _hasMore = metadata.GetValueOrDefault("has_more") is true;
        if (_hasMore) return;
        Bookmark = metadata.GetValueOrDefault("bookmark") as string;
        _summary = ResultSummary.From(_query, _connection, _runMetadata, metadata);
    }

    private void OnFault(Neo4jException fault)
    {
        _stream = null;
        _fault ??= fault;
    }

    private sealed class StreamHandler(ResultCursor cursor, bool isRun) : ResponseHandler
    {
        internal override void OnRecord(object?[] values)
        {
            if (isRun) base.OnRecord(values);
            cursor.OnRecord(values);
        }

        protected override void OnSuccess(Dictionary<string, object?> metadata)
        {
            if (isRun) cursor.OnRun(metadata);
            else cursor.OnStreamEnd(metadata);
        }

        protected override void OnFault(Neo4jException fault) => cursor.OnFault(fault);
    }
}
