using PaperGraph.Bolt.Client;

namespace PaperGraph.Bolt.Tests.Neo4j;

public sealed class SessionTests(SecuredNeo4j neo4j) : ServerTests(neo4j)
{
    [Fact]
    public async Task A_hundred_sessions_work_at_once()
    {
        await using IDriver driver = await ConnectAsync();
        long[] results = await Task.WhenAll(Enumerable.Range(1, 100).Select(async n =>
        {
            await using IAsyncSession session = driver.AsyncSession();
            return await session.ExecuteReadAsync(async runner =>
                await (await runner.RunAsync("UNWIND range(1, $n) AS i RETURN sum(i) AS s", new { n })).SingleAsync(record => record["s"].As<long>()));
        }));
        Assert.Equal(Enumerable.Range(1, 100).Select(n => (long)n * (n + 1) / 2), results);
    }

    [Fact]
    public async Task A_small_pool_serves_many_sessions_in_turn()
    {
        await using IDriver driver = await ConnectAsync(configure: o => o.WithMaxConnectionPoolSize(3));
        long[] results = await Task.WhenAll(Enumerable.Range(1, 60).Select(async n =>
            (await driver.ExecutableQuery("RETURN $n AS n").WithParameters(new { n }).ExecuteAsync(Cancellation)).Result[0]["n"].As<long>()));
        Assert.Equal(Enumerable.Range(1, 60).Select(n => (long)n), results);
        Assert.InRange(((Driver)driver).Pools[ServerAddress.From((await ServerAsync()).Uri)].Idle, 1, 3);
    }

    [Fact]
    public async Task A_commit_lasts_and_a_rollback_does_not()
    {
        await using IDriver driver = await ConnectAsync();
        await using IAsyncSession session = driver.AsyncSession();
        await using (IAsyncTransaction transaction = await session.BeginTransactionAsync(o => o.WithMetadata(new Dictionary<string, object> { ["app"] = "test" })))
        {
            await transaction.RunAsync("CREATE (:Kept)");
            await transaction.CommitAsync();
            await Assert.ThrowsAsync<TransactionClosedException>(() => transaction.RunAsync("RETURN 1"));
        }

        IAsyncTransaction rolledBack = await session.BeginTransactionAsync();
        await rolledBack.RunAsync("CREATE (:Kept)");
        await rolledBack.RollbackAsync();
        await using (IAsyncTransaction disposed = await session.BeginTransactionAsync()) await disposed.RunAsync("CREATE (:Kept)");
        Assert.Equal(1, await (await session.RunAsync("MATCH (k:Kept) DELETE k RETURN count(k) AS n")).SingleAsync(record => record["n"].As<int>()));
    }

    [Fact]
    public async Task Several_results_of_a_transaction_are_read_side_by_side()
    {
        await using IDriver driver = await ConnectAsync();
        await using IAsyncSession session = driver.AsyncSession(o => o.WithFetchSize(10));
        await using IAsyncTransaction transaction = await session.BeginTransactionAsync();
        IResultCursor first = await transaction.RunAsync("UNWIND range(1, 100) AS n RETURN n");
        IResultCursor second = await transaction.RunAsync("UNWIND range(101, 200) AS n RETURN n");
        for (int n = 1; n <= 100; n++)
        {
            Assert.True(await second.FetchAsync());
            Assert.True(await first.FetchAsync());
            Assert.Equal((n, n + 100), (first.Current["n"].As<int>(), second.Current["n"].As<int>()));
        }

        Assert.False(await first.FetchAsync());
        Assert.False(await second.FetchAsync());
        await transaction.CommitAsync();
    }

    [Fact]
    public async Task A_failed_transaction_takes_no_more_queries_and_no_commit()
    {
        await using IDriver driver = await ConnectAsync();
        await using IAsyncSession session = driver.AsyncSession();
        IAsyncTransaction transaction = await session.BeginTransactionAsync();
        IResultCursor bad = await transaction.RunAsync("RETURN 1/0 AS n");
        await Assert.ThrowsAsync<ClientException>(bad.FetchAsync);
        await Assert.ThrowsAsync<TransactionTerminatedException>(() => transaction.RunAsync("RETURN 1"));
        await Assert.ThrowsAsync<TransactionTerminatedException>(transaction.CommitAsync);
        IAsyncTransaction unread = await session.BeginTransactionAsync();
        await unread.RunAsync("RETURN 1/0 AS n");
        ClientException fault = await Assert.ThrowsAsync<ClientException>(unread.CommitAsync);
        Assert.Equal("Neo.ClientError.Statement.ArithmeticError", fault.Code);
    }

