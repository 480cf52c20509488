namespace PaperGraph.Bolt.Client;

/// <summary>Marks of transactions that a later one, maybe in another session, must be able to see.</summary>
public sealed class Bookmarks : IEquatable<Bookmarks>
{
    internal static readonly Bookmarks Empty = new([]);

    private Bookmarks(string[] values) => Values = values;

    /// <summary>The marks; their text means something to the server only.</summary>
    public string[] Values { get; }

    /// <summary>Bookmarks from their text, such as one stored earlier.</summary>
    public static Bookmarks From(params string[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Length == 0 ? Empty : new Bookmarks([.. values.Where(value => !string.IsNullOrEmpty(value)).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>All bookmarks of several.</summary>
    public static Bookmarks From(IEnumerable<Bookmarks> bookmarks)
    {
        ArgumentNullException.ThrowIfNull(bookmarks);
        return From([.. bookmarks.SelectMany(each => each?.Values ?? [])]);
    }

    /// <summary>All bookmarks of both.</summary>
    public static Bookmarks operator +(Bookmarks left, Bookmarks right) => From([left, right]);

    /// <summary>All bookmarks of both.</summary>
    public static Bookmarks Add(Bookmarks left, Bookmarks right) => left + right;

    /// <inheritdoc/>
    public bool Equals(Bookmarks? other) => other is not null && Values.ToHashSet(StringComparer.Ordinal).SetEquals(other.Values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Bookmarks);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.Length;

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", Values)}]";
}
