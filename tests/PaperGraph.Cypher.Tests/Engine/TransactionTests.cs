using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Tests.Engine;

public sealed class TransactionTests : IDisposable
{
    private const string Endless = "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y WITH x, y WHERE x < 0 RETURN count(*)";

    private readonly Library _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public void A_failing_batch_is_undone_by_itself_and_those_before_it_stay()
    {
        CypherException error = _library.Fails("UNWIND [1, 2, 0, 4] AS i CALL (i) { CREATE (:Made {x: 4 / i}) } IN TRANSACTIONS OF 1 ROW");
        Assert.Equal(ErrorKind.ArithmeticError, error.Kind);
        Assert.Equal(["2", "4"], _library.Run("MATCH (m:Made) RETURN m.x ORDER BY m.x"));
    }

    [Theory]
    [InlineData("CONTINUE", "0, null, false, true, '/ by zero'|1, 4, true, true, null|2, 2, true, true, null")]
    [InlineData("BREAK", "0, null, false, true, '/ by zero'|1, 4, true, true, null|2, null, false, false, null")]
    public void What_happened_to_each_batch_is_reported(string onError, string expected)
    {
        string[] rows = _library.Run($"""
            UNWIND [1, 0, 2] AS i CALL (i) {"{"} CREATE (n:Made {"{"}x: 4 / i{"}"}) RETURN n.x AS x {"}"} IN TRANSACTIONS OF 1 ROW ON ERROR {onError} REPORT STATUS AS s
            RETURN i, x, s.committed, s.started, CASE WHEN s.errorMessage CONTAINS 'zero' THEN '/ by zero' END ORDER BY i
            """);
        Assert.Equal(expected.Split('|'), rows);
    }

    [Fact]
    public void Batches_count_all_that_was_kept()
    {
        UpdateCounts counts = _library.Counts("UNWIND [1, 0, 2, 3] AS i CALL (i) { CREATE (:Made {x: 6 / i}) } IN TRANSACTIONS OF 2 ROWS ON ERROR CONTINUE");
        Assert.Equal((2L, 2L), (counts.NodesCreated, counts.PropertiesSet));
        Assert.Equal(["2", "3"], _library.Run("MATCH (m:Made) RETURN m.x ORDER BY m.x"));
    }

    [Fact]
    public void Batches_need_a_transaction_of_their_own()
    {
        using CypherTransaction transaction = _library.Engine.Begin(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(ErrorKind.TransactionStartFailed, Assert.Throws<CypherException>(() => Run(transaction, "CALL { CREATE (:Made) } IN TRANSACTIONS")).Kind);
        Assert.Equal("NegativeIntegerArgument", Assert.Throws<CypherException>(() => Run(transaction, "CALL { CREATE (:Made) } IN TRANSACTIONS OF 0 ROWS")).Detail);
    }

    [Fact]
    public void A_transaction_is_listed_while_it_runs_and_no_longer()
    {
        var settings = new TransactionSettings { Username = "ann", ConnectionId = "bolt-3", ClientAddress = "127.0.0.1:5", Metadata = new MapValue([KeyValuePair.Create("app", Value.String("test"))]) };
        using (CypherTransaction open = _library.Engine.Begin(settings, TestContext.Current.CancellationToken))
        {
            Run(open, "CREATE (:Made)").Dispose();
            Assert.Equal(
                [$"'{open.Id}', 'ann', 'bolt-3', '127.0.0.1:5', 'CREATE (:Made)', 'Running', 'test'"],
                _library.Run("SHOW TRANSACTIONS YIELD * WHERE username = 'ann' RETURN transactionId, username, connectionId, clientAddress, currentQuery, status, metaData.app"));
        }

        Assert.Empty(_library.Run("SHOW TRANSACTIONS YIELD username WHERE username = 'ann' RETURN username"));
        Assert.Empty(_library.Engine.Transactions.Running);
    }

    [Fact]
    public async Task Terminating_stops_what_runs_and_nothing_is_kept()
    {
        using CypherTransaction open = _library.Engine.Begin(TransactionSettings.Default, TestContext.Current.CancellationToken);
        Run(open, "CREATE (:Made)").Dispose();
        Task<CypherException> running = Task.Run(() => Assert.Throws<CypherException>(() => Run(open, Endless).Rows().Count()));
        Assert.Equal([$"'{open.Id}', 'Transaction terminated.'", "'neo4j-transaction-0', 'Transaction not found.'"], Terminate(open.Id, "neo4j-transaction-0"));
        Assert.Equal("Neo.TransientError.Transaction.Terminated", StatusCode.Of((await running).Kind));
        Assert.Equal(ErrorKind.TransactionTerminated, Assert.Throws<CypherException>(open.Commit).Kind);
        open.Dispose();
        Assert.Equal(["0"], _library.Run("MATCH (m:Made) RETURN count(m)"));
    }

    [Fact]
    public async Task Terminating_stops_waiting_for_another_writer()
    {
        using CypherTransaction first = _library.Engine.Begin(TransactionSettings.Default, TestContext.Current.CancellationToken);
        Task<CypherException> waiting = Task.Run(() => Assert.Throws<CypherException>(() => _library.Engine.Begin(TransactionSettings.Default with { Username = "second" }, TestContext.Current.CancellationToken)));
        RunningTransaction? second;
        while ((second = _library.Engine.Transactions.Running.FirstOrDefault(transaction => transaction.Settings.Username == "second")) is null) await Task.Yield();
        _library.Engine.Transactions.Terminate(second.Id);
        Assert.Equal(ErrorKind.TransactionTerminated, (await waiting).Kind);
    }

    [Fact]
    public void A_timeout_counts_from_the_beginning_of_the_transaction()
    {
        using CypherTransaction open = _library.Engine.Begin(TransactionSettings.Default with { Timeout = TimeSpan.FromMilliseconds(1) }, TestContext.Current.CancellationToken);
        Assert.Equal(ErrorKind.TransactionTimedOutClientConfiguration, Assert.Throws<CypherException>(() => Run(open, Endless).Rows().Count()).Kind);
    }

    [Fact]
    public void Metadata_is_that_of_the_client_until_the_statement_sets_other()
    {
        var settings = new TransactionSettings { Metadata = new MapValue([KeyValuePair.Create("a", Value.Integer(1))]) };
        using CypherTransaction open = _library.Engine.Begin(settings, TestContext.Current.CancellationToken);
        Assert.Equal("{a: 1}", Run(open, "CALL tx.getMetaData() YIELD metadata RETURN metadata").Rows().Single()[0].ToString());
        Assert.Empty(Run(open, "CALL tx.setMetaData({b: 2})").Rows());
        Assert.Equal("{b: 2}", Run(open, "CALL tx.getMetaData() YIELD metadata RETURN metadata").Rows().Single()[0].ToString());
    }

    private static CypherResult Run(CypherTransaction transaction, string query) => transaction.Run(query, cancellation: TestContext.Current.CancellationToken);

    private string[] Terminate(params string[] ids) => _library.Run("TERMINATE TRANSACTIONS $ids", ("ids", Value.List([.. ids.Select(Value.String)])))
        .Select(row => string.Join(", ", row.Split(", ").Where((_, column) => column != 1))).ToArray();
}
