namespace PaperGraph.Storage.State;

/// <summary>Arrays with one item more or less.</summary>
internal static class Spliced
{
    public static T[] With<T>(ReadOnlySpan<T> items, int at, T item)
    {
        var result = new T[items.Length + 1];
        items[..at].CopyTo(result);
        result[at] = item;
        items[at..].CopyTo(result.AsSpan(at + 1));
        return result;
    }

    public static T[] With<T>(T[] items, int at, T item) => With((ReadOnlySpan<T>)items, at, item);

    public static T[] Without<T>(ReadOnlySpan<T> items, int at)
    {
        var result = new T[items.Length - 1];
        items[..at].CopyTo(result);
        items[(at + 1)..].CopyTo(result.AsSpan(at));
        return result;
    }

    public static T[] Without<T>(T[] items, int at) => Without((ReadOnlySpan<T>)items, at);
}
