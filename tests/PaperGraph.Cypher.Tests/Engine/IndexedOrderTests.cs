namespace PaperGraph.Cypher.Tests.Engine;

/// <summary>An index finds exactly what a scan finds, also where the order of code points is not that of UTF-16 code units.</summary>
public sealed class IndexedOrderTests
{
    private const string Keys = """['a', 'Z', '\uD7FF', '\uE000', '\uFFFD', '\U0001F600', '\U0001F601', '', 0, -0.0, 9007199254740993, 9007199254740992.0, true, [1], date('2020-01-01')]""";

    [Theory]
    [InlineData("> '\\uFFFD'")]
    [InlineData(">= '\\uE000'")]
    [InlineData("< '\\uE000'")]
    [InlineData("<= '\\U0001F600'")]
    [InlineData("STARTS WITH '\\U0001F600'")]
    [InlineData("= 0")]
    [InlineData("= 0.0")]
    [InlineData("< 9007199254740993")]
    [InlineData(">= 9007199254740993")]
    [InlineData("> false")]
    [InlineData("> []")]
    [InlineData("<= date('2020-01-01')")]
    public void Seeking_finds_what_scanning_finds(string condition)
    {
        string query = $"MATCH (e:Entry) WHERE e.key {condition} RETURN e.key ORDER BY e.key, toStringOrNull(e.key)";
        using var scanned = new Library(empty: true);
        using var sought = new Library(empty: true);
        sought.Run("CREATE INDEX FOR (e:Entry) ON (e.key)");
        foreach (Library library in new[] { scanned, sought })
        {
            library.Run($"UNWIND {Keys} AS key CREATE (:Entry {{key: key}})");
            library.Run("UNWIND range(1, 100) AS n CREATE (:Entry)");
        }

        Assert.Contains(sought.Plan(query), step => step.Contains("Index", StringComparison.Ordinal));
        Assert.DoesNotContain(scanned.Plan(query), step => step.Contains("Index", StringComparison.Ordinal));
        string[] rows = sought.Run(query);
        Assert.NotEmpty(rows);
        Assert.Equal(scanned.Run(query), rows);
    }

    [Fact]
    public void Both_zeros_are_one_value_to_a_constraint()
    {
        using var library = new Library(empty: true);
        library.Run("CREATE CONSTRAINT FOR (e:Entry) REQUIRE e.key IS UNIQUE");
        library.Run("CREATE (:Entry {key: 0.0})");
        Assert.Equal(ErrorKind.ConstraintValidationFailed, library.Fails("CREATE (:Entry {key: -0.0})").Kind);
    }
}