    [Fact]
    public async Task A_session_has_one_transaction_at_a_time()
    {
        await using IDriver driver = await ConnectAsync();
        await using IAsyncSession session = driver.AsyncSession();
        await using IAsyncTransaction open = await session.BeginTransactionAsync();
        await Assert.ThrowsAsync<TransactionNestingException>(() => session.RunAsync("RETURN 1"));
        await Assert.ThrowsAsync<TransactionNestingException>(session.BeginTransactionAsync);
    }

    [Fact]
    public async Task A_fault_that_nobody_read_shows_when_the_session_closes()
    {
        await using IDriver driver = await ConnectAsync();
        IAsyncSession session = driver.AsyncSession();
        await session.RunAsync("RETURN 1/0");
        await Assert.ThrowsAsync<ClientException>(session.CloseAsync);
    }

    [Fact]
    public async Task Bookmarks_chain_sessions()
    {
        await using IDriver driver = await ConnectAsync("neo4j");
        await using IAsyncSession writer = driver.AsyncSession();
        Assert.Empty(writer.LastBookmarks.Values);
        await (await writer.RunAsync("CREATE (:Chained)")).ConsumeAsync();
        Bookmarks first = writer.LastBookmarks;
        Assert.Single(first.Values);
        await writer.ExecuteWriteAsync(runner => runner.RunAsync("CREATE (:Chained)"));
        Assert.NotEqual(first, writer.LastBookmarks);
        await using IAsyncSession reader = driver.AsyncSession(o => o.WithBookmarks(first, writer.LastBookmarks));
        Assert.Equal(2, await reader.ExecuteReadAsync(async runner =>
            await (await runner.RunAsync("MATCH (c:Chained) RETURN count(c) AS n")).SingleAsync(record => record["n"].As<int>())));
        await driver.ExecutableQuery("MATCH (c:Chained) DELETE c").ExecuteAsync(Cancellation);
        Assert.Single(await driver.GetExecutableQueryBookmarkManager().GetBookmarksAsync(Cancellation));
        await using IAsyncSession wrong = driver.AsyncSession(o => o.WithBookmarks(Bookmarks.From("no bookmark at all")));
        await Assert.ThrowsAnyAsync<ClientException>(async () => await (await wrong.RunAsync("RETURN 1")).ConsumeAsync());
    }

    [Fact]
    public async Task Writing_with_read_access_is_refused()
    {
        await using IDriver driver = await ConnectAsync();
        await using IAsyncSession session = driver.AsyncSession(o => o.WithDefaultAccessMode(AccessMode.Read));
        ClientException fault = await Assert.ThrowsAsync<ClientException>(async () => await (await session.RunAsync("CREATE (:X)")).ConsumeAsync());
        Assert.Equal("Neo.ClientError.Statement.AccessMode", fault.Code);
    }

    [Fact]
    public async Task Deadlocked_transactions_all_go_through_in_the_end()
    {
        await using IDriver driver = await ConnectAsync();
        await driver.ExecutableQuery("CREATE (:Lock {id: 0, n: 0}), (:Lock {id: 1, n: 0})").ExecuteAsync(Cancellation);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async worker =>
        {
            await using IAsyncSession session = driver.AsyncSession();
            for (int i = 0; i < 5; i++)
            {
                await session.ExecuteWriteAsync(async runner =>
                {
                    int first = worker % 2;
                    await (await runner.RunAsync("MATCH (l:Lock {id: $id}) SET l.n = l.n + 1", new { id = first })).ConsumeAsync();
                    await (await runner.RunAsync("MATCH (l:Lock {id: $id}) SET l.n = l.n + 1", new { id = 1 - first })).ConsumeAsync();
                });
            }
        }));
        IReadOnlyList<IRecord> locks = (await driver.ExecutableQuery("MATCH (l:Lock) WITH l, l.n AS n DELETE l RETURN n").ExecuteAsync(Cancellation)).Result;
        Assert.Equal([30, 30], locks.Select(record => record["n"].As<int>()));
    }

    [Fact]
    public async Task A_session_may_have_a_user_of_its_own()
    {
        await using IDriver driver = await ConnectAsync();
        await using IAsyncSession admin = driver.AsyncSession(o => o.WithDatabase("system"));
        await (await admin.RunAsync("CREATE USER guest SET PASSWORD 'guest password' CHANGE NOT REQUIRED")).ConsumeAsync();
        Assert.Equal("guest", await WhoAsync(AuthTokens.Basic("guest", "guest password")));
        Assert.Equal("neo4j", await WhoAsync(null));
        await (await admin.RunAsync("DROP USER guest")).ConsumeAsync();

        async Task<string> WhoAsync(IAuthToken? user)
        {
            await using IAsyncSession session = driver.AsyncSession(o => o.WithAuthToken(user!));
            return await (await session.RunAsync("SHOW CURRENT USER YIELD user")).SingleAsync(record => record["user"].As<string>());
        }
    }
}
