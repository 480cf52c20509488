using PaperGraph.Bolt.Client;
using PaperGraph.Bolt.Messages;

namespace PaperGraph.Bolt.Tests.Fake;

public sealed class PoolTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_waits_for_a_connection_only_so_long()
    {
        await using var server = new FakeServer(BoltVersion.V5_8, Script.Friendly());
        var time = new ManualTime { LongestJump = TimeSpan.FromSeconds(5) };
        await using IDriver driver = server.Connect(o => o.WithMaxConnectionPoolSize(1).WithConnectionAcquisitionTimeout(TimeSpan.FromSeconds(3)), time);
        await using IAsyncSession holder = driver.AsyncSession();
        await using (await holder.BeginTransactionAsync())
        {
            await using IAsyncSession waiter = driver.AsyncSession();
            ClientException fault = await Assert.ThrowsAsync<ClientException>(() => waiter.RunAsync("RETURN 1"));
            Assert.Contains("All 1 connections", fault.Message, StringComparison.Ordinal);
        }

        await RunAsync(driver);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task A_connection_past_its_lifetime_or_idle_time_is_replaced()
    {
        await using var server = new FakeServer(BoltVersion.V5_8, Script.Friendly());
        var time = new ManualTime { LongestJump = TimeSpan.Zero };
        await using IDriver driver = server.Connect(
            o => o.WithMaxConnectionLifetime(TimeSpan.FromHours(1)).WithConnectionIdleTimeout(TimeSpan.FromMinutes(10)), time);
        await RunAsync(driver);
        time.Advance(TimeSpan.FromMinutes(9));
        await RunAsync(driver);
        Assert.Equal(1, server.Connections);
        time.Advance(TimeSpan.FromMinutes(11));
        await RunAsync(driver);
        Assert.Equal(2, server.Connections);
        for (int i = 0; i < 8; i++)
        {
            time.Advance(TimeSpan.FromMinutes(9));
            await RunAsync(driver);
        }

        Assert.Equal(3, server.Connections);
    }

    [Fact]
    public async Task A_connection_that_lay_idle_is_tried_before_use_where_that_is_wanted()
    {
        await using var server = new FakeServer(BoltVersion.V5_8, Script.Friendly());
        var time = new ManualTime { LongestJump = TimeSpan.Zero };
        await using IDriver driver = server.Connect(o => o.WithConnectionLivenessThreshold(TimeSpan.FromMinutes(1)), time);
        await RunAsync(driver);
        await RunAsync(driver);
        Assert.DoesNotContain(Request.Reset, server.Tags);
        time.Advance(TimeSpan.FromMinutes(2));
        await RunAsync(driver);
        Assert.Single(server.Tags, tag => tag == Request.Reset);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task A_connection_that_the_server_closed_meanwhile_is_replaced_before_use()
    {
        var closed = new TaskCompletionSource();
        await using var server = new FakeServer(BoltVersion.V5_8, Script.Friendly(async (connection, request) =>
        {
            if (request.Tag != Request.Commit || closed.Task.IsCompleted) return false;
            await connection.SuccessAsync();
            connection.Close();
            closed.SetResult();
            return true;
        }));
        await using IDriver driver = server.Connect();
        await RunAsync(driver);
        await closed.Task;
        var pool = ((Driver)driver).Pools[ServerAddress.From(server.Uri)];
        Assert.Equal(1, pool.Idle);
        await using IAsyncSession session = driver.AsyncSession();
        // Not a managed transaction: nothing would try it again.
        for (int attempt = 0; server.Connections == 1 && attempt < 100; attempt++) await Task.Delay(10, Cancellation).ContinueWith(_ => AutoCommitAsync(session), TaskScheduler.Default).Unwrap();
        Assert.Equal(2, server.Connections);

        static async Task AutoCommitAsync(IAsyncSession session) => await (await session.RunAsync("RETURN 1 AS n")).ConsumeAsync();
    }

    [Fact]
    public async Task Connections_say_goodbye_when_the_driver_is_disposed_and_the_driver_is_then_of_no_use()
    {
        await using var server = new FakeServer(BoltVersion.V5_8, Script.Friendly());
        IDriver driver = server.Connect();
        await RunAsync(driver);
        await driver.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(driver.VerifyConnectivityAsync);
        for (int attempt = 0; !server.Tags.Contains(Request.Goodbye) && attempt < 500; attempt++) await Task.Delay(10, Cancellation);
        Assert.Equal(Request.Goodbye, server.Tags.Last());
    }

    private static async Task RunAsync(IDriver driver) => await driver.ExecutableQuery("RETURN 1 AS n").ExecuteAsync(Cancellation);
}
