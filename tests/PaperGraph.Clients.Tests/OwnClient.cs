using PaperGraph.Bolt.Client;

namespace PaperGraph.Clients.Tests;

/// <summary>The project's own client, in this process.</summary>
internal sealed class OwnClient : IClient
{
    private const string Create = "CREATE (:Client {name: $client, run: $run})";
    private readonly CheckTable _checks = CheckTable.Read();

    public string Name => "papergraph";

    public async Task RunAsync(ServerAddress server, Dictionary<string, string> results, RestartGate restart)
    {
        bool arrived = false;
        await using IDriver driver = Open(server, "neo4j");
        (string Item, Func<Task> Check)[] list =
        [
            ("connect-bolt", () => ConnectAsync(server, "bolt")),
            ("connect-neo4j", () => ConnectAsync(server, "neo4j")),
            ("auth-refused", () => AuthRefusedAsync(server)),
            ("values", () => ValuesAsync(driver)),
            ("byte-strings", () => BytesAsync(driver)),
            ("graph-values", () => GraphValuesAsync(driver)),
            ("commit", () => CommitAsync(driver)),
            ("rollback", () => RollbackAsync(driver)),
            ("failure-in-transaction", () => FailureInTransactionAsync(driver)),
            ("managed-retry", () => ManagedRetryAsync(driver)),
            ("paging", () => PagingAsync(driver)),
            ("cancellation", () => CancellationAsync(driver)),
            ("timeout", () => TimeoutAsync(driver)),
            ("errors", () => ErrorsAsync(driver)),
            ("read-only", () => ReadOnlyAsync(driver)),
            ("notifications", () => NotificationsAsync(driver)),
            ("restart", async () =>
            {
                arrived = true;
                await restart.WaitAsync();
                await RestartedAsync(driver);
            }),
        ];
        try
        {
            foreach ((string item, Func<Task> check) in list) results[item] = await Outcome.OfAsync(check);
        }
        finally
        {
            if (!arrived) restart.Arrive();
        }
    }

    private static IDriver Open(ServerAddress server, string scheme, IAuthToken? token = null) => GraphDatabase.Driver(
        new UriBuilder(scheme, "localhost", server.Port).Uri,
        token ?? AuthTokens.Basic(server.User, server.Password),
        o => o.WithMaxTransactionRetryTime(TimeSpan.FromMinutes(1)));

    private static async Task FailsAsync(string code, Func<Task> work)
    {
        Neo4jException fault = await Assert.ThrowsAnyAsync<Neo4jException>(work);
        Assert.StartsWith(code, fault.Code, StringComparison.Ordinal);
    }

    private static async Task<object?> OneAsync(IDriver driver, string cypher, object? parameters = null) =>
        (await driver.ExecutableQuery(cypher).WithParameters(parameters ?? new { }).ExecuteAsync()).Result.Single()[0];

    private async Task CountsAsync(IDriver driver, string run, long expected) =>
        Assert.Equal(expected, await OneAsync(driver, "MATCH (c:Client {name: $client, run: $run}) RETURN count(c)", new { client = Name, run }));

    private static string Kind(object? value) => value switch
    {
        null => "null",
        bool => "boolean",
        long => "integer",
        double => "float",
        string => "string",
        LocalDate => "date",
        LocalTime => "localtime",
        OffsetTime => "time",
        LocalDateTime => "localdatetime",
        ZonedDateTime => "datetime",
        Duration => "duration",
        Point => "point",
        System.Collections.IDictionary => "map",
        System.Collections.IEnumerable => "list",
        _ => value.GetType().Name,
    };

    private static async Task ConnectAsync(ServerAddress server, string scheme)
    {
        await using IDriver driver = Open(server, scheme);
        await driver.VerifyConnectivityAsync();
        Assert.Equal(1L, await OneAsync(driver, "RETURN 1 AS one"));
    }

    private async Task AuthRefusedAsync(ServerAddress server)
    {
        await using IDriver driver = Open(server, "bolt", AuthTokens.Basic("nobody-" + Name, "wrong"));
        await FailsAsync(_checks.Unauthorized, driver.VerifyConnectivityAsync);
    }

