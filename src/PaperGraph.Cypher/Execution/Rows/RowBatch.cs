using System.Runtime.CompilerServices;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution;

/// <summary>Rows of one width, one after the other. It begins small, so that a query for one row costs little, and doubles each time it comes back full.</summary>
internal sealed class RowBatch
{
    private const int FirstRows = 8;
    private const int MaxRows = 1024;
    private const int MaxValues = 1 << 16;

    private readonly int _mostRows;
    private Value[] _values;

    public RowBatch(int width)
    {
        Width = width;
        _mostRows = Math.Clamp(MaxValues / Math.Max(width, 1), 1, MaxRows);
        Capacity = Math.Min(FirstRows, _mostRows);
        _values = new Value[Capacity * width];
    }

    /// <summary>Slots per row.</summary>
    public int Width { get; }

    /// <summary>Rows it can hold now.</summary>
    public int Capacity { get; private set; }

    /// <summary>Rows it holds.</summary>
    public int Count { get; private set; }

    public bool IsFull => Count == Capacity;

    /// <summary>A row of those it holds.</summary>
    public Span<Value> this[int row]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _values.AsSpan(row * Width, Width);
    }

    /// <summary>Empties it; it grows if it was full.</summary>
    public void Clear()
    {
        if (IsFull && Capacity < _mostRows)
        {
            Capacity = Math.Min(Capacity * 4, _mostRows);
            _values = new Value[Capacity * Width];
        }

        Count = 0;
    }

    /// <summary>Adds a copy of a row.</summary>
    /// <returns>The copy.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<Value> Add(ReadOnlySpan<Value> row)
    {
        Span<Value> copy = _values.AsSpan(Count++ * Width, Width);
        row.CopyTo(copy);
        return copy;
    }

    /// <summary>Takes the last row off again.</summary>
    public void RemoveLast() => Count--;

    /// <summary>Keeps the rows for which a mark is set, in order.</summary>
    public void Keep(ReadOnlySpan<bool> marks)
    {
        int kept = 0;
        for (int row = 0; row < Count; row++)
        {
            if (!marks[row]) continue;
            if (kept != row) this[row].CopyTo(this[kept]);
            kept++;
        }

        Count = kept;
    }

    /// <summary>Keeps a range of the rows.</summary>
    public void Keep(int first, int count)
    {
        if (first > 0) _values.AsSpan(first * Width, count * Width).CopyTo(_values);
        Count = count;
    }
}
