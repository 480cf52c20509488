using PaperGraph.Storage.State;

namespace PaperGraph.Storage.Durability;

/// <summary>Transactions that become durable together, or not at all: one record of the log.</summary>
/// <param name="version">Number of the state that they lead to.</param>
internal sealed class CommitGroup(long version)
{
    private readonly object _gate = new();
    private bool _isDone;

    public long Version { get; } = version;

    /// <summary>What they do, one after the other.</summary>
    public ByteBuffer Operations { get; } = new();

    /// <summary>The state after the last of them; null while there is none.</summary>
    public GraphState? State { get; private set; }

    /// <summary>The names that the state knows; the next writer may be making more.</summary>
    public NameCounts Names { get; private set; }

    /// <summary>Why they could not be written; null where they were.</summary>
    public Exception? Fault { get; set; }

    public void Add(GraphState state, Journal journal)
    {
        state.Version = Version;
        Operations.Bytes(journal.Written);
        (State, Names) = (state, NameCounts.Of(state.Catalogue));
    }

    /// <summary>Lets those go on that wait for it.</summary>
    public void End()
    {
        lock (_gate)
        {
            _isDone = true;
            Monitor.PulseAll(_gate);
        }
    }

    public void Wait()
    {
        lock (_gate)
        {
            while (!_isDone) Monitor.Wait(_gate);
        }
    }
}
