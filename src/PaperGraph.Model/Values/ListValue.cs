using System.Collections;

namespace PaperGraph.Model.Values;

/// <summary>A list of values, of any types.</summary>
/// <param name="items">The items; not copied, must not change afterwards.</param>
public sealed class ListValue(Value[] items) : ValueObject, IReadOnlyList<Value>
{
    private readonly Value[] _items = items;

    /// <summary>The empty list.</summary>
    public static ListValue Empty { get; } = new([]);

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.List;

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <summary>The items.</summary>
    public ReadOnlySpan<Value> Span => _items;

    /// <inheritdoc/>
    public Value this[int index] => _items[index];

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ListValue other && _items.AsSpan().SequenceEqual(other._items);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = 17;
        foreach (Value item in _items) hash = (hash ^ item.GetHashCode()) * -1640531527;
        return hash;
    }

    /// <inheritdoc/>
    public override string ToString() => "[" + string.Join(", ", _items) + "]";

    /// <inheritdoc/>
    public IEnumerator<Value> GetEnumerator() => ((IEnumerable<Value>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}
