using System.Runtime.CompilerServices;
using PaperGraph.Model.Values;

namespace PaperGraph.Storage.State;

/// <summary>How a column keeps its values.</summary>
internal enum ColumnKind : byte
{
    /// <summary>64-bit integers.</summary>
    Integer,

    /// <summary>Doubles, by their bits.</summary>
    Float,

    /// <summary>0 or 1.</summary>
    Boolean,

    /// <summary>Texts.</summary>
    String,

    /// <summary>Lists, temporal values and points.</summary>
    Object,

    /// <summary>Values of several kinds.</summary>
    Mixed,
}

/// <summary>
/// One property of a page's records: which have it, and their values packed in order of record, typed as long as all are of one type.
/// </summary>
internal sealed class Column
{
    private SlotBits _present;
    private readonly int _room;
    private int _count;

    // No record behind this one has the property.
    private int _last = -1;
    private long[]? _scalars;
    private object[]? _objects;
    private Value[]? _mixed;

    /// <summary>An empty column.</summary>
    /// <param name="epoch">The epoch in which it may be changed.</param>
    /// <param name="room">For how many values it has room at once.</param>
    public Column(long epoch, int room = 0) => (Epoch, _room) = (epoch, room);

    public Column(Column other, long epoch)
    {
        Epoch = epoch;
        Kind = other.Kind;
        _present = other._present;
        _last = other._last;
        _count = other._count;
        _scalars = (long[]?)other._scalars?.Clone();
        _objects = (object[]?)other._objects?.Clone();
        _mixed = (Value[]?)other._mixed?.Clone();
    }

    /// <summary>A column as a snapshot has it.</summary>
    public Column(long epoch, SlotBits present, ColumnKind kind, long[]? scalars, object[]? objects, Value[]? mixed)
    {
        (Epoch, _present, Kind, _scalars, _objects, _mixed) = (epoch, present, kind, scalars, objects, mixed);
        _count = present.Count();
        _last = RecordPage.Mask;
    }

    public long Epoch { get; }

    public ColumnKind Kind { get; private set; }

    /// <summary>Number of records that have the property.</summary>
    public int Count => _count;

    /// <summary>Which records have the property.</summary>
    public SlotBits Present => _present;

    /// <summary>The values of an integer, float or boolean column.</summary>
    public ReadOnlySpan<long> Scalars => _scalars.AsSpan(0, _count);

    /// <summary>The values of a string or object column.</summary>
    public ReadOnlySpan<object> Objects => _objects.AsSpan(0, _count);

    /// <summary>The values of a mixed column.</summary>
    public ReadOnlySpan<Value> Mixed => _mixed.AsSpan(0, _count);

    public bool Has(int slot) => _present.Has(slot);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value Get(int slot) => _present.Has(slot) ? At(_count == RecordPage.Size ? slot : _present.Rank(slot)) : default;

    public void Set(int slot, Value value)
    {
        // Records are mostly filled in order: behind the last one there is nothing to count.
        int at = slot > _last ? _count : _present.Rank(slot);
        bool has = slot <= _last && _present.Has(slot);
        if (value.IsNull)
        {
            if (has) Remove(slot, at);
            return;
        }

        ColumnKind kind = KindOf(value);
        if (_count == 0) Kind = kind;
        else if (kind != Kind && Kind != ColumnKind.Mixed) Mix();
        if (!has) Insert(slot, at);
        switch (Kind)
        {
            case ColumnKind.Integer: _scalars![at] = value.AsInteger(); break;
            case ColumnKind.Float: _scalars![at] = BitConverter.DoubleToInt64Bits(value.AsFloat()); break;
            case ColumnKind.Boolean: _scalars![at] = value.AsBoolean() ? 1 : 0; break;
            case ColumnKind.String: _objects![at] = value.AsString(); break;
            case ColumnKind.Object: _objects![at] = value.As<ValueObject>()!; break;
            default: _mixed![at] = value; break;
        }
    }

    /// <summary>Gives back the room behind the values.</summary>
    public void Trim()
    {
        if (_scalars is not null) Array.Resize(ref _scalars, _count);
        if (_objects is not null) Array.Resize(ref _objects, _count);
        if (_mixed is not null) Array.Resize(ref _mixed, _count);
    }

    private Value At(int at) => Kind switch
    {
        ColumnKind.Integer => Value.Integer(_scalars![at]),
        ColumnKind.Float => Value.Float(BitConverter.Int64BitsToDouble(_scalars![at])),
        ColumnKind.Boolean => Value.Boolean(_scalars![at] != 0),
        ColumnKind.String => Value.String(Unsafe.As<string>(_objects![at])),
        ColumnKind.Object => Value.Of(Unsafe.As<ValueObject>(_objects![at])),
        _ => _mixed![at],
    };

    public static ColumnKind KindOf(Value value) => value.Kind switch
    {
        ValueKind.Integer => ColumnKind.Integer,
        ValueKind.Float => ColumnKind.Float,
        ValueKind.Boolean => ColumnKind.Boolean,
        ValueKind.String => ColumnKind.String,
        _ => ColumnKind.Object,
    };

    private void Mix()
    {
        var mixed = new Value[Math.Max(_room, Capacity(_count))];
        for (int i = 0; i < _count; i++) mixed[i] = At(i);
        (_mixed, _scalars, _objects, Kind) = (mixed, null, null, ColumnKind.Mixed);
    }

    private void Insert(int slot, int at)
    {
        switch (Kind)
        {
            case ColumnKind.Integer or ColumnKind.Float or ColumnKind.Boolean: Open(ref _scalars, at); break;
            case ColumnKind.String or ColumnKind.Object: Open(ref _objects, at); break;
            default: Open(ref _mixed, at); break;
        }

        _present.Add(slot);
        _last = Math.Max(_last, slot);
        _count++;
    }

    private void Remove(int slot, int at)
    {
        Close(_scalars, at);
        Close(_objects, at);
        Close(_mixed, at);
        _present.Remove(slot);
        if (--_count == 0) (_scalars, _objects, _mixed) = (null, null, null);
    }

    private void Open<T>(ref T[]? items, int at)
    {
        if (items is null) items = new T[Math.Max(_room, Capacity(_count + 1))];
        else if (items.Length == _count) Array.Resize(ref items, Capacity(_count + 1));
        if (at < _count) Array.Copy(items, at, items, at + 1, _count - at);
    }

    private void Close<T>(T[]? items, int at)
    {
        if (items is null) return;
        Array.Copy(items, at + 1, items, at, _count - at - 1);
        items[_count - 1] = default!;
    }

    private static int Capacity(int count) => Math.Min(RecordPage.Size, Math.Max(4, count * 2));
}
