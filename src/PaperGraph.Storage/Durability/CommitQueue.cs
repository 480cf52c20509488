using PaperGraph.Storage.State;

namespace PaperGraph.Storage.Durability;

/// <summary>
/// The way from committed to durable. Writers take turns, but none waits for the disk in its turn: the next begins from a state that is still on
/// its way there. What is committed while the disk is busy gathers and shares one record and one flush (group commit). Readers see what is durable.
/// Where a group cannot be written, it fails with all that build on it.
/// </summary>
internal sealed class CommitQueue : IDisposable
{
    private const int MostGroupBytes = 16 << 20;

    private readonly StoreFolder _folder;
    private readonly Action<GraphState> _publish;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _disk = new(1, 1);
    private GraphState _durable;
    private CommitGroup _open;
    private CommitGroup? _last;

    /// <param name="folder">The files.</param>
    /// <param name="state">What they hold.</param>
    /// <param name="publish">Shows a state to new readers.</param>
    public CommitQueue(StoreFolder folder, GraphState state, Action<GraphState> publish)
    {
        (_folder, _publish, _durable, Tip) = (folder, publish, state, state);
        _open = new CommitGroup(state.Version + 1);
    }

    /// <summary>What the next writer begins from.</summary>
    public GraphState Tip { get; private set; }

    /// <summary>What the tip waits for; an empty ticket where it is durable.</summary>
    public CommitTicket Pending => new(_last, Leads: false);

    /// <summary>Takes a transaction; only whoever has the writer's turn calls it. The ticket must be settled, after the turn or in it.</summary>
    /// <param name="basis">What the transaction began from.</param>
    /// <param name="state">What it leads to.</param>
    /// <param name="journal">What it did.</param>
    /// <exception cref="StoreException">What it builds on could not be written.</exception>
    public CommitTicket Add(GraphState basis, GraphState state, Journal journal)
    {
        CommitGroup before = _open;
        if (before.State is not null && (long)before.Operations.Position + journal.Position > MostGroupBytes) before.Wait();
        lock (_gate)
        {
            if (!ReferenceEquals(basis, Tip)) throw _folder.Refused("a transaction before it, on which it builds, could not be written. Run it again.", null);
            bool isFirst = _open.State is null;
            _open.Add(state, journal);
            (_last, Tip) = (_open, state);
            return new CommitTicket(_open, isFirst);
        }
    }

    /// <summary>Waits until what the ticket is for is durable. The first of a group writes it for all.</summary>
    /// <exception cref="StoreException">It could not be written.</exception>
    public void Settle(CommitTicket ticket)
    {
        if (ticket.Group is not { } group) return;
        if (ticket.Leads) Write(group);
        else group.Wait();
        if (group.Fault is { } fault) throw _folder.Refused(fault.Message, fault);
    }

    /// <summary>Waits until the disk is at rest; only whoever has the writer's turn calls it.</summary>
    public void Rest() => _last?.Wait();

    public void Dispose()
    {
        Rest();
        _disk.Dispose();
    }

    private void Write(CommitGroup group)
    {
        _disk.Wait();
        try
        {
            lock (_gate)
            {
                if (group.Fault is not null) return;
                _open = new CommitGroup(group.Version + 1);
            }

            _folder.Append(group);
            lock (_gate) _durable = group.State!;
            _publish(group.State!);
        }
        catch (Exception fault)
        {
            Fail(group, fault);
            if (!StoreFiles.IsRefusal(fault) && fault is not StoreException) throw;
        }
        finally
        {
            // Whoever leads the next group first, for the disk should not wait.
            _disk.Release();
            group.End();
        }
    }

    private void Fail(CommitGroup group, Exception fault)
    {
        lock (_gate)
        {
            group.Fault = _open.Fault = fault;
            _open = new CommitGroup(_durable.Version + 1);
            Tip = _durable;
        }
    }
}

/// <summary>A transaction's place in a group.</summary>
/// <param name="Group">The group; null for a transaction that changed nothing and waits for nothing.</param>
/// <param name="Leads">Whether it writes the group for all.</param>
internal readonly record struct CommitTicket(CommitGroup? Group, bool Leads);
