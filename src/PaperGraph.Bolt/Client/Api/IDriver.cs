namespace PaperGraph.Bolt.Client;

/// <summary>
/// A database and the connections to it: made once, used by every thread, disposed at the end. Sessions come from it.
/// </summary>
public interface IDriver : IDisposable, IAsyncDisposable
{
    /// <summary>The settings that the driver was made with.</summary>
    Config Config { get; }

    /// <summary>Whether connections use TLS.</summary>
    bool Encrypted { get; }

    /// <summary>A session with the default settings: write access, the user's home database.</summary>
    IAsyncSession AsyncSession();

    /// <summary>A session with settings chosen by <paramref name="action"/>.</summary>
    IAsyncSession AsyncSession(Action<SessionConfigBuilder> action);

    /// <summary>Closes every connection.</summary>
    [Obsolete("Replaced by DisposeAsync")]
    Task CloseAsync();

    /// <summary>Connects and says which server answered.</summary>
    /// <exception cref="ServiceUnavailableException">No server answers.</exception>
    /// <exception cref="AuthenticationException">The server refuses the credentials.</exception>
    Task<IServerInfo> GetServerInfoAsync();

    /// <summary>Whether a server answers and takes the credentials.</summary>
    Task<bool> TryVerifyConnectivityAsync();

    /// <summary>Connects, and throws what is in the way.</summary>
    /// <exception cref="ServiceUnavailableException">No server answers.</exception>
    /// <exception cref="AuthenticationException">The server refuses the credentials.</exception>
    Task VerifyConnectivityAsync();

    /// <summary>Whether the server can hold several databases (Bolt 4.0 and later).</summary>
    Task<bool> SupportsMultiDbAsync();

    /// <summary>Whether the server lets a connection change its user (Bolt 5.1 and later).</summary>
    Task<bool> SupportsSessionAuthAsync();

    /// <summary>One query in a managed transaction with retries: the shortest way to run Cypher.</summary>
    IExecutableQuery<IRecord, IRecord> ExecutableQuery(string cypher);

    /// <summary>Whether the server takes <paramref name="authToken"/>; other faults are thrown.</summary>
    Task<bool> VerifyAuthenticationAsync(IAuthToken authToken);

    /// <summary>The bookmarks that <see cref="ExecutableQuery"/> chains its queries with.</summary>
    IBookmarkManager GetExecutableQueryBookmarkManager();
}
