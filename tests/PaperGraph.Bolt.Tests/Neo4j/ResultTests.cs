using System.Diagnostics;
using PaperGraph.Bolt.Client;

namespace PaperGraph.Bolt.Tests.Neo4j;

public sealed class ResultTests(SecuredNeo4j neo4j, ITestOutputHelper output) : ServerTests(neo4j)
{
    [Fact]
    public async Task A_million_rows_pass_through_bounded_memory()
    {
        const int Rows = 1_000_000;
        await using IDriver driver = await ConnectAsync();
        await using IAsyncSession session = driver.AsyncSession();
        IResultCursor cursor = await session.RunAsync("UNWIND range(1, $rows) AS n RETURN n, 'row ' + n AS text, n / 2.0 AS half", new { rows = Rows });
        long before = GC.GetTotalMemory(forceFullCollection: true), most = 0, sum = 0;
        int count = 0;
        long start = Stopwatch.GetTimestamp();
        await foreach (IRecord record in cursor)
        {
            sum += (long)record[0];
            if (++count % 100_000 == 0) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        output.WriteLine($"{Rows / Stopwatch.GetElapsedTime(start).TotalSeconds:N0} rows/s, {most / 1024.0 / 1024:N2} MB more than before at most");
        Assert.Equal(Rows, count);
        Assert.Equal((long)Rows * (Rows + 1) / 2, sum);
        // A batch of 1,000 rows and the buffers take well under 1 MB; all rows would take some 200 MB.
        Assert.InRange(most, long.MinValue, 16L << 20);
    }

    [Fact]
    public async Task Any_fetch_size_gives_the_same_rows()
    {
        await using IDriver driver = await ConnectAsync();
        foreach (long size in new[] { 1L, 2, 999, 1000, 1001, 5000, Config.Infinite })
        {
            await using IAsyncSession session = driver.AsyncSession(o => o.WithFetchSize(size));
            int rows = size == 1 ? 50 : 3000;
            List<int> values = await (await session.RunAsync("UNWIND range(1, $rows) AS n RETURN n", new { rows })).ToListAsync(record => record["n"].As<int>());
            Assert.Equal(Enumerable.Range(1, rows), values);
        }
    }

    [Fact]
    public async Task Peeking_keys_and_consuming_do_what_they_say()
    {
        await using IDriver driver = await ConnectAsync();
        await using IAsyncSession session = driver.AsyncSession(o => o.WithFetchSize(2));
        IResultCursor cursor = await session.RunAsync("UNWIND range(1, 10) AS n RETURN n");
        Assert.Throws<InvalidOperationException>(() => cursor.Current);
        Assert.Equal(["n"], await cursor.KeysAsync());
        Assert.Equal(1L, (await cursor.PeekAsync())!["n"]);
        Assert.True(await cursor.FetchAsync());
        Assert.Equal(1L, cursor.Current["n"]);
        Assert.True(await cursor.FetchAsync());
        Assert.Equal(2L, cursor.Current["n"]);
        Assert.True(cursor.IsOpen);
        IResultSummary summary = await cursor.ConsumeAsync();
        Assert.False(cursor.IsOpen);
        Assert.Same(summary, await cursor.ConsumeAsync());
        await Assert.ThrowsAsync<ResultConsumedException>(cursor.FetchAsync);
        IResultCursor none = await session.RunAsync("MATCH (n:NoSuchLabelAnywhere) RETURN n AS a, 1 AS b");
        Assert.Equal(["a", "b"], await none.KeysAsync());
        Assert.Null(await none.PeekAsync());
        Assert.False(await none.FetchAsync());
    }

    [Fact]
    public async Task Counters_tell_what_changed()
    {
        await using IDriver driver = await ConnectAsync();
        await using IAsyncSession session = driver.AsyncSession();
        ICounters created = await CountersOf("CREATE (a:Counted:Too {x: 1})-[:R {y: 2}]->(b:Counted)");
        Assert.Equal((2, 1, 2, 3), (created.NodesCreated, created.RelationshipsCreated, created.PropertiesSet, created.LabelsAdded));
        Assert.True(created.ContainsUpdates);
        ICounters none = await CountersOf("MATCH (a:Counted) RETURN a");
        Assert.False(none.ContainsUpdates);
        ICounters deleted = await CountersOf("MATCH (a:Counted) REMOVE a:Too DETACH DELETE a");
        Assert.Equal((2, 1, 1), (deleted.NodesDeleted, deleted.RelationshipsDeleted, deleted.LabelsRemoved));
        Assert.Equal(1, (await CountersOf("CREATE CONSTRAINT counted IF NOT EXISTS FOR (n:Counted) REQUIRE n.x IS UNIQUE")).ConstraintsAdded);
        Assert.Equal(1, (await CountersOf("DROP CONSTRAINT counted")).ConstraintsRemoved);

        async Task<ICounters> CountersOf(string query) => (await (await session.RunAsync(query)).ConsumeAsync()).Counters;
    }

    [Fact]
    public async Task Plans_and_profiles_are_read()
    {
        await using IDriver driver = await ConnectAsync();
        IResultSummary explained = (await driver.ExecutableQuery("EXPLAIN MATCH (n) RETURN n").ExecuteAsync(Cancellation)).Summary;
        Assert.True(explained.HasPlan);
        Assert.False(explained.HasProfile);
        Assert.Contains("ProduceResults", explained.Plan!.OperatorType, StringComparison.Ordinal);
        Assert.Contains("AllNodesScan", explained.Plan.Children[0].OperatorType, StringComparison.Ordinal);
        Assert.Equal(["n"], explained.Plan.Identifiers);
        Assert.Contains("planner", explained.Plan.Arguments.Keys);
        IResultSummary profiled = (await driver.ExecutableQuery("PROFILE UNWIND range(1, 5) AS n RETURN n").ExecuteAsync(Cancellation)).Summary;
        Assert.True(profiled.HasProfile);
        Assert.Equal(5, profiled.Profile!.Records);
        Assert.NotEmpty(profiled.Profile.Children);
    }

    [Theory]
    [InlineData("5.4")]
    [InlineData("5.8")]
    public async Task Notifications_and_statuses_are_told_in_both_forms(string version)
    {
        await using IDriver driver = await ConnectAtAsync(VersionOf(version));
        IResultSummary summary = (await driver.ExecutableQuery("MATCH (n:NeverSeenLabel) RETURN n").ExecuteAsync(Cancellation)).Summary;
        INotification notification = Assert.Single(summary.Notifications);
        Assert.Equal("Neo.ClientNotification.Statement.UnknownLabelWarning", notification.Code);
        Assert.Equal(NotificationSeverity.Warning, notification.SeverityLevel);
        Assert.Equal(NotificationCategory.Unrecognized, notification.Category);
        Assert.Equal((1, 10), (notification.Position.Line, notification.Position.Column));
        Assert.Contains("NeverSeenLabel", notification.Description, StringComparison.Ordinal);
        Assert.Contains(summary.GqlStatusObjects, status => !status.IsNotification);
        IGqlStatusObject warning = Assert.Single(summary.GqlStatusObjects, status => status.IsNotification);
        Assert.StartsWith("01N", warning.GqlStatus, StringComparison.Ordinal);
        Assert.Equal(NotificationClassification.Unrecognized, warning.Classification);
    }

    [Fact]
    public async Task Notifications_can_be_switched_off()
    {
        await using IDriver driver = await ConnectAsync(configure: o => o.WithNotificationsDisabled());
        Assert.Empty((await driver.ExecutableQuery("MATCH (n:NeverSeenLabel) RETURN n").ExecuteAsync(Cancellation)).Summary.Notifications);
        await using IDriver filtered = await ConnectAsync(configure: o => o.WithNotifications(Severity.Information, [Category.Unrecognized]));
        Assert.Empty((await filtered.ExecutableQuery("MATCH (n:NeverSeenLabel) RETURN n").ExecuteAsync(Cancellation)).Summary.Notifications);
    }

    [Fact]
    public async Task A_query_past_its_time_is_ended_by_the_server()
    {
        await using IDriver driver = await ConnectAsync();
        await using IAsyncSession session = driver.AsyncSession();
        IResultCursor cursor = await session.RunAsync(EndlessQuery, o => o.WithTimeout(TimeSpan.FromMilliseconds(200)));
        Neo4jException fault = await Assert.ThrowsAnyAsync<Neo4jException>(cursor.ConsumeAsync);
        Assert.Contains("Transaction", fault.Code, StringComparison.Ordinal);
        Assert.False(fault.IsRetriable);
    }

    [Fact]
    public async Task Cancelling_ends_the_query_on_the_server_too()
    {
        await using IDriver driver = await ConnectAsync();
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => driver.ExecutableQuery(EndlessQuery).ExecuteAsync(cancel.Token));
        await AssertNothingRunsAsync(driver);
        using var second = new CancellationTokenSource();
        await using IAsyncSession session = driver.AsyncSession();
        IResultCursor cursor = await session.RunAsync("UNWIND range(1, 1000000000) AS n RETURN n /* endless */");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (IRecord record in cursor.WithCancellation(second.Token))
            {
                if (record["n"].As<long>() == 2500) await second.CancelAsync();
            }
        });
        await AssertNothingRunsAsync(driver);
        Assert.Equal(1L, await (await session.RunAsync("RETURN 1 AS n")).SingleAsync(record => record["n"]));
    }

    [Fact]
    public async Task Filters_maps_and_reductions_apply_to_records()
    {
        await using IDriver driver = await ConnectAsync();
        IExecutableQuery<IRecord, IRecord> Numbers() => driver.ExecutableQuery("UNWIND range(1, 10) AS n RETURN n").WithConfig(new QueryConfig(RoutingControl.Readers));
        IReadOnlyList<int> even = (await Numbers().WithFilter(r => r["n"].As<int>() % 2 == 0).WithMap(r => r["n"].As<int>() * 10).ExecuteAsync(Cancellation)).Result;
        Assert.Equal([20, 40, 60, 80, 100], even);
        Assert.Equal(55, (await Numbers().WithReduce(() => 0, (sum, r) => sum + r["n"].As<int>()).ExecuteAsync(Cancellation)).Result);
        Assert.Equal("10", (await Numbers().WithMap(r => 1).WithReduce(() => 0, (n, _) => n + 1, n => $"{n}").ExecuteAsync(Cancellation)).Result);
        Assert.Equal(10, (await Numbers().WithStreamProcessor(async records => await records.CountAsync()).ExecuteAsync(Cancellation)).Result);
    }

    private const string EndlessQuery = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a * b < 0 RETURN count(*) /* endless */";

    private static async Task AssertNothingRunsAsync(IDriver driver)
    {
        const string Endless = "SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery CONTAINS '/* endless */' "
            + "AND NOT currentQuery STARTS WITH 'SHOW' RETURN count(*) AS n";
        for (int attempt = 0; ; attempt++)
        {
            if ((await driver.ExecutableQuery(Endless).ExecuteAsync(Cancellation)).Result[0]["n"].As<int>() == 0) return;
            Assert.True(attempt < 100, "the query still runs ten seconds after it was cancelled");
            await Task.Delay(100, Cancellation);
        }
    }
}
