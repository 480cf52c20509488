using System.Collections;

namespace PaperGraph.Model.Values;

/// <summary>A list of values, of any types.</summary>
/// <param name="items">The items; not copied, must not change afterwards.</param>
public sealed class ListValue(Value[] items) : ValueObject, IReadOnlyList<Value>
{
    private readonly Value[] _items = items;

    /// <summary>
    /// A byte string. Cypher has no type of them: it is a list of integers from -128 to 127, as in Neo4j, which a client gets back as bytes as long as it is whole.
    /// </summary>
    /// <param name="bytes">The bytes.</param>
    public static ListValue OfBytes(ReadOnlySpan<byte> bytes)
    {
        var items = new Value[bytes.Length];
        for (int i = 0; i < items.Length; i++) items[i] = Value.Integer((sbyte)bytes[i]);
        return new ListValue(items) { IsBytes = true };
    }

    /// <summary>Whether it is a byte string.</summary>
    public bool IsBytes { get; private init; }

    /// <summary>The empty list.</summary>
    public static ListValue Empty { get; } = new([]);

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.List;

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <summary>The items.</summary>
    public ReadOnlySpan<Value> Span => _items;

    /// <summary>The bytes of a byte string.</summary>
    public byte[] ToBytes() => Array.ConvertAll(_items, item => (byte)item.AsInteger());

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
