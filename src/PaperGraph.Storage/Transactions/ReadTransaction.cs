using PaperGraph.Storage.State;

namespace PaperGraph.Storage.Transactions;

/// <summary>A snapshot. It costs nothing to hold but the memory of what was replaced since.</summary>
internal sealed class ReadTransaction(GraphState state) : GraphReader(state), IGraphTransaction
{
    public void Commit()
    {
        // There is nothing to make durable.
    }

    public void Dispose()
    {
        // There is nothing to give back: the collector takes the snapshot when nobody reads it.
    }
}
