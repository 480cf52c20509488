using PaperGraph.Bolt.Client;
using PaperGraph.Bolt.Messages;

namespace PaperGraph.Bolt.Tests.Fake;

public sealed class RoutingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reads_go_to_readers_writes_to_the_leader_and_a_new_leader_is_found()
    {
        await using var cluster = new Cluster();
        cluster.Writers = [cluster.First];
        cluster.Readers = [cluster.Second];
        var time = new ManualTime { LongestJump = TimeSpan.FromSeconds(25) };
        await using IDriver driver = cluster.First.Connect(time: time, scheme: "neo4j");
        await using IAsyncSession session = driver.AsyncSession();
        await session.ExecuteReadAsync(runner => RunAsync(runner, "read"));
        await session.ExecuteWriteAsync(runner => RunAsync(runner, "write"));
        Assert.Equal(["write"], Queries(cluster.First));
        Assert.Equal(["read"], Queries(cluster.Second));
        Assert.Equal("graph", cluster.Second.Requests.First(request => request.Tag == Request.Begin).Map(0)["db"]);
        Assert.Equal(cluster.First.Address, cluster.First.Requests[0].Map(0)["routing"].As<Dictionary<string, string>>()["address"]);

        cluster.Writers = [cluster.Second];
        await session.ExecuteWriteAsync(runner => RunAsync(runner, "write again"));
        Assert.Equal(["write", "write again"], Queries(cluster.First));
        Assert.Equal(["read", "write again"], Queries(cluster.Second));
        Assert.Single(time.Waits);
    }

    [Fact]
    public async Task A_table_is_asked_for_again_when_its_time_is_over()
    {
        await using var cluster = new Cluster();
        cluster.Readers = cluster.Writers = [cluster.First];
        var time = new ManualTime { LongestJump = TimeSpan.Zero };
        await using IDriver driver = cluster.First.Connect(time: time, scheme: "neo4j");
        for (int i = 0; i < 3; i++) await driver.ExecutableQuery("RETURN 1").WithConfig(new QueryConfig(database: "graph")).ExecuteAsync(Cancellation);
        Assert.Single(cluster.First.Tags, tag => tag == Request.Route);
        time.Advance(TimeSpan.FromSeconds(301));
        await driver.ExecutableQuery("RETURN 1").WithConfig(new QueryConfig(database: "graph")).ExecuteAsync(Cancellation);
        Assert.Equal(2, cluster.First.Tags.Count(tag => tag == Request.Route));
    }

    [Fact]
    public async Task The_least_busy_reader_is_chosen()
    {
        await using var cluster = new Cluster();
        cluster.Writers = [cluster.First];
        cluster.Readers = [cluster.First, cluster.Second];
        await using IDriver driver = cluster.First.Connect(scheme: "neo4j");
        var open = new List<IAsyncSession>();
        for (int i = 0; i < 6; i++)
        {
            IAsyncSession session = driver.AsyncSession(o => o.WithDefaultAccessMode(AccessMode.Read));
            open.Add(session);
            await session.BeginTransactionAsync();
        }

        Assert.Equal(3, cluster.First.Tags.Count(tag => tag == Request.Begin));
        Assert.Equal(3, cluster.Second.Tags.Count(tag => tag == Request.Begin));
        foreach (IAsyncSession session in open) await session.CloseAsync();
    }

    [Fact]
    public async Task A_reader_that_is_gone_is_forgotten_and_another_takes_its_work()
    {
        await using var cluster = new Cluster();
        int dead = Testing.Neo4jServer.FreePorts(1)[0];
        cluster.Writers = [cluster.First];
        cluster.Readers = [cluster.Second];
        cluster.DeadReader = $"127.0.0.1:{dead}";
        await using IDriver driver = cluster.First.Connect(scheme: "neo4j");
        for (int i = 0; i < 4; i++) await driver.ExecutableQuery("read").WithConfig(new QueryConfig(RoutingControl.Readers)).ExecuteAsync(Cancellation);
        Assert.Equal(4, Queries(cluster.Second).Count());
        Assert.Equal([ServerAddress.From("127.0.0.1", cluster.Second.Port)], ((RoutingProvider)((Driver)driver).Connections).TableOf(null)!.Readers);
    }

    [Fact]
    public async Task Faults_of_routing_are_told_with_the_address()
    {
        await using var none = new FakeServer(BoltVersion.V5_8, Script.Friendly(async (connection, request) =>
        {
            if (request.Tag != Request.Route) return false;
            await connection.SuccessAsync(("rt", new Dictionary<string, object?> { ["ttl"] = 1L }));
            return true;
        }));
        await using IDriver broken = none.Connect(scheme: "neo4j");
        Assert.Contains(none.Address, (await Assert.ThrowsAsync<ProtocolException>(broken.VerifyConnectivityAsync)).Message, StringComparison.Ordinal);
        await using var missing = new FakeServer(BoltVersion.V5_8, Script.Friendly(async (connection, request) =>
        {
            if (request.Tag != Request.Route) return false;
            await connection.FailureAsync("Neo.ClientError.Database.DatabaseNotFound", "no such database");
            return true;
        }));
        await using IDriver unknown = missing.Connect(scheme: "neo4j");
        await Assert.ThrowsAsync<FatalDiscoveryException>(unknown.VerifyConnectivityAsync);
    }

    private static async Task RunAsync(IAsyncQueryRunner runner, string query) => await (await runner.RunAsync(query)).ConsumeAsync();

    private static IEnumerable<string> Queries(FakeServer server) => server.Requests.Where(request => request.Tag == Request.Run).Select(request => request.Query);

    /// <summary>Two servers, either of which gives the routing table; only the leader takes writes.</summary>
    private sealed class Cluster : IAsyncDisposable
    {
        internal Cluster()
        {
            First = new FakeServer(BoltVersion.V5_8, Script.Friendly((connection, request) => AnswerAsync(First!, connection, request)));
            Second = new FakeServer(BoltVersion.V5_8, Script.Friendly((connection, request) => AnswerAsync(Second!, connection, request)));
        }

        internal FakeServer First { get; }

        internal FakeServer Second { get; }

        internal FakeServer[] Readers { get; set; } = [];

        internal FakeServer[] Writers { get; set; } = [];

        internal string? DeadReader { get; set; }

        public async ValueTask DisposeAsync()
        {
            await First.DisposeAsync();
            await Second.DisposeAsync();
        }

        private async Task<bool> AnswerAsync(FakeServer server, FakeConnection connection, Request request)
        {
            switch (request.Tag)
            {
                case Request.Route:
                    IEnumerable<string> readers = Readers.Select(reader => reader.Address);
                    await connection.SuccessAsync(("rt", new Dictionary<string, object?>
                    {
                        ["ttl"] = 300L,
                        ["db"] = "graph",
                        ["servers"] = new List<object?>
                        {
                            Entry("ROUTE", [First.Address, Second.Address]),
                            Entry("READ", DeadReader is null ? readers : readers.Prepend(DeadReader)),
                            Entry("WRITE", Writers.Select(writer => writer.Address)),
                        },
                    }));
                    return true;
                case Request.Run when request.Query.StartsWith("write", StringComparison.Ordinal) && !Writers.Contains(server):
                    await connection.FailureAsync("Neo.ClientError.Cluster.NotALeader", "no leader here");
                    return true;
                default:
                    return false;
            }
        }

        private static Dictionary<string, object?> Entry(string role, IEnumerable<string> addresses) =>
            new() { ["role"] = role, ["addresses"] = addresses.ToList() };
    }
}
