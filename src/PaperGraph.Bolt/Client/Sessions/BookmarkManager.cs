namespace PaperGraph.Bolt.Client;

/// <summary>Bookmarks in memory.</summary>
internal sealed class BookmarkManager : IBookmarkManager
{
    private readonly HashSet<string> _bookmarks = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public Task<string[]> GetBookmarksAsync(CancellationToken cancellationToken = default)
    {
        lock (_lock) return Task.FromResult(_bookmarks.Order(StringComparer.Ordinal).ToArray());
    }

    public Task UpdateBookmarksAsync(string[] previousBookmarks, string[] newBookmarks, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(previousBookmarks);
        ArgumentNullException.ThrowIfNull(newBookmarks);
        lock (_lock)
        {
            _bookmarks.ExceptWith(previousBookmarks);
            _bookmarks.UnionWith(newBookmarks);
        }

        return Task.CompletedTask;
    }
}
