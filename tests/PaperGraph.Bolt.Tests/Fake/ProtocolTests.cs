using PaperGraph.Bolt.Client;
using PaperGraph.Bolt.Messages;

namespace PaperGraph.Bolt.Tests.Fake;

public sealed class ProtocolTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static readonly IAuthToken User = AuthTokens.Basic("neo4j", "secret");

    public static TheoryData<int, int> Versions => new()
    {
        { 4, 4 }, { 5, 0 }, { 5, 1 }, { 5, 2 }, { 5, 3 }, { 5, 4 }, { 5, 6 }, { 5, 7 }, { 5, 8 },
    };

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Each_version_gets_the_messages_it_knows(int major, int minor)
    {
        var version = new BoltVersion((byte)major, (byte)minor);
        await using var server = new FakeServer(version, Script.Friendly());
        await using (IDriver driver = server.Connect(user: User))
        {
            IAsyncSession session = driver.AsyncSession();
            IResultSummary summary = await (await session.RunAsync("RETURN 1 AS n")).ConsumeAsync();
            Assert.Equal(version.ToString(), summary.Server.ProtocolVersion);
            Assert.Equal("mark", Assert.Single(session.LastBookmarks.Values));
        }

        Assert.Equal("6060B017" + "00020805" + "00040405" + "00000404" + "00000000", Convert.ToHexString(server.Offer));
        byte[] login = version.HasLogon ? [Request.Hello, Request.Logon] : [Request.Hello];
        Assert.Equal([.. login, Request.Run, Request.Pull], server.Tags.Where(tag => tag != Request.Goodbye));
        Dictionary<string, object?> hello = server.Requests[0].Map(0);
        Dictionary<string, object?> identity = version.HasLogon ? server.Requests[1].Map(0) : hello;
        Assert.Equal(("basic", "neo4j", "secret"), (identity["scheme"], identity["principal"], identity["credentials"]));
        Assert.Equal(version.HasLogon, !hello.ContainsKey("credentials"));
        Assert.Equal(version == BoltVersion.V4_4, hello.ContainsKey("patch_bolt"));
        Assert.Equal(version.HasBoltAgent, hello.ContainsKey("bolt_agent"));
        Assert.False(hello.ContainsKey("routing"));
        Assert.StartsWith("PaperGraph/", (string)hello["user_agent"]!, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_failure_keeps_its_code_and_the_connection_is_reset_and_used_again(int major, int minor)
    {
        var version = new BoltVersion((byte)major, (byte)minor);
        bool failed = false;
        await using var server = new FakeServer(version, Script.Friendly(async (connection, request) =>
        {
            if (request.Tag != Request.Run || failed) return false;
            failed = true;
            await connection.FailureAsync("Neo.ClientError.Statement.SyntaxError", "no such thing");
            return true;
        }));
        await using IDriver driver = server.Connect();
        await using IAsyncSession session = driver.AsyncSession();
        IResultCursor cursor = await session.RunAsync("RETURN foo");
        ClientException fault = await Assert.ThrowsAsync<ClientException>(cursor.FetchAsync);
        Assert.Equal(("Neo.ClientError.Statement.SyntaxError", "no such thing"), (fault.Code, fault.Message));
        if (version.HasGqlFailures)
        {
            Assert.Equal(("50N42", "error: general", "CLIENT_ERROR"), (fault.GqlStatus, fault.GqlStatusDescription, fault.GqlClassification));
            Assert.Equal("22N01", Assert.IsAssignableFrom<Neo4jException>(fault.InnerException).GqlStatus);
        }

        Assert.Equal(1L, await (await session.RunAsync("RETURN 1 AS n")).SingleAsync(record => record["n"]));
        Assert.Equal(1, server.Connections);
        Assert.Single(server.Tags, tag => tag == Request.Reset);
    }

    [Fact]
    public async Task Noops_and_chunks_cut_anywhere_make_no_difference()
    {
        await using var server = new FakeServer(BoltVersion.V5_8, Script.Friendly(async (connection, request) =>
        {
            if (request.Tag != Request.Pull) return false;
            for (long n = 0; n < 3; n++)
            {
                byte[] frame = FakeConnection.Frame(ResponseTag.Record, new List<object?> { n });
                byte[] body = frame[2..^2];
                await connection.RawAsync([0, 0]);
                foreach (byte value in body) await connection.RawAsync([0, 1, value]);
                await connection.RawAsync([0, 0, 0]);
                await connection.RawAsync([0]);
            }

            await connection.SuccessAsync(("type", "r"));
            return true;
        }));
        await using IDriver driver = server.Connect();
        await using IAsyncSession session = driver.AsyncSession();
        Assert.Equal([0L, 1L, 2L], await (await session.RunAsync("RETURN 1 AS n")).ToListAsync(record => record["n"]));
    }

    [Fact]
    public async Task Records_are_pulled_in_batches_and_the_rest_is_discarded()
    {
        await using var server = new FakeServer(BoltVersion.V5_8, Script.Friendly(async (connection, request) =>
        {
            if (request.Tag == Request.Discard) return false;
            if (request.Tag != Request.Pull) return false;
            await connection.RecordAsync(1L);
            await connection.RecordAsync(2L);
            await connection.SuccessAsync(("has_more", true));
            return true;
        }));
        await using IDriver driver = server.Connect();
        await using IAsyncSession session = driver.AsyncSession(o => o.WithFetchSize(2));
        IResultCursor cursor = await session.RunAsync("RETURN 1 AS n");
        for (int i = 0; i < 5; i++) Assert.True(await cursor.FetchAsync());
        await cursor.ConsumeAsync();
        Assert.Equal([Request.Pull, Request.Pull, Request.Pull, Request.Discard], server.Tags.Where(tag => tag is Request.Pull or Request.Discard));
        Assert.Equal(2L, server.Requests.First(request => request.Tag == Request.Pull).Map(0)["n"]);
        Assert.Equal(-1L, server.Requests.First(request => request.Tag == Request.Discard).Map(0)["n"]);
    }

    [Fact]
    public async Task A_transaction_carries_its_settings_and_travels_with_its_first_query()
    {
        await using var server = new FakeServer(BoltVersion.V5_8, Script.Friendly());
        await using IDriver driver = server.Connect();
        await using IAsyncSession session = driver.AsyncSession(o => o
            .WithDatabase("papers").WithBookmarks(Bookmarks.From("a", "b")).WithImpersonatedUser("eve").WithNotifications(Severity.Warning, [Category.Generic]));
        await session.ExecuteReadAsync(
            async runner => await (await runner.RunAsync("RETURN $x AS n", new { x = 5 })).ConsumeAsync(),
            o => o.WithTimeout(TimeSpan.FromMilliseconds(1500.2)).WithMetadata(new Dictionary<string, object> { ["app"] = "test" }));
        Assert.Equal([Request.Hello, Request.Logon, Request.Begin, Request.Run, Request.Pull, Request.Commit], server.Tags);
        Dictionary<string, object?> begin = server.Requests[2].Map(0);
        Assert.Equal(["a", "b"], begin["bookmarks"].As<List<string>>());
        Assert.Equal((1501L, "r", "papers", "eve", "WARNING"), (begin["tx_timeout"], begin["mode"], begin["db"], begin["imp_user"], begin["notifications_minimum_severity"]));
        Assert.Equal(["GENERIC"], begin["notifications_disabled_classifications"].As<List<string>>());
        Assert.Equal("test", begin["tx_metadata"].As<Dictionary<string, string>>()["app"]);
        Assert.Equal(5L, server.Requests[3].Map(1)["x"]);
        Assert.Empty(server.Requests[3].Map(2));
        Assert.Equal("committed", Assert.Single(session.LastBookmarks.Values));
    }

    [Fact]
    public async Task Telemetry_is_sent_only_where_the_server_wants_it_and_the_user_does_not_mind()
    {
        await using var server = new FakeServer(BoltVersion.V5_8, Script.Friendly(async (connection, request) =>
        {
            if (request.Tag != Request.Hello) return false;
            await connection.SuccessAsync(("server", Script.Agent), ("hints", new Dictionary<string, object?> { ["telemetry.enabled"] = true }));
            return true;
        }));
        await using (IDriver driver = server.Connect()) await driver.ExecutableQuery("RETURN 1").ExecuteAsync(Cancellation);
        Assert.Equal(3L, Assert.Single(server.Requests, request => request.Tag == Request.Telemetry).Fields[0]);
        await using (IDriver driver = server.Connect(o => o.WithTelemetryDisabled())) await driver.ExecutableQuery("RETURN 1").ExecuteAsync(Cancellation);
        Assert.Single(server.Requests, request => request.Tag == Request.Telemetry);
    }

    [Fact]
    public async Task A_server_that_breaks_its_promise_of_a_sign_of_life_is_given_up()
    {
        await using var server = new FakeServer(BoltVersion.V5_8, Script.Friendly(async (connection, request) =>
        {
            if (request.Tag is Request.Run or Request.Pull) return true;
            if (request.Tag != Request.Hello) return false;
            await connection.SuccessAsync(("server", Script.Agent), ("hints", new Dictionary<string, object?> { ["connection.recv_timeout_seconds"] = 2L }));
            return true;
        }));
        var time = new ManualTime { LongestJump = TimeSpan.FromSeconds(5) };
        // Answers that do come must not be beaten by the clock: the time-out strikes only on the silent request.
        await using IDriver driver = server.Connect(time: time);
        await using IAsyncSession session = driver.AsyncSession();
        await Assert.ThrowsAsync<ConnectionReadTimeoutException>(async () => await (await session.RunAsync("RETURN 1")).ConsumeAsync());
    }

    [Theory]
    [InlineData("B1F0A0")]
    [InlineData("B071")]
    [InlineData("B17001")]
    [InlineData("B170A000")]
    [InlineData("FF")]
    public async Task What_is_not_bolt_is_a_protocol_fault(string hex)
    {
        await using var server = new FakeServer(BoltVersion.V5_8, Script.Friendly(async (connection, request) =>
        {
            if (request.Tag != Request.Run) return false;
            byte[] body = Convert.FromHexString(hex);
            await connection.RawAsync([0, (byte)body.Length, .. body, 0, 0]);
            return true;
        }));
        await using IDriver driver = server.Connect();
        await using IAsyncSession session = driver.AsyncSession();
        IResultCursor cursor = await session.RunAsync("RETURN 1");
        ProtocolException fault = await Assert.ThrowsAsync<ProtocolException>(cursor.FetchAsync);
        Assert.Contains(server.Address, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 5)]
    [InlineData(6, 0)]
    public async Task A_version_that_was_not_offered_is_refused(int major, int minor)
    {
        await using var server = new FakeServer(new BoltVersion((byte)major, (byte)minor), Script.Friendly());
        await using IDriver driver = server.Connect();
        Neo4jException fault = await Assert.ThrowsAnyAsync<Neo4jException>(driver.VerifyConnectivityAsync);
        Assert.Contains("Bolt", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:7474")]
    [InlineData("localhost:7687")]
    [InlineData("bolt://")]
    [InlineData("bolt://localhost?policy=x")]
    [InlineData("neo4j://localhost?policy")]
    [InlineData("not a uri")]
    public void An_address_that_makes_no_sense_is_refused(string uri) => Assert.Throws<ArgumentException>(() => GraphDatabase.Driver(uri));

    [Fact]
    public void A_scheme_that_says_how_to_encrypt_takes_no_other_word() =>
        Assert.Throws<ArgumentException>(() => GraphDatabase.Driver("bolt+s://localhost", o => o.WithEncryptionLevel(EncryptionLevel.Encrypted)));
}
