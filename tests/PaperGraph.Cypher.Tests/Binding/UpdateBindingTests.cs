using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Tests.Binding;

public sealed class UpdateBindingTests : BindingTest
{
    [Fact]
    public void Create_makes_nodes_first_and_relationships_from_start_to_end()
    {
        var create = Clause<BoundCreate>("CREATE p = (a:A:B {x: 1})<-[r:T {y: a.x}]-(b {z: a.x}) RETURN p");

        Assert.Equal(["a", "b"], create.Nodes.Select(node => node.Variable.Name));
        Assert.Equal(2, create.Nodes[0].Labels.Count);
        BoundNewRelationship relationship = Assert.Single(create.Relationships);
        Assert.Equal(("b", "a"), (relationship.Start.Name, relationship.End.Name));
        Assert.Equal(["a", "r", "b"], Assert.Single(create.Paths).Elements.Select(variable => variable.Name));
    }

    [Fact]
    public void A_bound_node_is_used_and_not_made()
    {
        var create = Clause<BoundCreate>("MATCH (a) CREATE (a)-[:T]->(b)-[:U]->(a)", 1);

        Assert.Equal("b", Assert.Single(create.Nodes).Variable.Name);
        Assert.Equal(2, create.Relationships.Count);
    }

    [Fact]
    public void Merge_looks_for_what_it_would_make()
    {
        var merge = Clause<BoundMerge>("MATCH (a) MERGE (a)-[r:T {x: 1}]-(b:B {y: 2}) ON CREATE SET b.new = true ON MATCH SET r += {x: 3} RETURN b", 1);

        Assert.Equal(["b", "r"], merge.Introduced.Select(variable => variable.Name));
        var relationship = Assert.IsType<BoundRelationship>(merge.Path.Elements[1]);
        Assert.Equal(PatternDirection.Either, relationship.Direction);
        Assert.Same(merge.Create.Relationships[0].Properties, relationship.Properties);
        var node = Assert.IsType<BoundNode>(merge.Path.Elements[2]);
        Assert.Same(merge.Create.Nodes[0].Properties, node.Properties);
        Assert.Equal(new BoundLabelName("B"), node.Labels);
        Assert.IsType<BoundSetProperty>(Assert.Single(merge.OnCreate));
        Assert.True(Assert.IsType<BoundSetProperties>(Assert.Single(merge.OnMatch)).Add);
    }

    [Theory]
    [InlineData("CREATE (a), (a)", "VariableAlreadyBound")]
    [InlineData("CREATE (a {x: a.y})", "UndefinedVariable")]
    [InlineData("CREATE (a {x: b.y}), (b)", "UndefinedVariable")]
    [InlineData("CREATE (a)-[:T]-(b)", "RequiresDirectedRelationship")]
    [InlineData("CREATE (a)-[:!T]->(b)", "NoSingleRelationshipType")]
    [InlineData("CREATE (a:A|B)", "UnexpectedSyntax")]
    [InlineData("WITH 1 AS a CREATE (a)-[:T]->()", "VariableTypeConflict")]
    [InlineData("MERGE (a)-[:T*2]->(b)", "CreatingVarLength")]
    [InlineData("MERGE (a $p)", "InvalidParameterUse")]
    [InlineData("MATCH (a) MERGE (a:B)-[:T]->()", "VariableAlreadyBound")]
    [InlineData("MATCH p = ()-->() SET p.x = 1", "InvalidArgumentType")]
    [InlineData("MATCH ()-[r]->() SET r:L", "InvalidArgumentType")]
    [InlineData("MATCH (n) SET n = 1", "InvalidArgumentType")]
    [InlineData("MATCH (n) DELETE n.x + 1, 2", "InvalidArgumentType")]
    [InlineData("FOREACH (x IN 1 | CREATE (:A))", "InvalidArgumentType")]
    [InlineData("WITH 1 AS x FOREACH (x IN [1] | CREATE (:A))", "VariableAlreadyBound")]
    [InlineData("FOREACH (x IN [1] | CREATE (a)) CREATE (a)-[:T]->(b) RETURN x", "UndefinedVariable")]
    public void An_update_that_cannot_be_is_refused(string query, string detail) => Refused(query, detail);

    [Fact]
    public void Foreach_keeps_what_it_makes_to_itself()
    {
        var loop = Clause<BoundForeach>("MATCH (n) FOREACH (x IN [1, 2] | SET n.x = x MERGE (m {k: x}) FOREACH (y IN [x] | CREATE (m)-[:T]->(:B))) WITH n MATCH (m) RETURN m", 1);

        Assert.Equal(StaticType.Integer, loop.Variable.Type);
        Assert.Equal(3, loop.Clauses.Count);
    }

    [Theory]
    [InlineData("MATCH (n) RETURN n", false)]
    [InlineData("CREATE (n)", true)]
    [InlineData("CALL { CREATE (n) }", true)]
    [InlineData("MATCH (n) FOREACH (x IN [1] | SET n.x = x)", true)]
    [InlineData("SHOW INDEXES", false)]
    [InlineData("CREATE INDEX i FOR (n:A) ON (n.x)", true)]
    [InlineData("LOAD CSV FROM 'file:///x.csv' AS row RETURN row", false)]
    public void A_statement_tells_whether_it_may_write(string query, bool updating) => Assert.Equal(updating, BindStatement(query).Updating);
}
