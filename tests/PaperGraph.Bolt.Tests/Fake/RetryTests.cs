using PaperGraph.Bolt.Client;
using PaperGraph.Bolt.Messages;

namespace PaperGraph.Bolt.Tests.Fake;

public sealed class RetryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static ManualTime Time() => new() { LongestJump = TimeSpan.FromSeconds(25) };

    [Theory]
    [InlineData(Request.Begin)]
    [InlineData(Request.Run)]
    [InlineData(Request.Pull)]
    [InlineData(Request.Commit)]
    public async Task A_transient_fault_at_any_step_is_tried_again_with_growing_waits(byte step)
    {
        int failures = 0;
        await using var server = new FakeServer(BoltVersion.V5_8, Script.Friendly(async (connection, request) =>
        {
            if (request.Tag != step || failures == 3) return false;
            failures++;
            await connection.FailureAsync("Neo.TransientError.Transaction.DeadlockDetected", "deadlock");
            return true;
        }));
        ManualTime time = Time();
        await using IDriver driver = server.Connect(time: time);
        Assert.Equal(1L, (await driver.ExecutableQuery("RETURN 1 AS n").ExecuteAsync(Cancellation)).Result[0]["n"]);
        Assert.Equal(4, server.Tags.Count(tag => tag == Request.Begin));
        Assert.Equal(1, server.Connections);
        Assert.Equal(3, time.Waits.Count);
        foreach ((TimeSpan wait, double expected) in time.Waits.Zip([1.0, 2.0, 4.0])) Assert.InRange(wait.TotalSeconds, 0.8 * expected, 1.2 * expected);
    }

    [Theory]
    [InlineData("Neo.ClientError.Statement.SyntaxError", typeof(ClientException))]
    [InlineData("Neo.TransientError.Transaction.Terminated", typeof(ClientException))]
    [InlineData("Neo.TransientError.Transaction.LockClientStopped", typeof(ClientException))]
    [InlineData("Neo.DatabaseError.General.UnknownError", typeof(DatabaseException))]
    [InlineData("Neo.ClientError.Security.Forbidden", typeof(ForbiddenException))]
    public async Task Other_faults_are_told_at_once(string code, Type type)
    {
        await using var server = new FakeServer(BoltVersion.V5_8, Script.Friendly(async (connection, request) =>
        {
            if (request.Tag != Request.Run) return false;
            await connection.FailureAsync(code, "no");
            return true;
        }));
        ManualTime time = Time();
        await using IDriver driver = server.Connect(time: time);
        Exception fault = await Assert.ThrowsAnyAsync<Neo4jException>(() => driver.ExecutableQuery("RETURN 1").ExecuteAsync(Cancellation));
        Assert.IsType(type, fault);
        Assert.Empty(time.Waits);
    }

    [Fact]
    public async Task Retrying_ends_after_the_longest_time_with_the_last_fault()
    {
        await using var server = new FakeServer(BoltVersion.V5_8, Script.Friendly(async (connection, request) =>
        {
            if (request.Tag != Request.Run) return false;
            await connection.FailureAsync("Neo.TransientError.General.MemoryPoolOutOfMemoryError", "full");
            return true;
        }));
        ManualTime time = Time();
        await using IDriver driver = server.Connect(o => o.WithMaxTransactionRetryTime(TimeSpan.FromSeconds(10)), time);
        await Assert.ThrowsAsync<TransientException>(() => driver.ExecutableQuery("RETURN 1").ExecuteAsync(Cancellation));
        Assert.InRange(time.Waits.Sum(wait => wait.TotalSeconds), 10, 20);
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_is_replaced()
    {
        int breaks = 0;
        await using var server = new FakeServer(BoltVersion.V5_8, Script.Friendly(async (connection, request) =>
        {
            if (request.Tag != Request.Pull || breaks == 2) return false;
            breaks++;
            await connection.RecordAsync(1L);
            connection.Close();
            return true;
        }));
        await using IDriver driver = server.Connect(time: Time());
        Assert.Single((await driver.ExecutableQuery("RETURN 1 AS n").ExecuteAsync(Cancellation)).Result);
        Assert.Equal(3, server.Connections);
    }

    [Fact]
    public async Task A_query_as_its_own_transaction_is_not_tried_again_and_the_fault_names_the_server()
    {
        await using var server = new FakeServer(BoltVersion.V5_8, Script.Friendly((connection, request) =>
        {
            if (request.Tag == Request.Run) connection.Close();
            return Task.FromResult(request.Tag == Request.Run);
        }));
        await using IDriver driver = server.Connect(time: Time());
        await using IAsyncSession session = driver.AsyncSession();
        IResultCursor cursor = await session.RunAsync("CREATE (n)");
        ServiceUnavailableException fault = await Assert.ThrowsAsync<ServiceUnavailableException>(cursor.ConsumeAsync);
        Assert.Contains(server.Address, fault.Message, StringComparison.Ordinal);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task A_fault_of_the_work_itself_rolls_back_and_comes_through()
    {
        await using var server = new FakeServer(BoltVersion.V5_8, Script.Friendly());
        await using IDriver driver = server.Connect(time: Time());
        await using IAsyncSession session = driver.AsyncSession();
        await Assert.ThrowsAsync<FormatException>(() => session.ExecuteWriteAsync(async runner =>
        {
            await (await runner.RunAsync("CREATE (n)")).ConsumeAsync();
            throw new FormatException("mine");
        }));
        Assert.Contains(Request.Rollback, server.Tags);
        Assert.DoesNotContain(Request.Commit, server.Tags);
    }
}
