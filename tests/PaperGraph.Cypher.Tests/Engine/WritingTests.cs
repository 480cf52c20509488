namespace PaperGraph.Cypher.Tests.Engine;

public sealed class WritingTests : IDisposable
{
    private readonly Library _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public void Merging_twice_makes_one()
    {
        UpdateCounts first = _library.Counts("UNWIND ['x', 'y', 'x'] AS id MERGE (p:Paper {id: id}) ON CREATE SET p.made = true ON MATCH SET p.met = true");
        Assert.Equal((2L, 2L, 5L), (first.NodesCreated, first.LabelsAdded, first.PropertiesSet));
        Assert.Equal(0, _library.Counts("UNWIND ['x', 'y'] AS id MERGE (p:Paper {id: id})").NodesCreated);
        Assert.Equal(["'x', true, true", "'y', true, null"], _library.Run("MATCH (p:Paper) WHERE p.made RETURN p.id, p.made, p.met ORDER BY p.id"));
    }

    [Fact]
    public void A_match_does_not_see_what_its_own_statement_makes()
    {
        Assert.Equal(3, _library.Counts("MATCH (p:Paper) CREATE (:Paper {of: p.id})").NodesCreated);
        Assert.Equal(["6"], _library.Run("MATCH (p:Paper) RETURN count(*)"));
    }

    [Fact]
    public void A_later_clause_sees_all_changes_of_an_earlier_one() =>
        Assert.Equal(["3", "3", "3"], _library.Run("MATCH (p:Paper) SET p:Read WITH p MATCH (q:Read) WITH p, count(q) AS read RETURN read"));

    [Fact]
    public void Limit_cuts_rows_and_no_changes()
    {
        Assert.Single(_library.Run("MATCH (p:Paper) SET p.seen = true RETURN p.id LIMIT 1"));
        Assert.Equal(["3"], _library.Run("MATCH (p:Paper {seen: true}) RETURN count(*)"));
    }

    [Fact]
    public void A_node_with_relationships_is_deleted_only_with_them()
    {
        Assert.Equal(ErrorKind.ConstraintValidationFailed, _library.Fails("MATCH (p:Paper {id: 'a'}) DELETE p").Kind);
        Assert.Equal(["8"], _library.Run("MATCH (n) RETURN count(n)"));
        UpdateCounts counts = _library.Counts("MATCH (p:Paper {id: 'a'}) DETACH DELETE p");
        Assert.Equal((1L, 4L), (counts.NodesDeleted, counts.RelationshipsDeleted));
    }

    [Fact]
    public void A_statement_that_fails_leaves_no_trace_and_the_transaction_goes_on()
    {
        using (CypherTransaction transaction = _library.Engine.Begin(cancellation: TestContext.Current.CancellationToken))
        {
            transaction.Run("CREATE (:Kept)", cancellation: TestContext.Current.CancellationToken).Dispose();
            Assert.Throws<CypherException>(() => transaction.Run("UNWIND [1, 0] AS n CREATE (:Lost {value: 1 / n})", cancellation: TestContext.Current.CancellationToken));
            transaction.Commit();
        }

        Assert.Equal(["1, 0"], _library.Run("RETURN COUNT { (:Kept) }, COUNT { (:Lost) }"));
    }

    [Fact]
    public void A_transaction_that_is_not_committed_changes_nothing()
    {
        using (CypherTransaction transaction = _library.Engine.Begin(cancellation: TestContext.Current.CancellationToken))
        {
            transaction.Run("MATCH (n) DETACH DELETE n", cancellation: TestContext.Current.CancellationToken).Dispose();
        }

        Assert.Equal(["8"], _library.Run("MATCH (n) RETURN count(n)"));
    }

    [Fact]
    public void Writing_is_refused_where_only_reading_is_allowed()
    {
        CypherException fault = Assert.Throws<CypherException>(() =>
            _library.Engine.Run("CREATE (:Paper)", readOnly: true, cancellation: TestContext.Current.CancellationToken));
        Assert.Equal(ErrorKind.AccessMode, fault.Kind);
    }

    [Fact]
    public void Foreach_runs_its_updates_for_each_item()
    {
        _library.Run("MATCH (p:Paper {id: 'a'}) FOREACH (word IN ['deep', 'residual'] | MERGE (w:Word {text: word}) CREATE (p)-[:HAS]->(w))");
        Assert.Equal(["'deep'", "'residual'"], _library.Run("MATCH (:Paper {id: 'a'})-[:HAS]->(w) RETURN w.text ORDER BY w.text"));
    }

    [Fact]
    public void Properties_are_replaced_or_added_to()
    {
        Assert.Equal(["{id: 'a', year: 1}"], _library.Run("MATCH (p:Paper {id: 'a'}) SET p = {id: 'a', year: 1} RETURN properties(p)"));
        Assert.Equal(["['id', 'venue']"], _library.Run("MATCH (p:Paper {id: 'a'}) SET p += {year: null, venue: 'X'} RETURN keys(p)"));
    }

    [Fact]
    public void A_uniqueness_constraint_is_kept_and_used()
    {
        _library.Run("CREATE CONSTRAINT paper_id FOR (p:Paper) REQUIRE p.id IS UNIQUE");
        CypherException fault = _library.Fails("CREATE (:Paper {id: 'a'})");
        Assert.Equal(ErrorKind.ConstraintValidationFailed, fault.Kind);
        Assert.Contains("NodeUniqueIndexSeek", _library.Plan("MATCH (p:Paper {id: 'a'}) RETURN p"));
        Assert.Equal(["'Deep residual learning'"], _library.Run("MATCH (p:Paper {id: 'a'}) RETURN p.title"));
        Assert.Equal(["'paper_id', 'UNIQUENESS', ['Paper'], ['id']"], _library.Run("SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties"));
    }

    [Fact]
    public void A_full_text_index_finds_words()
    {
        _library.Run("CREATE FULLTEXT INDEX titles FOR (p:Paper) ON EACH [p.title]");
        Assert.Equal(["'b'"], _library.Run("CALL db.index.fulltext.queryNodes('titles', 'transformers') YIELD node RETURN node.id"));
    }
}
