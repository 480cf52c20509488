namespace PaperGraph.Server.Tests.Protocol;

/// <summary>Which notifications come, and in what form, by the version of Bolt and what the client asks for.</summary>
public sealed class NotificationTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const string Query = "MATCH (a:Nobody), (b:Noone) RETURN a";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0x00000805, "", "", "02000 01N50 01N50 03N90")]
    [InlineData(0x00000605, "", "notifications_minimum_severity=WARNING", "02000 01N50 01N50")]
    [InlineData(0x00000805, "", "notifications_minimum_severity=information", "02000 01N50 01N50 03N90")]
    [InlineData(0x00000805, "", "notifications_minimum_severity=OFF", "02000")]
    [InlineData(0x00000805, "notifications_minimum_severity=OFF", "", "02000")]
    [InlineData(0x00000805, "notifications_minimum_severity=OFF", "notifications_minimum_severity=WARNING", "02000 01N50 01N50")]
    [InlineData(0x00000405, "", "", "CartesianProduct UnknownLabelWarning UnknownLabelWarning")]
    [InlineData(0x00000205, "", "notifications_minimum_severity=WARNING", "UnknownLabelWarning UnknownLabelWarning")]
    [InlineData(0x00000205, "", "notifications_minimum_severity=OFF", "")]
    [InlineData(0x00000205, "notifications_minimum_severity=WARNING", "", "UnknownLabelWarning UnknownLabelWarning")]
    [InlineData(0x00000105, "notifications_minimum_severity=OFF", "notifications_minimum_severity=OFF", "CartesianProduct UnknownLabelWarning UnknownLabelWarning")]
    public async Task A_client_gets_what_it_asks_for(uint version, string hello, string run, string codes)
    {
        await using RawClient client = await RawClient.ConnectAsync(fixture.Server.BoltEndPoint, Cancellation);
        await client.ShakeAsync(version, Cancellation);
        Assert.Equal("S S", await client.AskAsync($"HELLO user_agent=script/1.0 {hello}; LOGON", 2, Cancellation));
        Assert.Equal("S S", await client.AskAsync($"RUNWITH {run}|{Query}; PULL", 2, Cancellation));
        Assert.Equal(codes, Codes(client));
        Assert.Equal("S S S S", await client.AskAsync($"BEGIN {run}; RUN {Query}; PULL; COMMIT", 4, Cancellation));
        Assert.Equal(codes, Codes(client, fromEnd: 2));
    }

    [Fact]
    public async Task A_status_has_all_its_fields()
    {
        await using RawClient client = await RawClient.ConnectAsync(fixture.Server.BoltEndPoint, Cancellation);
        await client.ShakeAsync(0x00000805, Cancellation);
        Assert.Equal("S S S R S", await client.AskAsync("HELLO; LOGON; RUN OPTIONAL MATCH (a:Nobody) RETURN a; PULL", 5, Cancellation));
        var status = (Dictionary<string, object?>)Statuses(client, 1)[0]!;
        Assert.Equal(["description", "diagnostic_record", "gql_status", "neo4j_code", "status_description", "title"], status.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("Neo.ClientNotification.Statement.UnknownLabelWarning", status["neo4j_code"]);
        Assert.StartsWith("warn: label does not exist. ", (string?)status["status_description"], StringComparison.Ordinal);
        var record = (Dictionary<string, object?>)status["diagnostic_record"]!;
        Assert.Equal(("WARNING", "UNRECOGNIZED", "/"), (record["_severity"], record["_classification"], record["CURRENT_SCHEMA"]));
        Assert.Equal(18L, ((Dictionary<string, object?>)record["_position"]!)["offset"]);
        Assert.Equal("00000", ((Dictionary<string, object?>)Statuses(client, 1)[1]!)["gql_status"]);
    }

    [Theory]
    [InlineData("RUNWITH notifications_minimum_severity=LOUD|RETURN 1")]
    [InlineData("RUNWITH notifications_minimum_severity=1|RETURN 1")]
    [InlineData("RUNWITH notifications_disabled_classifications=HINT|RETURN 1")]
    [InlineData("BEGIN notifications_minimum_severity=LOUD")]
    public async Task What_there_is_not_is_refused(string request)
    {
        await using RawClient client = await RawClient.ConnectAsync(fixture.Server.BoltEndPoint, Cancellation);
        await client.ShakeAsync(0x00000805, Cancellation);
        Assert.Equal("S S F:Invalid", await client.AskAsync($"HELLO; LOGON; {request}", 3, Cancellation));
    }

    private static List<object?> Statuses(RawClient client, int fromEnd) => (List<object?>)((Dictionary<string, object?>)client.Answers[^fromEnd]!)["statuses"]!;

    private static string Codes(RawClient client, int fromEnd = 1)
    {
        var summary = (Dictionary<string, object?>)client.Answers[^fromEnd]!;
        IEnumerable<object?> all = summary.GetValueOrDefault("statuses") as List<object?> ?? summary.GetValueOrDefault("notifications") as List<object?> ?? [];
        IEnumerable<string> codes = all.Cast<Dictionary<string, object?>>().Select(item => $"{item.GetValueOrDefault("gql_status") ?? item["code"]}".Split('.')[^1]);
        return string.Join(' ', summary.ContainsKey("statuses") ? codes : codes.Order(StringComparer.Ordinal));
    }
}
