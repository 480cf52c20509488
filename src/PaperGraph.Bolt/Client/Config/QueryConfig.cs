namespace PaperGraph.Bolt.Client;

/// <summary>The settings of an <see cref="IDriver.ExecutableQuery"/>.</summary>
public class QueryConfig
{
    /// <summary>Settings from their parts; each left out has its default.</summary>
    /// <param name="routing">Which servers of a cluster may run it.</param>
    /// <param name="database">The database; <see langword="null"/>: the user's home database.</param>
    /// <param name="impersonatedUser">The user in whose name it runs.</param>
    /// <param name="bookmarkManager">Whose bookmarks to use; <see langword="null"/>: the driver's.</param>
    /// <param name="enableBookmarkManager">False: no bookmarks at all.</param>
    /// <param name="transactionConfig">Time-out and metadata.</param>
    /// <param name="authToken">Proof of identity for this query alone.</param>
    public QueryConfig(
        RoutingControl routing = RoutingControl.Writers,
        string? database = null,
        string? impersonatedUser = null,
        IBookmarkManager? bookmarkManager = null,
        bool enableBookmarkManager = true,
        TransactionConfig? transactionConfig = null,
        IAuthToken? authToken = null)
    {
        Routing = routing;
        Database = database;
        ImpersonatedUser = impersonatedUser;
        BookmarkManager = bookmarkManager;
        EnableBookmarkManager = enableBookmarkManager;
        TransactionConfig = transactionConfig ?? TransactionConfig.Default;
        AuthToken = authToken;
    }

    /// <summary>Which servers of a cluster may run it.</summary>
    public RoutingControl Routing { get; }

    /// <summary>The database; <see langword="null"/>: the user's home database.</summary>
    public string? Database { get; }

    /// <summary>The user in whose name it runs.</summary>
    public string? ImpersonatedUser { get; }

    /// <summary>Whose bookmarks to use; <see langword="null"/>: the driver's.</summary>
    public IBookmarkManager? BookmarkManager { get; }

    /// <summary>False: no bookmarks at all.</summary>
    public bool EnableBookmarkManager { get; }

    /// <summary>Time-out and metadata.</summary>
    public TransactionConfig TransactionConfig { get; }

    /// <summary>Proof of identity for this query alone.</summary>
    public IAuthToken? AuthToken { get; }
}
