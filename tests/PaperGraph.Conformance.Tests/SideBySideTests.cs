using PaperGraph.Conformance.SideBySide;
using PaperGraph.Conformance.Targets;
using PaperGraph.Conformance.Values;
using PaperGraph.Testing;

namespace PaperGraph.Conformance.Tests;

public class SideBySideTests
{
    [Theory]
    [InlineData("MATCH (n) RETURN n ORDER BY n.x", true)]
    [InlineData("MATCH (n) RETURN n.x AS x ORDER BY x SKIP 1 LIMIT 2", true)]
    [InlineData("MATCH (n) WITH n ORDER BY n.x RETURN n", false)]
    [InlineData("RETURN COLLECT { MATCH (n) RETURN n.x ORDER BY n.x } AS l", false)]
    [InlineData("RETURN 'ORDER BY' AS x", false)]
    [InlineData("MATCH (n) RETURN n ORDER BY n.x UNION MATCH (n) RETURN n", false)]
    public void Only_an_order_of_the_last_projection_orders_rows(string query, bool ordered) => Assert.Equal(ordered, QueryOrder.IsOrdered(query));

    [Fact]
    public void A_file_gives_queries_with_what_its_marks_say()
    {
        string[] lines =
        [
            "// a comment", "RETURN 1", "AS x;", "//! setup", "CREATE (:Extra);", "//! error Neo.ClientError.Statement.SyntaxError", "//! param p [1]",
            "RETURN $p;",
        ];
        List<QueryCase> queries = QueryFile.Read("some", lines, ["CREATE ()"]).ToList();
        Assert.Equal(["RETURN 1\nAS x", "RETURN $p"], queries.Select(query => query.Query));
        Assert.Equal(["CREATE ()"], queries[0].Setup);
        Assert.Equal(["CREATE ()", "CREATE (:Extra)"], queries[1].Setup);
        Assert.Equal("Neo.ClientError.Statement.SyntaxError", queries[1].IntendedError);
        Assert.Equal("[1]", queries[1].Parameters["p"].Text());
        Assert.Equal("some:8", $"{queries[1]}");
    }

    [Fact]
    public void A_mark_that_is_not_known_or_a_query_without_end_is_refused()
    {
        Assert.Throws<FormatException>(() => QueryFile.Read("some", ["//! sorted", "RETURN 1;"], []).ToList());
        Assert.Throws<FormatException>(() => QueryFile.Read("some", ["RETURN 1"], []).ToList());
    }

    [Fact]
    public void The_files_hold_hundreds_of_different_queries()
    {
        List<QueryCase> queries = QueryFile.ReadAll(Repository.PathOf("tests", "PaperGraph.Conformance", "SideBySide"));
        Assert.True(queries.Count >= 600, $"{queries.Count} queries");
        Assert.DoesNotContain(queries.CountBy(query => (query.Query, query.Setup.Count)), entry => entry.Value > 1);
    }

    [Fact]
    public void The_same_seed_gives_the_same_queries_and_another_gives_others()
    {
        Assert.Equal(Generated(7), Generated(7));
        Assert.NotEqual(Generated(7), Generated(8));

        static List<string> Generated(int seed) => QueryGenerator.Queries(seed, 120).Select(query => query.Setup[0] + query.Query).ToList();
    }

    [Fact]
    public void Rows_errors_counters_and_the_graph_left_are_compared()
    {
        QueryCase query = QueryFile.Read("some", ["MATCH (n) RETURN n.x AS x;"], []).Single();
        QueryOutcome twoRows = Outcome("1", "2");
        Assert.Null(OutcomeComparison.Difference(query, twoRows, Outcome("2", "1")));
        Assert.NotNull(OutcomeComparison.Difference(query, twoRows, Outcome("2", "2")));
        Assert.NotNull(OutcomeComparison.Difference(query with { Query = $"{query.Query} ORDER BY x" }, twoRows, Outcome("2", "1")));
        Assert.Null(OutcomeComparison.Difference(query with { ColumnsOnly = true }, twoRows, Outcome("2", "2")));
        Assert.NotNull(OutcomeComparison.Difference(query, twoRows, twoRows with { GraphAfter = "()" }));
        Assert.NotNull(OutcomeComparison.Difference(
            query, twoRows, twoRows with { Result = twoRows.Result with { Counters = UpdateCounters.None with { NodesCreated = 1 } } }));
        Assert.NotNull(OutcomeComparison.Difference(query, twoRows, Failed("Neo.ClientError.Statement.TypeError")));
        Assert.NotNull(OutcomeComparison.Difference(query, Failed("a"), Failed("a")));
        Assert.Null(OutcomeComparison.Difference(query with { IntendedError = "a" }, Failed("a"), Failed("a")));
        Assert.NotNull(OutcomeComparison.Difference(query with { IntendedError = "a" }, Failed("a"), Failed("b")));
    }

    private static QueryOutcome Outcome(params string[] values) => new(
        new TckResult(["x"], values.Select(value => (IReadOnlyList<TckValue>)[TckValueParser.Parse(value)]).ToList(), UpdateCounters.None, null), null);

    private static QueryOutcome Failed(string code) => new(TckResult.Failed(new TckError("", null, null, code, "")), null);
}
