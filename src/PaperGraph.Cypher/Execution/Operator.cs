using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution;

/// <summary>
/// A step of a physical plan. It holds nothing of a run, so that plans are cached and shared; <see cref="Open"/> makes what does.
/// </summary>
/// <param name="inputs">The steps whose rows it takes.</param>
internal abstract class Operator(params Operator[] inputs)
{
    /// <summary>Name as EXPLAIN shows it, such as NodeByLabelScan.</summary>
    public abstract string Name { get; }

    /// <summary>What exactly it does, as EXPLAIN shows it.</summary>
    public virtual string Details => "";

    public IReadOnlyList<Operator> Inputs { get; } = inputs;

    /// <summary>Rows the planner expects.</summary>
    public double EstimatedRows { get; init; }

    /// <summary>Number within the plan, from 0.</summary>
    public int Id { get; set; }

    /// <summary>Begins a run.</summary>
    /// <param name="state">The run.</param>
    /// <param name="argument">The row around it: that of an outer query, or one of nulls.</param>
    public RowCursor Open(QueryState state, Value[] argument)
    {
        RowCursor cursor = OpenCursor(state, argument);
        return state.Profile is { } profile ? new ProfilingCursor(cursor, profile[Id]) : cursor;
    }

    protected abstract RowCursor OpenCursor(QueryState state, Value[] argument);
}

/// <summary>A step while it runs. Its rows come in batches; a batch is good until the next is asked for.</summary>
internal abstract class RowCursor : IDisposable
{
    /// <summary>The rows of the last <see cref="MoveNext"/> that said true; at least one.</summary>
    public abstract RowBatch Current { get; }

    /// <summary>Makes the next batch.</summary>
    /// <returns>Whether there was one.</returns>
    public abstract bool MoveNext();

    public void Dispose() => Close();

    /// <summary>Ends the inputs.</summary>
    protected virtual void Close()
    {
    }
}

/// <summary>A step that makes rows in a batch of its own.</summary>
internal abstract class ProducingCursor(int width) : RowCursor
{
    public sealed override RowBatch Current { get; } = new(width);

    public sealed override bool MoveNext()
    {
        Current.Clear();
        Fill(Current);
        return Current.Count > 0;
    }

    /// <summary>Adds rows until the batch is full or there are no more.</summary>
    protected abstract void Fill(RowBatch batch);
}

/// <summary>A step that gives any number of rows for each row of its input.</summary>
internal abstract class FlatMapCursor(RowCursor source, int width) : ProducingCursor(width)
{
    private int _row = -1;

    protected sealed override void Fill(RowBatch batch)
    {
        while (!batch.IsFull)
        {
            if (_row < 0)
            {
                if (!source.MoveNext()) return;
                _row = 0;
                Begin(source.Current[0]);
            }

            Span<Value> row = source.Current[_row];
            if (!Continue(row, batch)) continue;
            if (++_row == source.Current.Count) _row = -1;
            else Begin(source.Current[_row]);
        }
    }

    /// <summary>Starts on a row.</summary>
    protected abstract void Begin(Span<Value> row);

    /// <summary>Adds what the row gives until the batch is full.</summary>
    /// <returns>Whether the row is done; false only with a full batch.</returns>
    protected abstract bool Continue(Span<Value> row, RowBatch batch);

    protected override void Close() => source.Dispose();
}

/// <summary>A step that changes the rows of its input in place.</summary>
internal abstract class InPlaceCursor(RowCursor source) : RowCursor
{
    public sealed override RowBatch Current => source.Current;

    protected RowCursor Source => source;

    public override bool MoveNext()
    {
        while (source.MoveNext())
        {
            Process(source.Current);
            if (source.Current.Count > 0) return true;
        }

        return false;
    }

    protected abstract void Process(RowBatch batch);

    protected override void Close() => source.Dispose();
}
