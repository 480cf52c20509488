using PaperGraph.Storage.State;
using PaperGraph.Storage.Transactions;

namespace PaperGraph.Storage;

/// <summary>
/// A labelled property graph with transactions. Readers see the last committed state as it was when they began and never wait; writers take turns.
/// </summary>
public sealed class GraphStore : IDisposable, IWriterHome
{
    private readonly SemaphoreSlim _writer = new(1, 1);
    private volatile GraphState _committed;
    private long _epoch;

    private GraphStore(string storeId, GraphState state) => (StoreId, _committed) = (storeId, state);

    /// <summary>Names the store; two stores made separately have different ones, those in memory all the same.</summary>
    public string StoreId { get; }

    /// <summary>An empty store that lives in memory only.</summary>
    public static GraphStore InMemory() => new("memory", new GraphState(new Catalogue()));

    /// <summary>Begins reading the last committed state.</summary>
    public IGraphTransaction BeginRead() => new ReadTransaction(_committed);

    /// <summary>Begins a write transaction, once the one before has ended.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled while it waited.</exception>
    public IGraphWriter BeginWrite(CancellationToken cancellation = default)
    {
        _writer.Wait(cancellation);
        return new WriteTransaction(this, _committed, null);
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    long IWriterHome.NextEpoch() => ++_epoch;

    void IWriterHome.Publish(WriteTransaction transaction, GraphState state)
    {
        state.Version++;
        _committed = state;
    }

    void IWriterHome.Ended(WriteTransaction transaction) => _writer.Release();
}
