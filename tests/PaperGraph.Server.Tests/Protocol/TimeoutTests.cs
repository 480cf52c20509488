namespace PaperGraph.Server.Tests.Protocol;

/// <summary>Clients that take too long, in whatever they do or do not do.</summary>
public sealed class TimeoutTests
{
    private const string Endless = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 100000) AS i WITH i WHERE i < 0 RETURN i";

    private static readonly TimeSpan s_soon = TimeSpan.FromMilliseconds(200);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("RUN RETURN 1; PULL", "F:TransactionTimedOutClientConfiguration I")]
    [InlineData("COMMIT", "F:TransactionTimedOutClientConfiguration")]
    [InlineData("ROLLBACK; RUN RETURN 1; PULL", "S S R S")]
    [InlineData("RESET; RUN RETURN 1; PULL", "S S R S")]
    public async Task A_transaction_whose_time_is_up_lets_the_next_writer_in_though_its_client_is_silent(string requests, string answers)
    {
        await using TestServer server = await TestServer.StartAsync(new BoltServerOptions());
        await using RawClient first = await server.LoggedOnAsync();
        await using RawClient second = await server.LoggedOnAsync();
        Assert.Equal("S S S", await first.AskAsync("BEGIN tx_timeout=200; RUN CREATE (:Late); PULL", 3, Cancellation));
        Assert.Equal("S S S S", await second.AskAsync("BEGIN; RUN MATCH (n:Late) RETURN n; PULL; COMMIT", 4, Cancellation));
        Assert.Equal(answers, await first.AskAsync(requests, answers.Split(' ').Length, Cancellation));
    }

    [Fact]
    public async Task A_transaction_that_is_left_alone_is_ended()
    {
        await using TestServer server = await TestServer.StartAsync(new BoltServerOptions { TransactionIdleTimeout = s_soon });
        await using RawClient first = await server.LoggedOnAsync();
        await using RawClient second = await server.LoggedOnAsync();
        Assert.Equal("S S S", await first.AskAsync("BEGIN; RUN CREATE (:Left); PULL", 3, Cancellation));
        Assert.Equal("S S S S", await second.AskAsync("BEGIN; RUN MATCH (n:Left) RETURN n; PULL; COMMIT", 4, Cancellation));
        Assert.Equal("F:TransactionTimedOut", await first.AskAsync("COMMIT", 1, Cancellation));
        Assert.Equal("S S R S", await first.AskAsync("RESET; RUN RETURN 1; PULL", 4, Cancellation));
    }

    [Fact]
    public async Task Rows_that_are_left_alone_are_given_up()
    {
        await using TestServer server = await TestServer.StartAsync(new BoltServerOptions { TransactionIdleTimeout = s_soon });
        await using RawClient first = await server.LoggedOnAsync();
        await using RawClient second = await server.LoggedOnAsync();
        Assert.Equal("S R M", await first.AskAsync("RUN UNWIND range(1, 3) AS i RETURN i; PULL 1", 3, Cancellation));
        object? open = 2L;
        while (open is not 1L)
        {
            Assert.Equal("S R S", await second.AskAsync("RUN SHOW TRANSACTIONS YIELD transactionId RETURN count(*); PULL", 3, Cancellation));
            open = ((List<object?>)second.Answers[^2]!)[0];
        }

        Assert.Equal("F:TransactionTimedOut", await first.AskAsync("PULL", 1, Cancellation));
    }

    [Fact]
    public async Task A_transaction_that_somebody_terminates_lets_the_next_writer_in()
    {
        await using TestServer server = await TestServer.StartAsync(new BoltServerOptions());
        await using RawClient first = await server.LoggedOnAsync();
        await using RawClient second = await server.LoggedOnAsync();
        Assert.Equal("S", await first.AskAsync("BEGIN", 1, Cancellation));
        Assert.Equal("S R S", await second.AskAsync("RUN TERMINATE TRANSACTION 'neo4j-transaction-1'; PULL", 3, Cancellation));
        Assert.Equal("S S", await second.AskAsync("BEGIN; COMMIT", 2, Cancellation));
        Assert.Equal("F:Terminated", await first.AskAsync("RUN RETURN 1", 1, Cancellation));
    }

    [Theory]
    [InlineData("BEGIN tx_timeout=100")]
    [InlineData("RUNWITH tx_timeout=100|CREATE (:Waiting)")]
    public async Task Waiting_for_the_writer_counts_as_well(string request)
    {
        await using TestServer server = await TestServer.StartAsync(new BoltServerOptions());
        await using RawClient first = await server.LoggedOnAsync();
        await using RawClient second = await server.LoggedOnAsync();
        Assert.Equal("S", await first.AskAsync("BEGIN", 1, Cancellation));
        Assert.Equal("F:TransactionTimedOutClientConfiguration", await second.AskAsync(request, 1, Cancellation));
        Assert.Equal("S", await first.AskAsync("COMMIT", 1, Cancellation));
    }

    [Fact]
    public async Task A_connection_on_which_nothing_happens_is_closed()
    {
        await using TestServer server = await TestServer.StartAsync(new BoltServerOptions { IdleTimeout = s_soon });
        await using RawClient client = await server.LoggedOnAsync();
        Assert.Equal("X", await client.ReadAsync(Cancellation));
    }

    [Fact]
    public async Task A_client_that_does_not_log_on_is_cut_off()
    {
        await using TestServer server = await TestServer.StartAsync(new BoltServerOptions { LogonTimeout = s_soon });
        await using RawClient client = await server.ShakenAsync();
        Assert.Equal("X", await client.ReadAsync(Cancellation));
    }

    [Fact]
    public async Task A_client_that_takes_no_answers_is_cut_off()
    {
        await using TestServer server = await TestServer.StartAsync(new BoltServerOptions { SendTimeout = s_soon });
        await using RawClient first = await server.LoggedOnAsync();
        await using RawClient second = await server.LoggedOnAsync();
        await first.SendAsync("BEGIN; RUN UNWIND range(1, 2000000000) AS i RETURN i, 'so that a row has some length'; PULL", int.MaxValue, Cancellation);
        Assert.Equal("S", await first.ReadAsync(Cancellation));
        Assert.Equal("S S", await second.AskAsync("BEGIN; COMMIT", 2, Cancellation));
    }

    [Fact]
    public async Task A_client_that_waits_hears_that_the_server_is_alive()
    {
        await using TestServer server = await TestServer.StartAsync(new BoltServerOptions { KeepAlive = s_soon });
        await using RawClient client = await server.LoggedOnAsync();
        Assert.Equal("S", await client.AskAsync($"RUN {Endless}; PULL", 1, Cancellation));
        byte[] sign = new byte[2];
        await client.Stream.ReadExactlyAsync(sign, Cancellation);
        Assert.Equal([0, 0], sign);
        Assert.Equal("F:Terminated S", await client.AskAsync("RESET", 2, Cancellation));
    }
}
