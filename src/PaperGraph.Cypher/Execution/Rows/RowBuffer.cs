using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution;

/// <summary>All rows of an input, kept in blocks; accounted for with the run's memory limit.</summary>
internal sealed class RowBuffer(int width, QueryState state)
{
    private const int FirstRows = 16;
    private const int BlockRows = 1024;
    private const int BytesPerValue = 16;

    private readonly List<Value[]> _blocks = [];
    private int _room;

    public int Count { get; private set; }

    public Span<Value> this[int row] => _blocks[row / BlockRows].AsSpan(row % BlockRows * width, width);

    public Span<Value> Add(ReadOnlySpan<Value> row)
    {
        if (Count == _room) Grow();
        Span<Value> copy = this[Count++];
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

    /// <summary>Keeps some rows and drops the others; the room stays.</summary>
    /// <param name="rows">Their numbers, ascending.</param>
    public void Keep(ReadOnlySpan<int> rows)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i] != i) this[rows[i]].CopyTo(this[i]);
        }

        Count = rows.Length;
    }

    private void Grow()
    {
        state.ThrowIfCancelled();
        // The first block starts small: most buffers hold a handful of rows.
        int rows = _room == 0 ? FirstRows : _room < BlockRows ? Math.Min(_room * 8, BlockRows) : BlockRows;
        int more = _room < BlockRows ? rows - _room : rows;
        state.Memory.Reserve((long)more * width * BytesPerValue);
        Value[] block = new Value[rows * width];
        if (_room is > 0 and < BlockRows)
        {
            _blocks[0].CopyTo(block, 0);
            _blocks[0] = block;
        }
        else
        {
            _blocks.Add(block);
        }

        _room += more;
    }
}
