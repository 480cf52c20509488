namespace PaperGraph.Cypher.Tests.Engine;

/// <summary>Paths that a selector wants are those that are left of all paths of the pattern.</summary>
public sealed class SelectedPathTests
{
    private static readonly string[] s_patterns =
    [
        "(a)-[:S]->+(b)", "(a)--{1,3}(b)", "(a)-[:S|T]-{,4}(b)", "(a)<-[r:T]-{2,}(b)", "(a)-->+(:B)-->*(b)", "(a)((x)-[:S]->(y) WHERE x.id <> y.id)+(b)",
        "(a)((x)-->()--(y) WHERE x.v = y.v){1,2}(b)", "(a)((x)-->(y))*(m)((z)<--(w)){,2}(b)", "(a)-->()--(b)", "(a)((x)-[e]->()-[f]-(y) WHERE type(e) <> type(f))+(b:A)",
        "(a)-->+(a)", "(a:A)((x)-->(y:B)-->(z)){0,2}(b)",
    ];

    [Fact]
    public void The_shortest_paths_are_the_shortest_of_all()
    {
        int compared = 0;
        for (int seed = 0; seed < 150; seed++)
        {
            using var library = new Library(empty: true);
            string create = new RandomGraph(seed).Create();
            // All paths of more relationships than these are too many to be looked at.
            if (create.Split("]->").Length > 9) continue;
            library.Run(create);
            foreach (string pattern in s_patterns)
            {
                string end = pattern.Contains("(b", StringComparison.Ordinal) ? "b" : "a";
                string[][] all = [.. Rows(library, $"MATCH p = {pattern} RETURN a.id AS x, {end}.id AS y, length(p), [r IN relationships(p) | id(r)]")];
                Check("SHORTEST 1", pairs => pairs.Take(1));
                Check("SHORTEST 4", pairs => pairs.Take(4));
                Check("ANY", pairs => pairs.Take(1));
                Check("ALL SHORTEST", pairs => pairs.Where(row => row[2] == pairs.First()[2]));
                Check("SHORTEST 2 GROUPS", pairs => pairs.GroupBy(row => row[2]).Take(2).SelectMany(group => group));

                void Check(string selector, Func<IEnumerable<string[]>, IEnumerable<string[]>> wanted)
                {
                    // Which paths of one length come is open where not all do.
                    bool whole = selector is "ALL SHORTEST" or "SHORTEST 2 GROUPS";
                    string[] expected = [.. all.OrderBy(row => int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture)).GroupBy(row => (row[0], row[1])).SelectMany(wanted).Select(row => Text(row, whole)).Order(StringComparer.Ordinal)];
                    string[] actual = [.. Rows(library, $"MATCH p = {selector} {pattern} RETURN a.id AS x, {end}.id AS y, length(p), [r IN relationships(p) | id(r)]").Select(row => Text(row, whole)).Order(StringComparer.Ordinal)];
                    Assert.True(expected.SequenceEqual(actual), $"seed {seed}: {selector} {pattern} on {create} gives [{string.Join("; ", actual)}] and not [{string.Join("; ", expected)}]");
                    compared += actual.Length;
                }
            }
        }

        Assert.InRange(compared, 5_000, 500_000);

        static string Text(string[] row, bool whole) => string.Join(' ', whole ? row : row[..3]);
    }

    [Theory]
    [InlineData("MATCH p = SHORTEST 1 (a:N {id: 0})-[:T]->+(b:N {id: 199}) RETURN length(p)", "199")]
    [InlineData("MATCH p = SHORTEST 2 (a:N {id: 3})-[:T]-+(b:N {id: 5}) RETURN count(p)", "1")]
    [InlineData("MATCH p = SHORTEST 1 (a:N {id: 0})((x)-[:T]->(y) WHERE x.id < 50)+(b:N {id: 199}) RETURN count(p)", "0")]
    [InlineData("MATCH p = SHORTEST 1 (a:N {id: 0})-[:T]->+(b:N) RETURN sum(length(p))", "19900")]
    [InlineData("MATCH p = SHORTEST 3 (a:N)-[:T]->+(b:N {id: 199}) WHERE a.id > 100 RETURN count(p)", "98")]
    [InlineData("MATCH p = SHORTEST 1 (a:N {id: 0})-[:T]->{1,1000000}(b:N {id: 7}) RETURN length(p)", "7")]
    [InlineData("MATCH p = SHORTEST 1 (a:N {id: 0})-[:T]->{1000000}(b:N {id: 7}) RETURN count(p)", "0")]
    [InlineData("MATCH (a:N {id: 0}), (b:N {id: 60}) MATCH p = shortestPath((a)-[rs:T*]-(b)) WHERE all(r IN rs WHERE r.w < 100) RETURN length(p)", "60")]
    [InlineData("MATCH (a:N {id: 0}), (b:N {id: 60}) MATCH p = shortestPath((a)-[:T*]-(b)) WHERE none(n IN nodes(p) WHERE n.id = 30) RETURN count(p)", "0")]
    public void Chains_end_where_they_end(string query, string expected)
    {
        using var library = new Library(empty: true);
        library.Run("UNWIND range(0, 199) AS i CREATE (:N {id: i})");
        library.Run("MATCH (a:N), (b:N) WHERE b.id = a.id + 1 CREATE (a)-[:T {w: a.id}]->(b)");
        Assert.Equal([expected], library.Run(query));
    }

    [Fact]
    public void One_search_finds_the_paths_to_many_nodes()
    {
        using var library = new Library(empty: true);
        library.Run("CREATE CONSTRAINT FOR (n:N) REQUIRE n.id IS UNIQUE");
        library.Run("UNWIND range(0, 99) AS i CREATE (:N {id: i})");
        Assert.Contains("StatefulShortestPath(All)", library.Plan("MATCH p = SHORTEST 1 (a:N {id: 1})-->+(b:N) RETURN p"));
        Assert.Contains("StatefulShortestPath(All)", library.Plan("MATCH p = SHORTEST 1 (a:N)-->+(b:N {id: 1}) RETURN p"));
        Assert.Contains("StatefulShortestPath(Into)", library.Plan("MATCH p = SHORTEST 1 (a:N {id: 1})-->+(b:N {id: 2}) RETURN p"));
    }

    private static IEnumerable<string[]> Rows(Library library, string query) => library.Run(query).Select(row => row.Split(", ", 4));
}
