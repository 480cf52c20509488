namespace PaperGraph.Server.Tests.Protocol;

/// <summary>
/// Requests and the answers they must get. Steps are parted by "/"; the requests of a step are sent together, and all answers of it are
/// awaited before the next. Each scenario is played whole, in pieces of three bytes, and over WebSocket.
/// </summary>
public sealed class ScenarioTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const uint Newest = 0x00000805;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Scenarios => new()
    {
        // Getting known
        { "!HELLO", "S" },
        { "!HELLO; LOGON", "S S" },
        { "!HELLO; LOGON; RUN RETURN 1; PULL", "S S S R S" },
        { "!LOGON", "F:Invalid X" },
        { "!RUN RETURN 1", "F:Invalid X" },
        { "!RESET", "F:Invalid X" },
        { "!PULL", "F:Invalid X" },
        { "!HELLO; RUN RETURN 1", "S F:Invalid X" },
        { "!HELLO; RESET", "S F:Invalid X" },
        { "!HELLO; HELLO", "S F:Invalid X" },
        { "!HELLO x=1", "F:Invalid X" },
        { "!GOODBYE", "X" },
        { "!HELLO; GOODBYE", "S X" },
        { "HELLO", "F:Invalid X" },
        { "LOGON", "F:Invalid X" },
        { "LOGOFF; LOGON", "S S" },
        { "LOGOFF; RUN RETURN 1", "S F:Invalid X" },
        { "LOGOFF; LOGON; RUN RETURN 1; PULL", "S S S R S" },
        { "GOODBYE", "X" },
        { "NOOP; NOOP; RUN RETURN 1; NOOP; PULL", "S R S" },
        { "TELEMETRY 0; TELEMETRY 3", "S S" },
        { "TELEMETRY 4", "F:InvalidFormat" },
        { "ROUTE; ROUTE db=system; ROUTE db=NEO4J", "S S S" },
        { "ROUTE db=nosuch", "F:DatabaseNotFound" },

        // One query
        { "RUN RETURN 1 AS n; PULL", "S R S" },
        { "RUN RETURN 1 AS n; DISCARD", "S S" },
        { "RUN UNWIND range(1, 3) AS i RETURN i; PULL", "S R R R S" },
        { "RUN UNWIND range(1, 3) AS i RETURN i; PULL 2; PULL 2", "S R R M R S" },
        { "RUN UNWIND range(1, 3) AS i RETURN i; PULL 3", "S R R R S" },
        { "RUN UNWIND range(1, 3) AS i RETURN i; PULL 1; DISCARD", "S R M S" },
        { "RUN UNWIND range(1, 3) AS i RETURN i; DISCARD 1; PULL", "S M R R S" },
        { "RUN UNWIND range(1, 3) AS i RETURN i; DISCARD 2; DISCARD 2", "S M S" },
        { "RUN UNWIND [] AS i RETURN i; PULL", "S S" },
        { "RUN UNWIND [] AS i RETURN i; PULL 1", "S S" },
        { "RUN RETURN 1; PULL; RUN RETURN 2; PULL", "S R S S R S" },
        { "RUN RETURN 1; PULL; PULL", "S R S F:Invalid X" },
        { "RUN RETURN 1; RUN RETURN 2", "S F:Invalid X" },
        { "RUN RETURN 1; BEGIN", "S F:Invalid X" },
        { "RUN RETURN 1; LOGOFF", "S F:Invalid X" },
        { "RUN RETURN 1; ROUTE", "S F:Invalid X" },
        { "RUN RETURN 1; COMMIT", "S F:Invalid X" },
        { "PULL", "F:Invalid X" },
        { "DISCARD", "F:Invalid X" },
        { "RUN RETURN 1; PULL 0 / RESET / RUN RETURN 1; PULL", "S F:Invalid / S / S R S" },
        { "RUN RETURN 1; PULL -2", "S F:Invalid" },
        { "RUN RETURN 1; PULL -1 7", "S F:InvalidFormat" },
        { "RUN CREATE (:Scenario); PULL", "S S" },
        { "RUNWITH mode=r|CREATE (:Scenario); PULL", "F:AccessMode I" },
        { "RUNWITH mode=x|RETURN 1; PULL", "F:InvalidFormat I" },
        { "RUNWITH db=nosuch|RETURN 1; PULL", "F:DatabaseNotFound I" },
        { "RUNWITH db=Neo4j|RETURN 1; PULL", "S R S" },
        { "RUNWITH db=SYSTEM|SHOW DATABASES YIELD name RETURN name; PULL", "S R R S" },
        { "RUNWITH db=system|CREATE (:Scenario); PULL", "F:AccessMode I" },
        { "RUNWITH tx_timeout=-5|RETURN 1", "F:InvalidFormat" },
        { "RUNWITH tx_timeout=x|RETURN 1", "F:InvalidFormat" },
        { "RUNWITH tx_metadata=x|RETURN 1", "F:InvalidFormat" },
        { "RUNWITH bookmarks=x|RETURN 1", "F:InvalidFormat" },
        { "RUNWITH imp_user=x|RETURN 1", "F:Forbidden" },
        { "RUNWITH tx_timeout=60000|RETURN 1; PULL", "S R S" },

        // Failures
        { "RUN RETURN foo; PULL", "F:SyntaxError I" },
        { "RUN RETURN foo; PULL; RUN RETURN 1; PULL / RESET / RUN RETURN 1; PULL", "F:SyntaxError I I I / S / S R S" },
        { "RUN RETURN foo / BEGIN; COMMIT; LOGOFF; ROUTE; TELEMETRY 0", "F:SyntaxError / I I I I I" },
        { "RUN RETURN foo / GOODBYE", "F:SyntaxError / X" },
        { "RUN RETURN $missing", "F:ParameterMissing" },
        { "RUN CALL no.such()", "F:ProcedureNotFound" },
        { "RESET / RESET / RUN RETURN 1; PULL", "S / S / S R S" },

        // Transactions
        { "BEGIN; COMMIT", "S S" },
        { "BEGIN; ROLLBACK", "S S" },
        { "BEGIN; RUN RETURN 1; PULL; COMMIT", "S S R S S" },
        { "BEGIN; RUN CREATE (:Gone); PULL; ROLLBACK; RUN MATCH (n:Gone) RETURN n; PULL", "S S S S S S" },
        { "BEGIN; RUN CREATE (:Gone); PULL / RESET / RUN MATCH (n:Gone) RETURN n; PULL", "S S S / S / S S" },
        { "BEGIN; RUN CREATE (:Gone); PULL / RUN RETURN foo / RESET / RUN MATCH (n:Gone) RETURN n; PULL", "S S S / F:SyntaxError / S / S S" },
        { "BEGIN; RUN UNWIND [1, 2] AS i RETURN i; RUN UNWIND [3, 4] AS i RETURN i; PULL 1 0; PULL 1 1; PULL -1 0; PULL -1 1; COMMIT", "S S S R M R M R S R S S" },
        { "BEGIN; RUN UNWIND [1, 2] AS i RETURN i; RUN RETURN 3; PULL -1; PULL -1 0; COMMIT", "S S S R S R R S S" },
        { "BEGIN; RUN RETURN 1; COMMIT", "S S S" },
        { "BEGIN; RUN RETURN 1; ROLLBACK; RUN RETURN 1; PULL", "S S S S R S" },
        { "BEGIN; RUN RETURN 1; PULL; PULL -1 0", "S S R S F:Invalid X" },
        { "BEGIN; RUN RETURN 1; PULL -1 5", "S S F:InvalidFormat" },
        { "BEGIN; BEGIN", "S F:Invalid X" },
        { "BEGIN; PULL", "S F:Invalid X" },
        { "BEGIN; LOGOFF", "S F:Invalid X" },
        { "BEGIN; TELEMETRY 1", "S F:Invalid X" },
        { "BEGIN; COMMIT; COMMIT", "S S F:Invalid X" },
        { "COMMIT", "F:Invalid X" },
        { "ROLLBACK", "F:Invalid X" },
        { "BEGIN mode=r; RUN CREATE (:Scenario)", "S F:AccessMode" },
        { "BEGIN mode=r; RUN RETURN 1; PULL; COMMIT", "S S R S S" },
        { "BEGIN db=nosuch", "F:DatabaseNotFound" },
        { "BEGIN db=nosuch; RUN RETURN 1; PULL; COMMIT", "F:DatabaseNotFound I I I" },

        // Bytes that are no messages
        { "RAW B07E", "F:Invalid X" },
        { "RAW 00", "F:Invalid X" },
        { "RAW B1", "F:Invalid X" },
        { "RAW B110", "F:Invalid X" },
        { "RAW B010", "F:InvalidFormat" },
        { "RAW B1108152", "F:SyntaxError" },
        { "RAW B110D2FFFFFFFF", "F:Invalid X" },
        { "RAW B110D6FFFFFFFF", "F:Invalid X" },
        { "RAW B110D67FFFFFFF", "F:Invalid X" },
        { "RAW B110DA7FFFFFFF", "F:Invalid X" },
        { "RAW B11081FF", "F:Invalid X" },
        { "RAW B011C0", "F:Invalid X" },
        { "RAW B13FA0", "F:Invalid X" },
        { "RAW B111B14400", "F:InvalidFormat" },
        { "RAW B111B15500", "F:Invalid X" },
    };

    [Theory]
    [MemberData(nameof(Scenarios))]
    public Task Over_TCP(string requests, string answers) => PlayAsync(requests, answers, isWeb: false, pieces: int.MaxValue);

    [Theory]
    [MemberData(nameof(Scenarios))]
    public Task Over_TCP_in_pieces(string requests, string answers) => PlayAsync(requests, answers, isWeb: false, pieces: 3);

    [Theory]
    [MemberData(nameof(Scenarios))]
    public Task Over_WebSocket_in_pieces(string requests, string answers) => PlayAsync(requests, answers, isWeb: true, pieces: 3);

    private async Task PlayAsync(string requests, string answers, bool isWeb, int pieces)
    {
        await using RawClient client = isWeb
            ? await RawClient.ConnectWebAsync(fixture.Server.BoltEndPoint, Cancellation)
            : await RawClient.ConnectAsync(fixture.Server.BoltEndPoint, Cancellation);
        Assert.Equal("00000805", await client.ShakeAsync(Newest, Cancellation));
        if (requests[0] != '!') (requests, answers) = ($"HELLO; LOGON / {requests}", $"S S / {answers}");
        string[] steps = requests.TrimStart('!').Split(" / ");
        string[] expected = answers.Split(" / ");
        Assert.Equal(steps.Length, expected.Length);
        for (int i = 0; i < steps.Length; i++)
        {
            await client.SendAsync(steps[i], pieces, Cancellation);
            int count = expected[i].Split(' ').Length;
            List<string> came = [];
            while (came.Count < count) came.Add(await client.ReadAsync(Cancellation));
            Assert.Equal(expected[i], string.Join(' ', came));
        }
    }
}
