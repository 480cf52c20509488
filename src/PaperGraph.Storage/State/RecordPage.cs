using System.Runtime.CompilerServices;
using PaperGraph.Model.Values;

namespace PaperGraph.Storage.State;

/// <summary>
/// A run of 256 nodes or relationships with consecutive identities, and their properties in columns. A page belongs to the write transaction
/// (more exactly to the time between two of its savepoints) whose epoch it bears: that one changes it in place, everyone else copies it first.
/// </summary>
internal abstract class RecordPage
{
    public const int Bits = 8;
    public const int Size = 1 << Bits;
    public const int Mask = Size - 1;

    private int[] _keys = [];
    private Column[] _columns = [];
    private bool _whole;

    /// <summary>An empty page.</summary>
    /// <param name="epoch">The epoch in which it may be changed.</param>
    /// <param name="whole">Whether all its records are about to be filled: columns get room for all, which <see cref="Trim"/> cuts back.</param>
    protected RecordPage(long epoch, bool whole = false) => (Epoch, _whole) = (epoch, whole);

    protected RecordPage(RecordPage other, long epoch)
    {
        Epoch = epoch;
        _keys = other._keys;
        _columns = (Column[])other._columns.Clone();
    }

    /// <summary>The epoch in which the page may be changed in place.</summary>
    public long Epoch { get; }

    /// <summary>Keys of the columns, ascending.</summary>
    public ReadOnlySpan<int> Keys => _keys;

    /// <summary>The columns in order of their keys.</summary>
    public ReadOnlySpan<Column> Columns => _columns;

    public abstract bool Exists(int slot);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value Property(int slot, int key)
    {
        int at = _keys.AsSpan().IndexOf(key);
        return at < 0 ? default : _columns[at].Get(slot);
    }

    /// <summary>Sets a property; null removes it. Only on a page of the current epoch.</summary>
    public void SetProperty(int slot, int key, Value value)
    {
        int at = _keys.AsSpan().IndexOf(key);
        if (at < 0)
        {
            if (value.IsNull) return;
            at = ~_keys.AsSpan().BinarySearch(key);
            _keys = Spliced.With(_keys, at, key);
            _columns = Spliced.With(_columns, at, new Column(Epoch, _whole ? Size : 0));
        }
        else if (_columns[at].Epoch != Epoch)
        {
            _columns[at] = new Column(_columns[at], Epoch);
        }

        _columns[at].Set(slot, value);
        if (_columns[at].Count > 0) return;
        _keys = Spliced.Without(_keys, at);
        _columns = Spliced.Without(_columns, at);
    }

    /// <summary>Takes all properties from a record.</summary>
    public void ClearProperties(int slot)
    {
        for (int i = _keys.Length - 1; i >= 0; i--)
        {
            if (_columns[i].Has(slot)) SetProperty(slot, _keys[i], default);
        }
    }

    /// <summary>All properties of a record in order of key.</summary>
    public IReadOnlyList<KeyValuePair<int, Value>> Properties(int slot)
    {
        int count = 0;
        foreach (Column column in _columns) count += column.Has(slot) ? 1 : 0;
        if (count == 0) return [];
        var properties = new KeyValuePair<int, Value>[count];
        int at = 0;
        for (int i = 0; i < _columns.Length; i++)
        {
            if (_columns[i].Has(slot)) properties[at++] = new(_keys[i], _columns[i].Get(slot));
        }

        return properties;
    }

    /// <summary>Gives back the room that filling the page has left.</summary>
    public void Trim()
    {
        _whole = false;
        foreach (Column column in _columns) column.Trim();
    }

    /// <summary>Takes whole columns, as a snapshot or a bulk load has them.</summary>
    public void Adopt(int[] keys, Column[] columns) => (_keys, _columns) = (keys, columns);
}
