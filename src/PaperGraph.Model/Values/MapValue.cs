using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace PaperGraph.Model.Values;

/// <summary>Names with values, in the order in which they were given. Two maps are equal if they hold the same, in any order.</summary>
public sealed class MapValue : ValueObject, IReadOnlyDictionary<string, Value>
{
    private readonly OrderedDictionary<string, Value> _entries;

    /// <summary>A map of entries; a name given twice has its last value.</summary>
    /// <param name="entries">Names and values.</param>
    public MapValue(IEnumerable<KeyValuePair<string, Value>> entries)
    {
        _entries = new OrderedDictionary<string, Value>(StringComparer.Ordinal);
        foreach ((string name, Value value) in entries) _entries[name] = value;
    }

    /// <summary>The empty map.</summary>
    public static MapValue Empty { get; } = new([]);

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Map;

    /// <inheritdoc/>
    public int Count => _entries.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _entries.Keys;

    /// <inheritdoc/>
    public IEnumerable<Value> Values => _entries.Values;

    /// <inheritdoc/>
    public Value this[string key] => _entries[key];

    /// <summary>The value of a name; <see cref="Value.Null"/> when there is none.</summary>
    public Value GetOrNull(string key) => _entries.TryGetValue(key, out Value value) ? value : Value.Null;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _entries.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Value value) => _entries.TryGetValue(key, out value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) =>
        obj is MapValue other && Count == other.Count && _entries.All(entry => other._entries.TryGetValue(entry.Key, out Value value) && value == entry.Value);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = 17;
        foreach ((string name, Value value) in _entries) hash ^= HashCode.Combine(Value.String(name), value);
        return hash;
    }

    /// <inheritdoc/>
    public override string ToString() => "{" + string.Join(", ", _entries.Select(entry => $"{entry.Key}: {entry.Value}")) + "}";

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, Value>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
