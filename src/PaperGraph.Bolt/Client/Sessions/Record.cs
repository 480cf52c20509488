using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace PaperGraph.Bolt.Client;

/// <summary>The names of a result's columns, shared by its records.</summary>
internal sealed class RecordKeys(string[] names)
{
    private const int LongestScan = 8;

    private readonly Dictionary<string, int>? _index = names.Length <= LongestScan
        ? null
        : names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);

    internal string[] Names => names;

    internal int IndexOf(string key) => _index is null ? Array.IndexOf(names, key) : _index.GetValueOrDefault(key, -1);

    internal int IndexOfAnyCase(string key) => Array.FindIndex(names, name => string.Equals(name, key, StringComparison.OrdinalIgnoreCase));

    internal KeyNotFoundException NotFound(string key) => new($"There is no column '{key}'; there are: {string.Join(", ", names)}.");
}

/// <summary>A row.</summary>
internal sealed class Record(RecordKeys keys, object?[] values) : IRecord
{
    public object this[int index] => values[index]!;

    public object this[string key] => keys.IndexOf(key) is >= 0 and var index ? values[index]! : throw keys.NotFound(key);

    public IReadOnlyDictionary<string, object> Values => this;

    public IReadOnlyList<string> Keys => keys.Names;

    public int Count => values.Length;

    IEnumerable<string> IReadOnlyDictionary<string, object>.Keys => keys.Names;

    IEnumerable<object> IReadOnlyDictionary<string, object>.Values => values!;

    public T Get<T>(string key) => this[key].As<T>();

    public bool TryGet<T>(string key, out T value) => TryGetAt(keys.IndexOf(key), out value);

    public T GetCaseInsensitive<T>(string key) =>
        TryGetAt(keys.IndexOfAnyCase(key), out T value) ? value : throw keys.NotFound(key);

    public bool TryGetCaseInsensitive<T>(string key, out T value) => TryGetAt(keys.IndexOfAnyCase(key), out value);

    public bool ContainsKey(string key) => keys.IndexOf(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value)
    {
        int index = keys.IndexOf(key);
        value = index >= 0 ? values[index]! : null;
        return index >= 0;
    }

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator()
    {
        for (int i = 0; i < values.Length; i++) yield return KeyValuePair.Create(keys.Names[i], values[i]!);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool TryGetAt<T>(int index, out T value)
    {
        value = index >= 0 ? values[index]!.As<T>() : default!;
        return index >= 0;
    }
}
