using PaperGraph.Bolt.Client;
using PaperGraph.Bolt.Messages;

namespace PaperGraph.Bolt.Tests.Neo4j;

public sealed class ValueTests(SecuredNeo4j neo4j) : ServerTests(neo4j)
{
    public static TheoryData<string> OldAndNew => ["4.4", "5.8"];

    // Value, and the Cypher expression that the server must find equal to it.
    private static readonly (object? Value, string Cypher)[] Scalars =
    [
        (null, "null"),
        (true, "true"),
        (false, "false"),
        (0L, "0"),
        (-17L, "-17"),
        (128L, "128"),
        (-32769L, "-32769"),
        (long.MaxValue, "9223372036854775807"),
        (long.MinValue, "-9223372036854775808"),
        (1.5, "1.5"),
        (double.MaxValue, "1.7976931348623157E308"),
        (double.NegativeInfinity, "-1.0/0.0"),
        ("", "''"),
        ("naïve 漢字 🙂", "'naïve 漢字 🙂'"),
        (new LocalDate(2017, 6, 12), "date('2017-06-12')"),
        (new LocalDate(-44, 3, 15), "date({year: -44, month: 3, day: 15})"),
        (new LocalDate(999_999_999, 12, 31), "date({year: 999999999, month: 12, day: 31})"),
        (new LocalDate(-999_999_999, 1, 1), "date({year: -999999999, month: 1, day: 1})"),
        (new LocalTime(23, 59, 59, 999_999_999), "localtime('23:59:59.999999999')"),
        (new OffsetTime(12, 0, 0, 1, 5400), "time('12:00:00.000000001+01:30')"),
        (new OffsetTime(0, 0, 0, -64_800), "time('00:00:00-18:00')"),
        (new LocalDateTime(1969, 12, 31, 23, 59, 59, 5), "localdatetime('1969-12-31T23:59:59.000000005')"),
        (new LocalDateTime(12345, 1, 2, 3, 4, 5), "localdatetime({year: 12345, month: 1, day: 2, hour: 3, minute: 4, second: 5})"),
        (new ZonedDateTime(new DateTimeOffset(2024, 2, 29, 6, 7, 8, TimeSpan.FromHours(-5))), "datetime('2024-02-29T06:07:08-05:00')"),
        (new ZonedDateTime(new DateTime(2024, 7, 1, 12, 0, 0, DateTimeKind.Unspecified), "Europe/Stockholm"), "datetime('2024-07-01T12:00:00[Europe/Stockholm]')"),
        (new ZonedDateTime(-14_182_940, 123_456_789, Zone.Of(0)), "datetime({epochSeconds: -14182940, nanosecond: 123456789})"),
        (new Duration(14, 3, 4, 5), "duration({months: 14, days: 3, seconds: 4, nanoseconds: 5})"),
        (new Duration(-1, -2, -4, 999_999_999), "duration({months: -1, days: -2, seconds: -3, nanoseconds: -1})"),
        (new Point(7203, 1.5, -2), "point({x: 1.5, y: -2})"),
        (new Point(9157, 1, 2, 3), "point({x: 1, y: 2, z: 3})"),
        (new Point(4326, 12.5, 55.7), "point({longitude: 12.5, latitude: 55.7})"),
        (new Point(4979, 12.5, 55.7, 100), "point({longitude: 12.5, latitude: 55.7, height: 100})"),
    ];

    [Theory]
    [MemberData(nameof(OldAndNew))]
    public async Task Every_scalar_means_the_same_to_the_server_and_comes_back(string version)
    {
        await using IDriver driver = await ConnectAtAsync(VersionOf(version));
        await using IAsyncSession session = driver.AsyncSession();
        foreach ((object? value, string cypher) in Scalars)
        {
            IResultCursor cursor = await session.RunAsync($"WITH {cypher} AS e RETURN $v AS v, e, coalesce($v = e, $v IS NULL AND e IS NULL) AS same", new { v = value });
            IRecord record = await cursor.SingleAsync();
            Assert.Equal(value, record["v"]);
            Assert.Equal(value, record["e"]);
            Assert.True(record["same"].As<bool>(), $"{value} is not {cypher} to the server");
        }
    }

