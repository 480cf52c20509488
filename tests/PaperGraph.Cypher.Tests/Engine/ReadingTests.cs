using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Tests.Engine;

public sealed class ReadingTests : IDisposable
{
    private readonly Library _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public void Papers_that_share_a_dataset_are_found() => Assert.Equal(
        ["'a', 'b', ['ImageNet']"],
        _library.Run("""
            MATCH (a:Paper)-[:EVALUATES_ON]->(d:Dataset)<-[:EVALUATES_ON]-(b:Paper)
            WHERE a.id < b.id
            RETURN a.id, b.id, collect(d.name)
            """));

    [Fact]
    public void A_relationship_is_never_taken_twice_in_one_match() =>
        Assert.Equal(["2"], _library.Run("MATCH (a:Paper)-->(d:Dataset)<--(b:Paper) RETURN count(*)"));

    [Fact]
    public void Optional_match_gives_nulls_for_rows_without_a_match_and_keeps_their_order() => Assert.Equal(
        ["'a', null", "'b', 'ResNet'", "'c', null"],
        _library.Run("MATCH (p:Paper) WITH p ORDER BY p.id OPTIONAL MATCH (p)-[:USES]->(m) RETURN p.id, m.name"));

    [Fact]
    public void Optional_matches_of_several_rows_each_come_out_together()
    {
        string[] rows = _library.Run("UNWIND range(0, 5000) AS n OPTIONAL MATCH (p:Paper {year: 2000 + n}) RETURN n, p.id");
        Assert.Equal(5001, rows.Length);
        Assert.Equal(["14, 'c'", "15, 'a'", "16, null"], rows[14..17]);
        Assert.Equal("5000, null", rows[5000]);
    }

    [Fact]
    public void Variable_lengths_walk_trails_and_give_their_relationships() => Assert.Equal(
        ["'a', 1", "'c', 1", "'c', 2"],
        _library.Run("MATCH (:Paper)-[r:CITES*1..3]->(p) RETURN p.id, size(r) ORDER BY p.id, size(r)"));

    [Fact]
    public void A_named_path_can_be_walked_backwards() => Assert.Equal(
        ["['c', 'a', 'b']"],
        _library.Run("MATCH p = (:Paper {id: 'c'})<-[:CITES*2]-() RETURN [n IN nodes(p) | n.id]"));

    [Fact]
    public void Quantified_paths_group_what_each_round_binds() => Assert.Equal(
        ["['b', 'a'], ['a', 'c']"],
        _library.Run("MATCH (:Paper {id: 'b'}) ((x)-[:CITES]->(y)){2} () RETURN [n IN x | n.id], [n IN y | n.id]"));

    [Fact]
    public void Quantified_paths_may_leave_their_parts_unnamed_and_ask_something_of_them()
    {
        Assert.Equal(["'c'"], _library.Run("MATCH (:Paper {id: 'b'}) ((:Paper)-[:CITES]->(:Paper)){2} (p) RETURN p.id"));
        Assert.Equal(["'a'"], _library.Run("MATCH (:Paper {id: 'b'}) ((x)-[:CITES]->(y) WHERE y.year > 2014)+ (p) RETURN p.id"));
        Assert.Equal(["'a'", "'b'", "'c'"], _library.Run("MATCH (:Paper {id: 'b'})-[:CITES]->*(p) RETURN p.id ORDER BY p.id"));
        Assert.Equal(["3"], _library.Run("MATCH p = SHORTEST 1 (:Paper {id: 'b'})--+(:Paper {id: 'c'}) RETURN size(nodes(p))"));
    }

    [Fact]
    public void Shortest_paths_are_shortest()
    {
        Assert.Equal(["1"], _library.Run("MATCH p = shortestPath((:Paper {id: 'b'})-[*..9]-(:Paper {id: 'a'})) RETURN length(p)"));
        Assert.Equal(["2"], _library.Run("MATCH p = shortestPath((:Paper {id: 'b'})-[:USES|INTRODUCES*..9]-(:Paper {id: 'a'})) RETURN length(p)"));
        Assert.Equal(["2", "2"], _library.Run(
            "MATCH p = allShortestPaths((:Paper {id: 'b'})-[:USES|INTRODUCES|EVALUATES_ON*..9]-(:Paper {id: 'a'})) RETURN length(p)"));
    }

    [Fact]
    public void Groups_come_with_their_aggregates() => Assert.Equal(
        ["'ImageNet', 2, 4, [1, 3]", "'MNIST', 1, 5, [5]"],
        _library.Run("""
            MATCH (:Paper)-[e:EVALUATES_ON]->(d) WITH d, e ORDER BY e.count
            RETURN d.name AS name, count(*), sum(e.count), collect(e.count) ORDER BY name
            """));

