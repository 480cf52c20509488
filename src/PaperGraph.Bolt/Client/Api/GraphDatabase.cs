namespace PaperGraph.Bolt.Client;

/// <summary>
/// Makes drivers. URI schemes: <c>bolt</c> for one server, <c>neo4j</c> for a server or cluster that says where to send what; with
/// <c>+s</c> for TLS with a certificate that the system trusts, <c>+ssc</c> for TLS with any. The port is 7687 unless given.
/// </summary>
public static class GraphDatabase
{
    /// <summary>A driver without authentication.</summary>
    /// <exception cref="ArgumentException">The scheme is none of those above.</exception>
    public static IDriver Driver(string uri) => Driver(ParseUri(uri));

    /// <summary>A driver without authentication.</summary>
    public static IDriver Driver(Uri uri) => Driver(uri, AuthTokens.None, null);

    /// <summary>A driver without authentication, with settings.</summary>
    public static IDriver Driver(string uri, Action<ConfigBuilder>? action) => Driver(ParseUri(uri), action);

    /// <summary>A driver without authentication, with settings.</summary>
    public static IDriver Driver(Uri uri, Action<ConfigBuilder>? action) => Driver(uri, AuthTokens.None, action);

    /// <summary>A driver with authentication.</summary>
    public static IDriver Driver(string uri, IAuthToken authToken) => Driver(ParseUri(uri), authToken);

    /// <summary>A driver with authentication.</summary>
    public static IDriver Driver(Uri uri, IAuthToken authToken) => Driver(uri, authToken, null);

    /// <summary>A driver with authentication and settings.</summary>
    public static IDriver Driver(string uri, IAuthToken authToken, Action<ConfigBuilder>? action) => Driver(ParseUri(uri), authToken, action);

    /// <summary>A driver with authentication and settings.</summary>
    public static IDriver Driver(Uri uri, IAuthToken authToken, Action<ConfigBuilder>? action) =>
        Driver(uri, authToken, action, new DriverHooks());

    /// <summary>A driver whose clock, randomness and protocol versions a test chooses.</summary>
    internal static IDriver Driver(Uri uri, IAuthToken authToken, Action<ConfigBuilder>? action, DriverHooks hooks)
    {
        ArgumentNullException.ThrowIfNull(uri);
        ArgumentNullException.ThrowIfNull(authToken);
        var config = new Config();
        action?.Invoke(new ConfigBuilder(config));
        return new Driver(ServerUri.Parse(uri), authToken, config, hooks);
    }

    private static Uri ParseUri(string uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return Uri.TryCreate(uri, UriKind.Absolute, out Uri? parsed)
            ? parsed
            : throw new ArgumentException($"'{uri}' is not a URI; write it like bolt://localhost:7687.", nameof(uri));
    }
}
