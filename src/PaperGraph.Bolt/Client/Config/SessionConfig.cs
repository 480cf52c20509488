namespace PaperGraph.Bolt.Client;

/// <summary>The settings of a session, as built by <see cref="SessionConfigBuilder"/>.</summary>
public sealed class SessionConfig
{
    internal SessionConfig()
    {
    }

    /// <summary>The database; <see langword="null"/>: the user's home database.</summary>
    public string? Database { get; internal set; }

    /// <summary>Access of transactions that are not opened as read or write. Default: write.</summary>
    public AccessMode DefaultAccessMode { get; internal set; } = AccessMode.Write;

    /// <summary>What the first transaction must be able to see.</summary>
    public IEnumerable<Bookmarks>? Bookmarks { get; internal set; }

    /// <summary>Records in a batch; <see langword="null"/>: the driver's setting.</summary>
    public long? FetchSize { get; internal set; }

    /// <summary>The user in whose name the session works, where the server allows it.</summary>
    public string? ImpersonatedUser { get; internal set; }

    /// <summary>Proof of identity for this session alone; <see langword="null"/>: the driver's. Needs Bolt 5.1.</summary>
    public IAuthToken? AuthToken { get; internal set; }

    /// <summary>Which notifications the server sends; <see langword="null"/>: the driver's setting.</summary>
    public INotificationsConfig? NotificationsConfig { get; internal set; }

    internal IBookmarkManager? BookmarkManager { get; set; }
}

/// <summary>Builds a <see cref="SessionConfig"/>; each method returns the builder.</summary>
public sealed class SessionConfigBuilder
{
    private readonly SessionConfig _config;

    internal SessionConfigBuilder(SessionConfig config) => _config = config;

    /// <summary>An action that chooses a database.</summary>
    public static Action<SessionConfigBuilder> ForDatabase(string database) => builder => builder.WithDatabase(database);

    /// <summary>Sets <see cref="SessionConfig.Database"/>.</summary>
    public SessionConfigBuilder WithDatabase(string database)
    {
        ArgumentException.ThrowIfNullOrEmpty(database);
        _config.Database = database;
        return this;
    }

    /// <summary>Sets <see cref="SessionConfig.DefaultAccessMode"/>.</summary>
    public SessionConfigBuilder WithDefaultAccessMode(AccessMode defaultAccessMode)
    {
        _config.DefaultAccessMode = defaultAccessMode;
        return this;
    }

    /// <summary>Sets <see cref="SessionConfig.Bookmarks"/>.</summary>
    public SessionConfigBuilder WithBookmarks(params Bookmarks[] bookmarks)
    {
        _config.Bookmarks = bookmarks;
        return this;
    }

    /// <summary>Shares bookmarks with other sessions.</summary>
    public SessionConfigBuilder WithBookmarkManager(IBookmarkManager bookmarkManager)
    {
        _config.BookmarkManager = bookmarkManager;
        return this;
    }

    /// <summary>Sets <see cref="SessionConfig.FetchSize"/>: records in a batch, or <see cref="Config.Infinite"/>.</summary>
    public SessionConfigBuilder WithFetchSize(long size)
    {
        _config.FetchSize = ConfigBuilder.CheckFetchSize(size);
        return this;
    }

    /// <summary>Sets <see cref="SessionConfig.ImpersonatedUser"/>.</summary>
    public SessionConfigBuilder WithImpersonatedUser(string impersonatedUser)
    {
        ArgumentException.ThrowIfNullOrEmpty(impersonatedUser);
        _config.ImpersonatedUser = impersonatedUser;
        return this;
    }

    /// <summary>Sets <see cref="SessionConfig.AuthToken"/>.</summary>
    public SessionConfigBuilder WithAuthToken(IAuthToken authToken)
    {
        _config.AuthToken = authToken;
        return this;
    }

    /// <summary>Asks for notifications of at least a severity, without some categories.</summary>
    public SessionConfigBuilder WithNotifications(Severity? minimumSeverity, Category[]? disabledCategories)
    {
        _config.NotificationsConfig = new NotificationsConfig(minimumSeverity, disabledCategories);
        return this;
    }

    /// <summary>Asks for no notifications.</summary>
    public SessionConfigBuilder WithNotificationsDisabled()
    {
        _config.NotificationsConfig = NotificationsConfig.Off;
        return this;
    }
}