    private async Task ValuesAsync(IDriver driver)
    {
        foreach (ValueCheck check in _checks.Values)
        {
            object? value = await OneAsync(driver, $"RETURN {check.Cypher}");
            Assert.Equal((check.Kind, check.Cypher), (Kind(value), check.Cypher));
            object? same = await OneAsync(driver, $"RETURN coalesce($value = {check.Cypher}, $value IS NULL)", new Dictionary<string, object?> { ["value"] = value });
            Assert.Equal((true, check.Cypher), (Assert.IsType<bool>(same), check.Cypher));
        }
    }

    private static async Task BytesAsync(IDriver driver)
    {
        byte[] bytes = [0, 1, 127, 128, 255];
        Assert.Equal(bytes, Assert.IsType<byte[]>(await OneAsync(driver, "RETURN $bytes", new { bytes })));
        Assert.Equal(bytes, Assert.IsType<byte[]>(await OneAsync(driver, "CREATE (n:ClientBytes {value: $bytes}) RETURN n.value", new { bytes })));
        var node = (INode)(await OneAsync(driver, "MATCH (n:ClientBytes) RETURN n LIMIT 1"))!;
        Assert.Equal(bytes, Assert.IsType<byte[]>(node["value"]));
        Assert.Equal([0L, 1L, 127L, -128L, -1L], (IEnumerable<object>)(await OneAsync(driver, "MATCH (n:ClientBytes) RETURN [b IN n.value | b] LIMIT 1"))!);
        Assert.Equal("5 0 -128 true true LIST<INTEGER NOT NULL> NOT NULL", await OneAsync(
            driver,
            "MATCH (n:ClientBytes) WITH n.value AS v LIMIT 1 RETURN toString(size(v)) + ' ' + toString(v[0]) + ' ' + toString(v[3]) + ' ' + toString(v = $bytes) + ' ' + toString(v = [0, 1, 127, -128, -1]) + ' ' + valueType(v)",
            new { bytes }));
    }

    private async Task GraphValuesAsync(IDriver driver)
    {
        object? value = await OneAsync(driver, "CREATE p = (:Client:Start {name: $client, run: 'path'})-[:NEXT {weight: 1.5}]->(:Client {name: $client, run: 'path'}) RETURN p", new { client = Name });
        IPath path = Assert.IsType<IPath>(value, exactMatch: false);
        IRelationship relationship = Assert.Single(path.Relationships);
        Assert.Equal(["Client", "Start"], path.Start.Labels.Order(StringComparer.Ordinal));
        Assert.Equal(Name, path.Start["name"]);
        Assert.Equal(("NEXT", 1.5), (relationship.Type, relationship.Get<double>("weight")));
        Assert.Equal((path.Start.ElementId, path.End.ElementId), (relationship.StartNodeElementId, relationship.EndNodeElementId));
    }

    private async Task CommitAsync(IDriver driver)
    {
        await using IAsyncSession session = driver.AsyncSession();
        await using IAsyncTransaction transaction = await session.BeginTransactionAsync();
        await transaction.RunAsync(Create, new { client = Name, run = "commit" });
        await transaction.CommitAsync();
        await CountsAsync(driver, "commit", 1);
    }

    private async Task RollbackAsync(IDriver driver)
    {
        await using IAsyncSession session = driver.AsyncSession();
        await using IAsyncTransaction transaction = await session.BeginTransactionAsync();
        await (await transaction.RunAsync(Create, new { client = Name, run = "rollback" })).ConsumeAsync();
        await transaction.RollbackAsync();
        await CountsAsync(driver, "rollback", 0);
    }

    private async Task FailureInTransactionAsync(IDriver driver)
    {
        await using IAsyncSession session = driver.AsyncSession();
        await using (IAsyncTransaction transaction = await session.BeginTransactionAsync())
        {
            await (await transaction.RunAsync(Create, new { client = Name, run = "failure" })).ConsumeAsync();
            await FailsAsync(_checks.Errors[2].Code, async () => await (await transaction.RunAsync(_checks.Errors[2].Cypher)).ConsumeAsync());
        }

        await CountsAsync(driver, "failure", 0);
        Assert.Equal(1L, (await (await session.RunAsync("RETURN 1")).SingleAsync())[0]);
    }

