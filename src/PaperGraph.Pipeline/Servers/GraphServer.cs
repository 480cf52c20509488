namespace PaperGraph.Pipeline;

/// <summary>
/// A connection to a graph database: pushes bundles and runs queries, and turns the driver's errors into messages for people. The one
/// place that opens a driver, so that the rest does not care whose it is.
/// </summary>
public sealed class GraphServer : IAsyncDisposable
{
    private readonly IDriver _driver;
    private readonly ServerOptions _options;

    private GraphServer(IDriver driver, ServerOptions options)
    {
        _driver = driver;
        _options = options;
    }

    /// <summary>Connects, and makes sure that the server answers and takes the user.</summary>
    /// <exception cref="ServerException">It does not; the message says which.</exception>
    public static async Task<GraphServer> ConnectAsync(ServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        GraphServer server = await ExplainedAsync(options, () => Task.FromResult(new GraphServer(OpenDriver(options), options))).ConfigureAwait(false);
        try
        {
            await ExplainedAsync(options, async () =>
            {
                await server._driver.VerifyConnectivityAsync().ConfigureAwait(false);
                return true;
            }).ConfigureAwait(false);
            return server;
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Pushes a bundle; see <see cref="GraphPusher"/>.</summary>
    /// <exception cref="ServerException">The server failed; pushing again goes on where this ended.</exception>
    public Task<PushReport> PushAsync(
        IGraphSource graph, string schema, PushOptions options, IProgress<PushProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        GraphPusher pusher = new(_driver, schema, options with { Database = _options.Database });
        return ExplainedAsync(_options, () => pusher.PushAsync(graph, progress, cancellationToken));
    }

    /// <summary>Runs a query in a read transaction.</summary>
    /// <exception cref="ServerException">The server failed.</exception>
    public Task<QueryResult> RunAsync(string cypher, IReadOnlyDictionary<string, object> parameters)
    {
        return ExplainedAsync(_options, async () =>
        {
            IAsyncSession session = _driver.AsyncSession(config =>
            {
                config.WithDefaultAccessMode(AccessMode.Read);
                if (_options.Database is not null) config.WithDatabase(_options.Database);
            });
            await using (session.ConfigureAwait(false))
            {
                return await session.ExecuteReadAsync(async transaction =>
                {
                    IResultCursor cursor = await transaction.RunAsync(cypher, new Dictionary<string, object>(parameters, StringComparer.Ordinal)).ConfigureAwait(false);
                    string[] columns = await cursor.KeysAsync().ConfigureAwait(false);
                    List<IRecord> records = await cursor.ToListAsync().ConfigureAwait(false);
                    return new QueryResult(columns, [.. records.Select(record => (IReadOnlyList<object?>)[.. columns.Select(column => record[column])])]);
                }).ConfigureAwait(false);
            }
        });
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _driver.DisposeAsync();

    private static IDriver OpenDriver(ServerOptions options)
    {
        IAuthToken token = options.User is null ? AuthTokens.None : AuthTokens.Basic(options.User, options.Password ?? "");
        return GraphDatabase.Driver(options.Uri, token, config => config.WithMaxTransactionRetryTime(options.RetryTime).WithUserAgent(ToolName.Current.Replace(' ', '/')));
    }

    private static async Task<T> ExplainedAsync<T>(ServerOptions options, Func<Task<T>> act)
    {
        try
        {
            return await act().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is ArgumentException or UriFormatException or NotSupportedException)
        {
            throw new ServerException($"{options.Uri}: {exception.Message} Write the address like bolt://localhost:7687 or neo4j+s://HOST.", exception);
        }
        catch (AuthenticationException exception)
        {
            throw new ServerException(options.User is null
                ? $"{options.Uri} wants a user and a password: give --user, and the password in PAPERGRAPH_PASSWORD."
                : $"{options.Uri} does not take user {options.User} with that password. Check --user and PAPERGRAPH_PASSWORD. ({exception.Message})", exception);
        }
        catch (ServiceUnavailableException exception)
        {
            throw new ServerException($"No graph database answers at {options.Uri}: {exception.Message} Is it started, and is the address its Bolt address?", exception);
        }
        catch (Neo4jException exception)
        {
            string code = string.IsNullOrEmpty(exception.Code) ? exception.GetType().Name : exception.Code;
            throw new ServerException($"{options.Uri} answered with an error: {exception.Message} ({code})", exception);
        }
    }
}
