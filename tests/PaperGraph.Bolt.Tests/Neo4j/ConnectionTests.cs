using System.Security.Cryptography.X509Certificates;
using PaperGraph.Bolt.Client;
using PaperGraph.Testing;

namespace PaperGraph.Bolt.Tests.Neo4j;

public sealed class ConnectionTests(SecuredNeo4j neo4j) : ServerTests(neo4j)
{
    [Fact]
    public async Task The_server_and_the_highest_version_are_told()
    {
        await using IDriver driver = await ConnectAsync();
        IServerInfo server = await driver.GetServerInfoAsync();
        Assert.Equal("5.8", server.ProtocolVersion);
        Assert.StartsWith("Neo4j/5.26", server.Agent, StringComparison.Ordinal);
        Assert.True(await driver.SupportsMultiDbAsync());
        Assert.True(await driver.SupportsSessionAuthAsync());
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Every_version_runs_a_query(string version)
    {
        await using IDriver driver = await ConnectAtAsync(VersionOf(version));
        (IReadOnlyList<IRecord> records, IResultSummary summary, string[] keys) =
            await driver.ExecutableQuery("UNWIND range(1, 2500) AS n RETURN n, $text AS text").WithParameters(new { text = "ok" }).ExecuteAsync(Cancellation);
        Assert.Equal(Enumerable.Range(1, 2500), records.Select(record => record["n"].As<int>()));
        Assert.Equal(["n", "text"], keys);
        Assert.Equal(version, summary.Server.ProtocolVersion);
        Assert.Equal("neo4j", summary.Database.Name);
        Assert.Equal(QueryType.ReadOnly, summary.QueryType);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Every_version_tells_a_syntax_error_and_goes_on(string version)
    {
        await using IDriver driver = await ConnectAtAsync(VersionOf(version));
        await using IAsyncSession session = driver.AsyncSession();
        ClientException fault = await Assert.ThrowsAsync<ClientException>(async () => await (await session.RunAsync("RETURN foo")).ConsumeAsync());
        Assert.Equal("Neo.ClientError.Statement.SyntaxError", fault.Code);
        Assert.Contains("`foo` not defined", fault.Message, StringComparison.Ordinal);
        Assert.Equal(1, await (await session.RunAsync("RETURN 1 AS one")).SingleAsync(record => record["one"].As<int>()));
    }

    [Fact]
    public async Task A_wrong_password_is_an_authentication_fault_and_is_not_retried()
    {
        await CreateUserAsync("forgetful");
        await using IDriver driver = await ConnectAsync(user: AuthTokens.Basic("forgetful", "wrong"));
        AuthenticationException fault = await Assert.ThrowsAsync<AuthenticationException>(
            () => driver.ExecutableQuery("RETURN 1").ExecuteAsync(Cancellation));
        Assert.Equal("Neo.ClientError.Security.Unauthorized", fault.Code);
        Assert.False(await driver.TryVerifyConnectivityAsync());
    }

    [Fact]
    public async Task No_authentication_and_an_unknown_scheme_are_refused_where_a_password_is_asked_for()
    {
        await using IDriver none = await ConnectAsync(user: AuthTokens.None);
        await Assert.ThrowsAsync<AuthenticationException>(none.VerifyConnectivityAsync);
        await using IDriver bearer = await ConnectAsync(user: AuthTokens.Bearer("x"));
        await Assert.ThrowsAsync<AuthenticationException>(bearer.VerifyConnectivityAsync);
    }

    [Fact]
    public async Task Credentials_are_tried_without_disturbing_the_driver()
    {
        await CreateUserAsync("careless");
        await using IDriver driver = await ConnectAsync();
        Assert.False(await driver.VerifyAuthenticationAsync(AuthTokens.Basic("careless", "wrong")));
        Assert.True(await driver.VerifyAuthenticationAsync(AuthTokens.Basic("careless", SecuredNeo4j.Password)));
        await driver.VerifyConnectivityAsync();
    }

    [Fact]
    public async Task A_server_that_is_away_is_named_with_what_to_do()
    {
        int port = Neo4jServer.FreePorts(1)[0];
        await using IDriver driver = GraphDatabase.Driver($"bolt://localhost:{port}", o => o.WithMaxTransactionRetryTime(TimeSpan.Zero));
        ServiceUnavailableException fault = await Assert.ThrowsAsync<ServiceUnavailableException>(driver.VerifyConnectivityAsync);
        Assert.Contains($"localhost:{port}", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Check that Neo4j runs", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_self_signed_certificate_is_taken_with_ssc_and_refused_with_s()
    {
        await using IDriver any = await ConnectAsync("bolt+ssc");
        Assert.True(any.Encrypted);
        await any.VerifyConnectivityAsync();
        await using IDriver verified = await ConnectAsync("bolt+s");
        SecurityException fault = await Assert.ThrowsAsync<SecurityException>(verified.VerifyConnectivityAsync);
        Assert.Contains("CN=localhost", fault.Message, StringComparison.Ordinal);
        Assert.Contains("+ssc", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_in_a_trust_list_is_taken()
    {
        Neo4jServer server = await ServerAsync();
        using X509Certificate2 certificate = X509CertificateLoader.LoadCertificateFromFile(server.CertificatePath);
        await using IDriver driver = await ConnectAsync(
            "bolt", o => o.WithEncryptionLevel(EncryptionLevel.Encrypted).WithCertificateTrustRule(CertificateTrustRule.TrustList, [certificate]));
        Assert.Equal(7, await QueryOneAsync(driver));

        static async Task<long> QueryOneAsync(IDriver driver) =>
            (await driver.ExecutableQuery("RETURN 7 AS n").ExecuteAsync(Cancellation)).Result[0]["n"].As<long>();
    }

    [Fact]
    public async Task A_routing_driver_finds_the_server_and_the_home_database()
    {
        foreach (string scheme in new[] { "neo4j", "neo4j+ssc" })
        {
            await using IDriver driver = await ConnectAsync(scheme);
            await using IAsyncSession session = driver.AsyncSession();
            int created = await session.ExecuteWriteAsync(async runner =>
                (await (await runner.RunAsync("CREATE (n:Routed) DELETE n")).ConsumeAsync()).Counters.NodesCreated);
            Assert.Equal(1, created);
            IResultSummary summary = await session.ExecuteReadAsync(async runner => await (await runner.RunAsync("RETURN 1")).ConsumeAsync());
            Assert.Equal("neo4j", summary.Database.Name);
        }
    }

    [Fact]
    public async Task A_database_that_does_not_exist_is_a_client_fault()
    {
        await using IDriver driver = await ConnectAsync();
        await using IAsyncSession session = driver.AsyncSession(o => o.WithDatabase("nosuch"));
        FatalDiscoveryException fault = await Assert.ThrowsAsync<FatalDiscoveryException>(
            async () => await (await session.RunAsync("RETURN 1")).ConsumeAsync());
        Assert.Equal("Neo.ClientError.Database.DatabaseNotFound", fault.Code);
    }

    [Fact]
    public async Task An_http_port_is_recognised()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        int port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        Task server = AnswerInHttpAsync(listener);
        await using IDriver driver = GraphDatabase.Driver($"bolt://127.0.0.1:{port}");
        ServiceUnavailableException fault = await Assert.ThrowsAsync<ServiceUnavailableException>(driver.VerifyConnectivityAsync);
        Assert.Contains("HTTP", fault.Message, StringComparison.Ordinal);
        await server;

        static async Task AnswerInHttpAsync(System.Net.Sockets.TcpListener listener)
        {
            using System.Net.Sockets.TcpClient client = await listener.AcceptTcpClientAsync(Cancellation);
            await client.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray(), Cancellation);
        }
    }
}