    [Fact]
    public void An_aggregate_of_nothing_is_one_row() => Assert.Equal(["0, null"], _library.Run("MATCH (n:Nothing) RETURN count(n), max(n.year)"));

    [Theory]
    [InlineData("MATCH (n) RETURN count(n)", "8", "NodeCountFromCountStore")]
    [InlineData("MATCH (n:Paper) RETURN count(*)", "3", "NodeCountFromCountStore")]
    [InlineData("MATCH ()-[r:CITES]->() RETURN count(r)", "2", "RelationshipCountFromCountStore")]
    public void Counts_of_all_are_read_off_the_store(string query, string count, string step)
    {
        Assert.Equal([count], _library.Run(query));
        Assert.Contains(step, _library.Plan(query));
    }

    [Fact]
    public void Order_by_with_limit_keeps_the_first_and_equal_rows_in_their_order()
    {
        const string query = "UNWIND range(1, 5000) AS n RETURN n % 7 AS rest, n ORDER BY rest DESC SKIP 2 LIMIT 3";
        Assert.Equal(["6, 20", "6, 27", "6, 34"], _library.Run(query));
        Assert.Contains("Top", _library.Plan(query));
    }

    [Fact]
    public void Subqueries_see_the_row_around_them() => Assert.Equal(
        ["'a', true, 3, ['ImageNet']", "'b', false, 4, ['ImageNet']", "'c', false, 2, ['MNIST']"],
        _library.Run("""
            MATCH (p:Paper)
            RETURN p.id, EXISTS { (p)-[:CITES]->(:Paper {id: 'c'}) }, COUNT { (p)-->() }, COLLECT { MATCH (p)-->(d:Dataset) RETURN d.name }
            ORDER BY p.id
            """));

    [Fact]
    public void Call_subqueries_run_for_each_row() => Assert.Equal(
        ["'a', 1", "'b', 1", "'c', 0"],
        _library.Run("MATCH (p:Paper) CALL (p) { MATCH (p)-[:CITES]->(q) RETURN count(q) AS cited } RETURN p.id, cited ORDER BY p.id"));

    [Fact]
    public void Unions_join_rows_and_drop_duplicates_unless_told_otherwise()
    {
        Assert.Equal(["1", "2"], _library.Run("UNWIND [1, 2, 1] AS n RETURN n UNION RETURN 2 AS n"));
        Assert.Equal(["1", "2", "2"], _library.Run("UNWIND [1, 2] AS n RETURN n UNION ALL RETURN 2 AS n"));
    }

    [Fact]
    public void Parameters_are_values_and_never_text() =>
        Assert.Equal(["0"], _library.Run("MATCH (p:Paper) WHERE p.id = $id RETURN count(p)", ("id", Value.String("a' OR true //"))));

    [Fact]
    public void Names_of_the_graph_are_listed() =>
        Assert.Equal(["'Dataset'", "'Entity'", "'Method'", "'Paper'"], _library.Run("CALL db.labels() YIELD label RETURN label"));

    [Fact]
    public void Profile_counts_the_rows_of_each_step()
    {
        using CypherResult result = _library.Engine.Run("PROFILE MATCH (p:Paper) WHERE p.year > 2014 RETURN p.id", cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(2, result.Rows().Count());
        PlanDescription filter = result.Plan!.Inputs[0];
        Assert.Equal(("Filter", 2L), (filter.Operator, filter.Rows!.Value));
        Assert.Equal(3, filter.Inputs[0].Rows);
    }

    [Fact]
    public void Cancelling_ends_a_query_that_would_run_for_ever()
    {
        using var stop = new CancellationTokenSource(100);
        using CypherResult result = _library.Engine.Run(
            "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(*)", cancellation: stop.Token);
        Assert.ThrowsAny<OperationCanceledException>(() => result.Rows().Count());
    }

    [Fact]
    public void Limits_of_time_and_memory_are_told()
    {
        using var hurried = new Library(new EngineOptions { Timeout = TimeSpan.FromMilliseconds(50) }, empty: true);
        Assert.Equal(ErrorKind.TransactionTimedOut, hurried.Fails("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(*)").Kind);
        using var small = new Library(new EngineOptions { MemoryLimit = 1 << 20 }, empty: true);
        Assert.Equal(ErrorKind.LimitReached, small.Fails("UNWIND range(1, 1000000) AS a RETURN a ORDER BY -a").Kind);
    }
}
