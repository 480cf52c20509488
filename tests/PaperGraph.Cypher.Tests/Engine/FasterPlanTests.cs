namespace PaperGraph.Cypher.Tests.Engine;

/// <summary>Plans that are rewritten to be faster give what the others give.</summary>
public sealed class FasterPlanTests
{
    private static readonly string[] s_joins = ["ValueHashJoin", "CartesianProduct"];

    [Fact]
    public void Counts_of_random_patterns_are_those_of_plans_as_they_were_made() =>
        Assert.InRange(Compare(400, 12, random => random.Counting(), plan => plan.Contains("CountWalks")), 1000, 4800);

    [Fact]
    public void Ends_of_random_trails_are_those_of_all_trails() =>
        Assert.InRange(Compare(300, 8, random => random.Ends(), plan => plan.Contains("VarLengthExpand(Pruning,BFS)")), 1000, 2400);

    [Fact]
    public void Parts_that_are_joined_give_the_rows_of_parts_that_are_matched_for_each_row() =>
        Assert.InRange(Compare(300, 8, random => random.Parts(), plan => plan.Intersect(s_joins).Any()), 1000, 2400);

    [Fact]
    public void Counts_in_expressions_are_the_numbers_of_rows() =>
        Assert.InRange(Compare(200, 6, random => random.Inner(), plan => plan.Length > 0), 1200, 1200);

    [Fact]
    public void First_rows_in_order_are_those_of_all_rows_in_order() =>
        Assert.InRange(Compare(200, 6, random => random.First(), plan => plan.Contains("Top")), 1000, 1200);

    /// <summary>Asks random graphs with and without the rewrites.</summary>
    /// <returns>How many plans were of the kind.</returns>
    private static int Compare(int seeds, int queries, Func<RandomGraph, string> ask, Func<string[], bool> isOfKind)
    {
        int ofKind = 0;
        for (int seed = 0; seed < seeds; seed++)
        {
            var random = new RandomGraph(seed);
            string create = random.Create();
            using Library faster = new(empty: true), plain = new(new EngineOptions { FasterPlans = false }, empty: true);
            faster.Run(create);
            plain.Run(create);
            for (int i = 0; i < queries; i++)
            {
                string query = ask(random);
                string[] expected = [.. plain.Run(query).Order(StringComparer.Ordinal)], actual = [.. faster.Run(query).Order(StringComparer.Ordinal)];
                Assert.True(expected.SequenceEqual(actual), $"seed {seed}: {query} on {create} gives [{string.Join("; ", actual)}] and not [{string.Join("; ", expected)}]");
                if (isOfKind([.. faster.Plan(query)])) ofKind++;
            }
        }

        return ofKind;
    }

    [Theory]
    [InlineData(1, "*1..2", 2)]
    [InlineData(1, "*1..3", 3)]
    [InlineData(4, "*1..2", 2)]
    [InlineData(4, "*", 2)]
    [InlineData(6, "*1..4", 1)]
    [InlineData(6, "*0..4", 2)]
    [InlineData(8, "*1..2", 1)]
    public void A_node_is_an_end_of_its_own_trails_only_where_a_cycle_leads_back(int start, string length, int ends)
    {
        using var library = new Library(empty: true);
        library.Run("""
            CREATE (a {i: 1}), (b {i: 2}), (c {i: 3}), (a)-[:S]->(b), (b)-[:S]->(c), (c)-[:S]->(a),
                   (d {i: 4}), (e {i: 5}), (d)-[:S]->(e), (e)-[:S]->(d), (f {i: 6}), (g {i: 7}), (f)-[:S]->(g), (h {i: 8}), (h)-[:S]->(h)
            """);
        string query = $"MATCH (a {{i: {start}}})-[:S{length}]-(b) RETURN DISTINCT b.i";
        Assert.Contains("VarLengthExpand(Pruning,BFS)", library.Plan(query));
        Assert.Equal(ends, library.Run(query).Length);
    }

    [Theory]
    [InlineData("MATCH (a:Paper)-[:EVALUATES_ON]->(d:Dataset)<-[:EVALUATES_ON]-(b:Paper) RETURN count(*)", "2")]
    [InlineData("MATCH (a:Paper)-[:CITES]->(b)-[:CITES]->(c) RETURN count(c)", "1")]
    [InlineData("MATCH (a)-[:USES]->(m), (a)-[:EVALUATES_ON]->(d) RETURN count(*)", "1")]
    public void A_count_over_hops_makes_no_rows_for_the_last(string query, string expected)
    {
        using var library = new Library();
        Assert.Equal([expected], library.Run(query));
        Assert.Contains("CountWalks", library.Plan(query));
        Assert.True(library.Plan(query).Count(step => step == "Expand(All)") <= 1);
    }

    [Fact]
    public void A_count_in_groups_begins_at_the_groups()
    {
        using var library = new Library();
        const string Query = "MATCH (p:Paper)-[:EVALUATES_ON]->(d) RETURN d.name, count(p)";
        Assert.Equal(["'ImageNet', 2", "'MNIST', 1"], library.Run(Query).Order(StringComparer.Ordinal));
        Assert.Equal(["EagerAggregation", "CountWalks"], library.Plan(Query)[1..3]);
    }

    [Fact]
    public void Counts_by_type_are_read_off_the_store()
    {
        using var library = new Library();
        const string Query = "MATCH ()-[r]->() RETURN type(r) AS type, count(*) ORDER BY type";
        Assert.Equal(["'CITES', 2", "'EVALUATES_ON', 3", "'INTRODUCES', 3", "'USES', 1"], library.Run(Query));
        Assert.Contains("RelationshipCountByTypeFromCountStore", library.Plan(Query));
    }

    [Fact]
    public void Walks_whose_number_has_no_place_in_an_integer_are_an_error()
    {
        using var library = new Library(empty: true);
        library.Run("UNWIND range(1, 9) AS i CREATE (:N {i: i})");
        library.Run("UNWIND range(1, 60000) AS i MATCH (a:N {i: i % 9 + 1}), (b:N {i: i % 7 + 1}) CREATE (a)-[:T1]->(b), (a)-[:T2]->(b), (a)-[:T3]->(b), (a)-[:T4]->(b), (a)-[:T5]->(b)");
        CypherException error = library.Fails("MATCH ()-[:T1]->()-[:T2]->()-[:T3]->()-[:T4]->()-[:T5]->() RETURN count(*)");
        Assert.Equal("IntegerOverflow", error.Detail);
    }
}
