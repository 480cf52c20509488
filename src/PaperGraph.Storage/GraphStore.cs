using PaperGraph.Storage.Durability;
using PaperGraph.Storage.State;
using PaperGraph.Storage.Transactions;

namespace PaperGraph.Storage;

/// <summary>
/// A labelled property graph with transactions, in memory alone or with a folder that keeps it. Readers see the last durable state as it was when
/// they began and never wait; writers take turns, and wait for the disk together.
/// </summary>
/// <remarks>
/// In a folder every commit is appended to a log before it becomes visible; now and then a snapshot of the whole takes the log's place. A folder has
/// one owner at a time.
/// </remarks>
public sealed partial class GraphStore : IDisposable, IWriterHome
{
    // Epochs 1 and 2 are those of loading and recovery.
    private const long FirstEpoch = 10;

    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly StoreFolder? _folder;
    private readonly CommitQueue? _commits;
    private volatile GraphState _committed;
    private long _epoch = FirstEpoch;
    private bool _disposed;

    private GraphStore(string storeId, GraphState state, StoreFolder? folder)
    {
        (StoreId, _committed, _folder) = (storeId, state, folder);
        _commits = folder is null ? null : new CommitQueue(folder, state, durable => _committed = durable);
    }

    /// <summary>Names the store: a hash of where it was made, or of what it was loaded with; "memory" for one in memory.</summary>
    public string StoreId { get; }

    /// <summary>Bytes of its files; 0 for one in memory.</summary>
    public long FileBytes => _folder?.FileBytes ?? 0;

    /// <summary>Number of the last committed transaction.</summary>
    public long LastTransaction => _committed.Version;

    /// <summary>
    /// Why the last snapshot that a commit wanted to write could not be; null when it could. Nothing is lost: the log goes on, and it is tried again.
    /// </summary>
    public Exception? CheckpointFault => _folder?.CheckpointFault;

    /// <summary>An empty store that lives in memory only.</summary>
    public static GraphStore InMemory() => new("memory", new GraphState(new Catalogue()), null);

    /// <summary>Opens the store in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="options">How it behaves; defaults where null.</param>
    /// <exception cref="StoreException">There is none and none is to be made, another owner has it open, a file is damaged, of a newer version or not
    /// to be read.</exception>
    public static GraphStore Open(string folder, StoreOptions? options = null) => Open(folder, options, null);

    /// <summary>Begins reading the last committed state.</summary>
    public IGraphTransaction BeginRead()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return new ReadTransaction(_committed);
    }

    /// <summary>Begins a write transaction, once the one before has ended.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled while it waited.</exception>
    public IGraphWriter BeginWrite(CancellationToken cancellation = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _writer.Wait(cancellation);
        return new WriteTransaction(this, ((IWriterHome)this).Tip, _folder is null ? null : new Journal());
    }

    /// <summary>Writes a snapshot, which takes the place of the log. Waits for the writer. Nothing to do for a store in memory.</summary>
    /// <exception cref="StoreException">It could not be written; the store is as before.</exception>
    public void Checkpoint(CancellationToken cancellation = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_folder is null) return;
        _writer.Wait(cancellation);
        try
        {
            _commits!.Rest();
            _folder.Checkpoint(_committed);
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <summary>Waits for the writer, closes the files and gives the folder free.</summary>
    public void Dispose()
    {
        if (_disposed) return;
        _writer.Wait();
        _disposed = true;
        _commits?.Dispose();
        _folder?.Dispose();
        _writer.Dispose();
    }

    internal static GraphStore Open(string folder, StoreOptions? options, Func<string, IDurableFile>? open)
    {
        (StoreFolder files, GraphState state) = StoreFolder.Open(folder, options ?? new StoreOptions(), open);
        return new GraphStore(files.StoreId, state, files);
    }

    GraphState IWriterHome.Tip => _commits?.Tip ?? _committed;

    long IWriterHome.NextEpoch() => ++_epoch;

    CommitTicket IWriterHome.Commit(WriteTransaction transaction, GraphState basis, GraphState state)
    {
        if (_commits is null)
        {
            state.Version = basis.Version + 1;
            _committed = state;
            return default;
        }

        // What changed nothing may have read what is not durable yet.
        if (transaction.Journal is not Journal { Position: > 0 } journal) return _commits.Pending;
        CommitTicket ticket = _commits.Add(basis, state, journal);
        if (!_folder!.IsCheckpointDue) return ticket;
        _commits.Settle(ticket);
        _folder.CheckpointIfDue(state);
        return default;
    }

    void IWriterHome.Settle(CommitTicket ticket) => _commits?.Settle(ticket);

    void IWriterHome.Ended(WriteTransaction transaction) => _writer.Release();
}