    [Fact]
    public async Task Net_types_arrive_as_the_servers_types()
    {
        await using IDriver driver = await ConnectAsync();
        var parameters = new Dictionary<string, object?>
        {
            ["i"] = 7, ["s"] = (short)-7, ["by"] = (byte)200, ["u"] = 4_000_000_000u, ["f"] = 0.5f, ["c"] = 'x',
            ["d"] = new DateOnly(2020, 2, 3), ["t"] = new TimeOnly(4, 5, 6), ["dt"] = new DateTime(2020, 2, 3, 4, 5, 6, DateTimeKind.Utc),
            ["dto"] = new DateTimeOffset(2020, 2, 3, 4, 5, 6, TimeSpan.FromHours(2)), ["ts"] = new TimeSpan(1, 2, 3),
            ["list"] = new[] { 1, 2 }, ["set"] = new SortedSet<string>(StringComparer.Ordinal) { "b", "a" },
            ["map"] = new Dictionary<string, int> { ["k"] = 1 }, ["lazy"] = Enumerable.Range(0, 20).Select(n => n * 0.5),
        };
        IRecord record = (await driver.ExecutableQuery(
                "RETURN $i AS i, $s AS s, $by AS by, $u AS u, $f AS f, $c AS c, $d AS d, $t AS t, $dt AS dt, $dto AS dto, $ts AS ts, "
                + "$list AS list, $set AS set, $map AS map, $lazy AS lazy")
            .WithParameters(parameters).ExecuteAsync(Cancellation)).Result[0];
        Assert.Equal(7L, record["i"]);
        Assert.Equal(-7, record["s"].As<short>());
        Assert.Equal(200, record["by"].As<byte>());
        Assert.Equal(4_000_000_000u, record["u"].As<uint>());
        Assert.Equal(0.5f, record["f"].As<float>());
        Assert.Equal("x", record["c"]);
        Assert.Equal(new DateOnly(2020, 2, 3), record["d"].As<DateOnly>());
        Assert.Equal(new TimeOnly(4, 5, 6), record["t"].As<TimeOnly>());
        Assert.Equal(new DateTime(2020, 2, 3, 4, 5, 6, DateTimeKind.Unspecified), record["dt"].As<DateTime>());
        Assert.Equal(new DateTimeOffset(2020, 2, 3, 4, 5, 6, TimeSpan.FromHours(2)), record["dto"].As<DateTimeOffset>());
        Assert.Equal(new TimeSpan(1, 2, 3), record["ts"].As<TimeSpan>());
        Assert.Equal([1, 2], record["list"].As<List<int>>());
        Assert.Equal(["a", "b"], record["set"].As<IReadOnlyList<string>>());
        Assert.Equal(1, record["map"].As<Dictionary<string, int>>()["k"]);
        Assert.Equal(9.5, record["lazy"].As<List<double>>()[19]);
    }

    [Theory]
    [MemberData(nameof(OldAndNew))]
    public async Task Collections_of_every_size_and_depth_come_back(string version)
    {
        await using IDriver driver = await ConnectAtAsync(VersionOf(version));
        await using IAsyncSession session = driver.AsyncSession();
        foreach (int size in new[] { 0, 1, 15, 16, 255, 256, 65_535, 65_536 })
        {
            var list = Enumerable.Range(0, size).Select(n => (object)(long)n).ToList();
            string text = new('é', size);
            byte[] bytes = [.. Enumerable.Range(0, size).Select(n => (byte)n)];
            var map = list.ToDictionary(n => "k" + n, n => (object?)n);
            IResultCursor cursor = await session.RunAsync(
                "RETURN $list AS list, $text AS text, $bytes AS bytes, $map AS map", new { list, text, bytes, map });
            IRecord record = await cursor.SingleAsync();
            Assert.Equal(list, record["list"].As<List<object>>());
            Assert.Equal(text, record["text"]);
            Assert.Equal(bytes, record["bytes"].As<byte[]>());
            Assert.Equal(map, record["map"].As<Dictionary<string, object?>>());
        }
    }

    [Theory]
    [MemberData(nameof(OldAndNew))]
    public async Task Nodes_relationships_and_paths_are_whole(string version)
    {
        await using IDriver driver = await ConnectAtAsync(VersionOf(version));
        await using IAsyncSession session = driver.AsyncSession();
        await using IAsyncTransaction transaction = await session.BeginTransactionAsync();
        IRecord record = await (await transaction.RunAsync(
            "CREATE (a:Paper:Old {title: 'A', year: 2017})-[r:CITES {count: 2}]->(b:Paper {title: 'B'}) WITH a, r, b "
            + "MATCH p = (b)<-[:CITES]-(a), q = (a) RETURN a, r, b, p, q, elementId(a) AS id")).SingleAsync();
        INode a = record["a"].As<INode>(), b = record["b"].As<INode>();
        IRelationship r = record["r"].As<IRelationship>();
        IPath p = record["p"].As<IPath>(), q = record["q"].As<IPath>();
        Assert.Equal(["Old", "Paper"], a.Labels.Order(StringComparer.Ordinal));
        Assert.Equal("A", a["title"]);
        Assert.Equal(2017, a.Get<int>("year"));
        Assert.False(a.TryGet("nope", out string _));
        Assert.Equal("CITES", r.Type);
        Assert.Equal(2L, r.Properties["count"]);
        Assert.Equal((a.ElementId, b.ElementId), (r.StartNodeElementId, r.EndNodeElementId));
        if (version == "5.8") Assert.Equal(record["id"], a.ElementId);
        Assert.Equal([b, a], p.Nodes);
        Assert.Equal([r], p.Relationships);
        Assert.Equal((a.ElementId, b.ElementId), (p.Relationships[0].StartNodeElementId, p.Relationships[0].EndNodeElementId));
        Assert.Equal((b, a), (p.Start, p.End));
        Assert.Equal([a], q.Nodes);
        Assert.Empty(q.Relationships);
        await transaction.RollbackAsync();
    }

    [Fact]
    public async Task A_value_that_cannot_be_sent_is_refused_and_leaves_the_session_whole()
    {
        await using IDriver driver = await ConnectAsync();
        await using IAsyncSession session = driver.AsyncSession();
        ProtocolException fault = await Assert.ThrowsAsync<ProtocolException>(() => session.RunAsync("RETURN $v", new { v = new Version(1, 2) }));
        Assert.Contains("System.Version", fault.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ProtocolException>(() => session.RunAsync("RETURN $v", new { v = ulong.MaxValue }));
        var self = new List<object?>();
        self.Add(self);
        await Assert.ThrowsAsync<ProtocolException>(() => session.RunAsync("RETURN $v", new { v = self }));
        Assert.Equal(1L, await (await session.RunAsync("RETURN $v AS v", new { v = 1 })).SingleAsync(record => record["v"]));
    }
}
