using PaperGraph.Storage;

namespace PaperGraph.Cypher.Tests.Engine;

/// <summary>What is said beside the rows. Codes and places were taken from Neo4j 5.26.0 on the same graph.</summary>
public sealed class NotificationTests : IDisposable
{
    private readonly GraphStore _store = GraphStore.InMemory();
    private readonly CypherEngine _engine;

    public NotificationTests()
    {
        _engine = new CypherEngine(_store);
        Run("CREATE (:Paper {id: 1, title: 'x'})-[:CITES {w: 1}]->(:Paper {id: 2})");
    }

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData("MATCH (n:Papre) RETURN n", "UnknownLabelWarning 10")]
    [InlineData("MATCH (n) WHERE n:Nope RETURN n", "UnknownLabelWarning 19")]
    [InlineData("MATCH (n:Foo1:Bar1) RETURN n", "UnknownLabelWarning 10, UnknownLabelWarning 15")]
    [InlineData("MATCH (n:!Nix77&%) RETURN n", "UnknownLabelWarning 11")]
    [InlineData("EXPLAIN MATCH (n:Papre) RETURN n", "UnknownLabelWarning 18")]
    [InlineData("MATCH ()-[r:CITED]->() RETURN r", "UnknownRelationshipTypeWarning 13")]
    [InlineData("MATCH ()-[r:CITED|NOPE*]->() RETURN r", "UnknownRelationshipTypeWarning 13, UnknownRelationshipTypeWarning 19")]
    [InlineData("MATCH (n) RETURN n.titel", "UnknownPropertyKeyWarning 20")]
    [InlineData("MATCH (n {titel: 1}) RETURN n", "UnknownPropertyKeyWarning 11")]
    [InlineData("MATCH (n)-[r]->(m) RETURN r.weigth", "UnknownPropertyKeyWarning 29")]
    [InlineData("MATCH (a {x17:1, id:2}) RETURN a{.yy8, .id, z:a.yy9}", "UnknownPropertyKeyWarning 11, UnknownPropertyKeyWarning 35, UnknownPropertyKeyWarning 49")]
    [InlineData("MATCH (n) WHERE n.nope1 = 1 RETURN n.nope1", "UnknownPropertyKeyWarning 19, UnknownPropertyKeyWarning 38")]
    [InlineData("MATCH (n) WHERE n.title STARTS WITH 'a' RETURN n ORDER BY n.p22", "UnknownPropertyKeyWarning 61")]
    [InlineData("WITH {a99: 1} AS m RETURN m.a99, m.b99", "")]
    [InlineData("MATCH (n:Nada) SET n.zz = 1 RETURN n.qq", "")]
    [InlineData("MATCH (n) RETURN [(n)-[:UNK]->(m:UNK2) | m.unk3]", "UnknownRelationshipTypeWarning 25, UnknownLabelWarning 34, UnknownPropertyKeyWarning 44")]
    [InlineData("MATCH (a), (b) RETURN count(*)", "CartesianProduct 1")]
    [InlineData("MATCH (a:Paper), (b:Paper), (c:Paper) RETURN count(*)", "CartesianProduct 1, CartesianProduct 1")]
    [InlineData("MATCH (a), (b), (a)-->(b) RETURN 1", "")]
    [InlineData("MATCH (a) MATCH (b) RETURN count(*)", "")]
    [InlineData("MATCH (a) WITH a MATCH (a), (b) RETURN count(*)", "CartesianProduct 18")]
    [InlineData("RETURN EXISTS { MATCH (a), (b) }", "CartesianProduct 17")]
    [InlineData("MATCH p = shortestPath((a:Paper)-[*]->(b:Paper)) WHERE a <> b RETURN p", "UnboundedVariableLengthPattern 24")]
    [InlineData("MATCH p = (a)-[*]->(b) RETURN count(p)", "")]
    [InlineData("MATCH (a) RETURN id(a)", "FeatureDeprecationWarning 18")]
    [InlineData("MATCH ()-[:CITES|:CITES]->() RETURN 1", "FeatureDeprecationWarning 17")]
    [InlineData("MATCH (a) CALL { WITH a RETURN 1 AS x } RETURN x", "FeatureDeprecationWarning 11")]
    [InlineData("MATCH (n) SET n = n", "FeatureDeprecationWarning 19")]
    [InlineData("MATCH (n) CALL () { MATCH (n) RETURN 1 AS x } RETURN x", "SubqueryVariableShadowing 28")]
    [InlineData("MATCH (n) CALL () { UNWIND [1] AS n RETURN 1 AS x } RETURN x", "SubqueryVariableShadowing 35")]
    [InlineData("MATCH (n) CALL () { WITH 1 AS n RETURN 1 AS x } RETURN x", "SubqueryVariableShadowing 31")]
    [InlineData("MATCH (n) CALL (n) { RETURN n.id AS x } RETURN x", "")]
    [InlineData("MATCH (n:Paper) USING INDEX n:Paper(id) WHERE n.id = 1 RETURN n", "HintedIndexNotFound")]
    [InlineData("MATCH (n)-[r:CITES]->() USING INDEX r:CITES(w) WHERE r.w = 1 RETURN n", "HintedIndexNotFound")]
    [InlineData("OPTIONAL CALL tx.setMetaData({a: 1})", "RedundantOptionalProcedure 1")]
    [InlineData("EXPLAIN RETURN $x", "ParameterNotProvided")]
    [InlineData("CYPHER runtime=pipelined RETURN 1", "RuntimeUnsupportedWarning")]
    [InlineData("CYPHER runtime=slotted RETURN 1", "")]
    [InlineData("DROP INDEX nope IF EXISTS", "IndexOrConstraintDoesNotExist")]
    [InlineData("DROP CONSTRAINT nope IF EXISTS", "IndexOrConstraintDoesNotExist")]
    public void Notifications_have_the_codes_and_places_of_Neo4j(string query, string expected) =>
        Assert.Equal(expected, string.Join(", ", Run(query).Select(Short)));

    [Theory]
    [InlineData("MATCH (n:Papre) RETURN n", "Did you mean `Paper`?")]
    [InlineData("MATCH ()-[r:CITED]->() RETURN r", "Did you mean `CITES`?")]
    [InlineData("MATCH (n) RETURN n.titel", "Did you mean `title`?")]
    [InlineData("MATCH (a), (b)-->(c) RETURN count(*)", "(identifiers are: (b, c))")]
    [InlineData("MATCH (a)-->(), ()-->() RETURN count(*)", "(identifiers are: ())")]
    [InlineData("MATCH (a), (b) CALL { WITH a, b RETURN 1 AS x } RETURN count(x)", "Use CALL (a, b) { ... }")]
    [InlineData("MATCH (a) CALL { WITH * RETURN 1 AS x } RETURN x", "Use CALL (*) { ... }")]
    [InlineData("MATCH (n:Paper) USING TEXT INDEX n:Paper(id) WHERE n.id = '1' RETURN n", "TEXT INDEX FOR (`n`:`Paper`) ON (`n`.`id`)")]
    public void Descriptions_tell_what_is_meant(string query, string expected) =>
        Assert.Contains(Run(query), notification => notification.Description.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void Schema_commands_without_effect_say_what_is_there()
    {
        Run("CREATE INDEX one FOR (n:Paper) ON (n.id)");
        Notification told = Assert.Single(Run("CREATE INDEX foo IF NOT EXISTS FOR (n:Paper) ON (n.id)"));
        Assert.Equal("`CREATE RANGE INDEX foo IF NOT EXISTS FOR (e:Paper) ON (e.id)` has no effect.", told.Title);
        Assert.Equal("`RANGE INDEX one FOR (e:Paper) ON (e.id)` already exists.", told.Description);
    }

    [Fact]
    public void A_plan_that_is_kept_says_what_is_true_now()
    {
        const string Query = "MATCH (n:Later) RETURN n";
        Assert.Single(Run(Query));
        Run("CREATE (:Later)");
        Assert.Empty(Run(Query));
    }

    [Theory]
    [InlineData("RETURN 1", "r")]
    [InlineData("CREATE (n)", "w")]
    [InlineData("EXPLAIN CREATE (n)", "w")]
    [InlineData("CREATE (n) RETURN n", "rw")]
    [InlineData("CREATE INDEX FOR (n:Paper) ON (n.id)", "s")]
    [InlineData("SHOW INDEXES", "r")]
    [InlineData("SHOW DATABASES YIELD name", "s")]
    [InlineData("SHOW SETTINGS", "r")]
    [InlineData("SHOW TRANSACTIONS", "r")]
    [InlineData("SHOW CURRENT USER", "s")]
    [InlineData("CALL db.labels()", "r")]
    [InlineData("UNWIND [1] AS x CALL dbms.components() YIELD name RETURN name", "s")]
    public void Statements_have_the_types_of_Neo4j(string query, string expected)
    {
        using CypherResult result = _engine.Run(query, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(expected, result.QueryType);
    }

    private static string Short(Notification told) =>
        $"{told.Code[(told.Code.LastIndexOf('.') + 1)..]}{(told.Position is { } place ? $" {place.Column}" : "")}";

    private IReadOnlyList<Notification> Run(string query)
    {
        using CypherResult result = _engine.Run(query, cancellation: TestContext.Current.CancellationToken);
        foreach (var _ in result.Rows()) continue;
        return result.Notifications;
    }
}
