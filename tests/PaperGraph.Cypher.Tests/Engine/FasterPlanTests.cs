namespace PaperGraph.Cypher.Tests.Engine;

/// <summary>Plans that are rewritten to be faster give what the others give.</summary>
public sealed class FasterPlanTests
{
    [Fact]
    public void Counts_of_random_patterns_are_those_of_plans_as_they_were_made()
    {
        int without = 0;
        for (int seed = 0; seed < 400; seed++)
        {
            var random = new RandomGraph(seed);
            string create = random.Create();
            using Library faster = new(empty: true), plain = new(new EngineOptions { FasterPlans = false }, empty: true);
            faster.Run(create);
            plain.Run(create);
            for (int i = 0; i < 12; i++)
            {
                string query = random.Counting();
                string[] expected = [.. plain.Run(query).Order(StringComparer.Ordinal)], actual = [.. faster.Run(query).Order(StringComparer.Ordinal)];
                Assert.True(expected.SequenceEqual(actual), $"seed {seed}: {query} on {create} gives [{string.Join("; ", actual)}] and not [{string.Join("; ", expected)}]");
                if (faster.Plan(query).Contains("CountWalks")) without++;
            }
        }

        Assert.InRange(without, 1000, 4800);
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
