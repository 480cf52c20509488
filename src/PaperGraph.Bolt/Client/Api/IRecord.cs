// Nullability of values is left open, as in Neo4j.Driver: any column may be null.
#nullable disable annotations

namespace PaperGraph.Bolt.Client;

/// <summary>One row of a result: values by column name, in the order of the columns.</summary>
public interface IRecord : IReadOnlyDictionary<string, object>
{
    /// <summary>The value of the column at <paramref name="index"/>, from 0.</summary>
    object this[int index] { get; }

    /// <summary>The value of the column called <paramref name="key"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    new object this[string key] { get; }

    /// <summary>All values by column name.</summary>
    new IReadOnlyDictionary<string, object> Values { get; }

    /// <summary>The names of the columns.</summary>
    new IReadOnlyList<string> Keys { get; }

    /// <summary>The value of a column as a <typeparamref name="T"/> (see <see cref="ValueExtensions.As{T}(object)"/>).</summary>
    T Get<T>(string key);

    /// <summary>The value of a column as a <typeparamref name="T"/>; false where there is no such column.</summary>
    bool TryGet<T>(string key, out T value);

    /// <summary>The value of a column whose name matches in any case.</summary>
    T GetCaseInsensitive<T>(string key);

    /// <summary>The value of a column whose name matches in any case; false where there is no such column.</summary>
    bool TryGetCaseInsensitive<T>(string key, out T value);
}
