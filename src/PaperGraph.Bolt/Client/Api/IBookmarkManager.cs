namespace PaperGraph.Bolt.Client;

/// <summary>Holds the bookmarks that several sessions share, so that each sees what the others wrote.</summary>
public interface IBookmarkManager
{
    /// <summary>The bookmarks a new transaction must be able to see.</summary>
    Task<string[]> GetBookmarksAsync(CancellationToken cancellationToken = default);

    /// <summary>Puts <paramref name="newBookmarks"/> in the place of <paramref name="previousBookmarks"/>.</summary>
    Task UpdateBookmarksAsync(string[] previousBookmarks, string[] newBookmarks, CancellationToken cancellationToken = default);
}