    private async Task ManagedRetryAsync(IDriver driver)
    {
        int attempts = 0;
        await using IAsyncSession session = driver.AsyncSession();
        await session.ExecuteWriteAsync(async runner =>
        {
            await (await runner.RunAsync(Create, new { client = Name, run = "retry" })).ConsumeAsync();
            if (++attempts == 1) throw new TransientException("Neo.TransientError.Transaction.DeadlockDetected", "once more");
        });
        Assert.Equal(2, attempts);
        await CountsAsync(driver, "retry", 1);
    }

    private async Task PagingAsync(IDriver driver)
    {
        await using IAsyncSession session = driver.AsyncSession(o => o.WithFetchSize(1000));
        IResultCursor cursor = await session.RunAsync("UNWIND range(1, $rows) AS n RETURN n", new { rows = _checks.Rows });
        long expected = 0;
        while (await cursor.FetchAsync()) Assert.Equal(++expected, cursor.Current["n"]);
        Assert.Equal(_checks.Rows, expected);
    }

    private async Task CancellationAsync(IDriver driver)
    {
        await using IAsyncSession session = driver.AsyncSession();
        await using (IAsyncTransaction transaction = await session.BeginTransactionAsync())
        {
            IResultCursor cursor = await transaction.RunAsync(_checks.Endless);
            for (int row = 0; row < 10; row++) Assert.True(await cursor.FetchAsync());
            await transaction.RollbackAsync();
        }

        Assert.Equal(1L, (await (await session.RunAsync("RETURN 1")).SingleAsync())[0]);
    }

    private async Task TimeoutAsync(IDriver driver)
    {
        await using IAsyncSession session = driver.AsyncSession();
        await FailsAsync(_checks.Timeout.Code, async () =>
            await (await session.RunAsync(_checks.Timeout.Cypher, o => o.WithTimeout(TimeSpan.FromMilliseconds(500)))).ConsumeAsync());
    }

    private async Task ErrorsAsync(IDriver driver)
    {
        foreach (ErrorCheck check in _checks.Errors) await FailsAsync(check.Code, () => OneAsync(driver, check.Cypher));
        await using IAsyncSession session = driver.AsyncSession(o => o.WithDatabase(_checks.Database.Name));
        await FailsAsync(_checks.Database.Code, async () => await (await session.RunAsync("RETURN 1")).ConsumeAsync());
    }

    private async Task ReadOnlyAsync(IDriver driver)
    {
        await using (IAsyncSession session = driver.AsyncSession(o => o.WithDefaultAccessMode(AccessMode.Read)))
        {
            await FailsAsync(_checks.ReadOnly, async () => await (await session.RunAsync(Create, new { client = Name, run = "read" })).ConsumeAsync());
        }

        await CountsAsync(driver, "read", 0);
    }

    private async Task NotificationsAsync(IDriver driver)
    {
        Assert.Equal(["02000", "01N50", "03N90"], await StatusesAsync(driver, _ => { }));
        Assert.Equal(["02000", "01N50"], await StatusesAsync(driver, o => o.WithNotifications(Severity.Warning, null)));
        Assert.Equal(["02000", "03N90"], await StatusesAsync(driver, o => o.WithNotifications(null, [Category.Unrecognized])));
        Assert.Equal(["02000"], await StatusesAsync(driver, o => o.WithNotificationsDisabled()));
    }

    private async Task<IReadOnlyList<string>> StatusesAsync(IDriver driver, Action<SessionConfigBuilder> configure)
    {
        await using IAsyncSession session = driver.AsyncSession(configure);
        IResultSummary summary = await (await session.RunAsync(_checks.Notifications)).ConsumeAsync();
        return [.. summary.GqlStatusObjects.Select(status => status.GqlStatus)];
    }

    private async Task RestartedAsync(IDriver driver)
    {
        await using IAsyncSession session = driver.AsyncSession();
        long one = await session.ExecuteReadAsync(async runner => (await (await runner.RunAsync("RETURN 1")).SingleAsync())[0].As<long>());
        Assert.Equal(1, one);
        await CountsAsync(driver, "commit", 1);
    }
}
