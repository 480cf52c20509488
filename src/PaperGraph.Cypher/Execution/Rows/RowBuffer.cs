using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution;

/// <summary>All rows of an input, kept in blocks; accounted for with the run's memory limit.</summary>
internal sealed class RowBuffer(int width, QueryState state)
{
    private const int BlockRows = 1024;
    private const int BytesPerValue = 16;

    private readonly List<Value[]> _blocks = [];
    private int _inLast = BlockRows;
    private int _lastCapacity = BlockRows;

    public int Count { get; private set; }

    public Span<Value> this[int row] => _blocks[row / BlockRows].AsSpan(row % BlockRows * width, width);

    public Span<Value> Add(ReadOnlySpan<Value> row)
    {
        if (_inLast == _lastCapacity) Grow();
        Span<Value> copy = _blocks[^1].AsSpan(_inLast++ * width, width);
        Count++;
        row.CopyTo(copy);
        return copy;
    }

    /// <summary>Takes in all that is left of an input.</summary>
    public void AddAll(RowCursor source)
    {
        while (source.MoveNext())
        {
            RowBatch batch = source.Current;
            for (int row = 0; row < batch.Count; row++) Add(batch[row]);
        }
    }

    private void Grow()
    {
        state.ThrowIfCancelled();
        // The first block starts small: most buffers hold a handful of rows.
        if (_blocks.Count == 1 && _lastCapacity < BlockRows)
        {
            Value[] larger = new Value[Math.Min(_lastCapacity * 8, BlockRows) * width];
            _blocks[0].CopyTo(larger, 0);
            state.Memory.Reserve((long)(larger.Length - _blocks[0].Length) * BytesPerValue);
            _blocks[0] = larger;
            _lastCapacity = Math.Min(_lastCapacity * 8, BlockRows);
            return;
        }

        _lastCapacity = _blocks.Count == 0 ? 16 : BlockRows;
        state.Memory.Reserve((long)_lastCapacity * width * BytesPerValue);
        _blocks.Add(new Value[_lastCapacity * width]);
        _inLast = 0;
    }
}
