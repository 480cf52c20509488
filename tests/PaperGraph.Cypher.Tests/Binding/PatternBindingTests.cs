using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Tests.Binding;

public sealed class PatternBindingTests : BindingTest
{
    private static BoundMatch Match(string query, int number = 0) => Clause<BoundMatch>(query, number);

    [Fact]
    public void Variables_without_names_are_made_and_introduced()
    {
        BoundMatch match = Match("MATCH (a)-->() RETURN a");

        Assert.Equal([false, true, true], match.Introduced.Select(variable => variable.IsAnonymous));
        Assert.Equal([StaticType.Node, StaticType.Relationship, StaticType.Node], match.Introduced.Select(variable => variable.Type));
    }

    [Fact]
    public void A_variable_of_an_earlier_clause_is_not_introduced_again()
    {
        BoundMatch match = Match("MATCH (a) MATCH (a)-[r]->(b) RETURN a", 1);

        Assert.Equal(["r", "b"], match.Introduced.Select(variable => variable.Name));
    }

    [Fact]
    public void Properties_and_predicates_may_use_what_the_pattern_names_later()
    {
        BoundMatch match = Match("MATCH (a {x: b.x} WHERE a.y > b.y), (b) RETURN a");

        Assert.IsType<BoundMap>(((BoundNode)match.Paths[0].Elements[0]).Properties);
    }

    [Theory]
    [InlineData("*", 1, null)]
    [InlineData("*2", 2, 2)]
    [InlineData("*0..", 0, null)]
    [InlineData("*..3", 1, 3)]
    [InlineData("*2..3", 2, 3)]
    public void Variable_lengths_have_both_bounds(string length, int minimum, int? maximum)
    {
        BoundMatch match = Match($"MATCH (a)-[r{length} {{x: 1}}]->(b) RETURN r");

        var relationship = Assert.IsType<BoundRelationship>(match.Paths[0].Elements[1]);
        Assert.Equal(((long)minimum, (long?)maximum), relationship.Length);
        Assert.Equal(StaticType.List, relationship.Variable.Type);
        Assert.Equal(StaticType.Relationship, relationship.Inner!.Type);
    }

    [Theory]
    [InlineData("+", 1, null)]
    [InlineData("*", 0, null)]
    [InlineData("{2}", 2, 2)]
    [InlineData("{,3}", 0, 3)]
    [InlineData("{1,3}", 1, 3)]
    public void Quantified_relationships_have_both_bounds_and_a_predicate_on_each(string quantifier, int minimum, int? maximum)
    {
        BoundMatch match = Match($"MATCH (a)-[r:T WHERE r.w > 1]->{quantifier}(b) RETURN r");

        var relationship = Assert.IsType<BoundRelationship>(match.Paths[0].Elements[1]);
        Assert.Equal(((long)minimum, (long?)maximum), relationship.Length);
        var comparison = Assert.IsType<BoundComparison>(relationship.Where);
        var property = Assert.IsType<BoundProperty>(comparison.Operands[0]);
        Assert.Same(relationship.Inner, Assert.IsType<BoundVariable>(property.Source).Variable);
    }

    [Fact]
    public void A_quantified_path_lies_between_nodes_and_gives_lists_of_its_variables()
    {
        BoundSingleQuery query = Bind("MATCH ((x)-[r]->(y WHERE y.k > x.k) WHERE r.w = 1){1,3} RETURN x, r, size(y) AS n");
        var match = Assert.IsType<BoundMatch>(query.Clauses[0]);

        IReadOnlyList<BoundPatternElement> elements = match.Paths[0].Elements;
        Assert.Equal(3, elements.Count);
        Assert.True(Assert.IsType<BoundNode>(elements[0]).Variable.IsAnonymous);
        Assert.True(Assert.IsType<BoundNode>(elements[2]).Variable.IsAnonymous);
        var repeated = Assert.IsType<BoundQuantifiedPath>(elements[1]);
        Assert.Equal((1L, (long?)3L), (repeated.Minimum, repeated.Maximum));
        Assert.Equal(["x", "r", "y"], repeated.Groups.Select(group => group.List.Name));
        Assert.All(repeated.Groups, group => Assert.Equal(StaticType.List, group.List.Type));
        Assert.Same(repeated.Groups[0].List, query.Columns[0].Variable);
        Assert.NotNull(repeated.Where);
        Assert.All(repeated.Groups, group => Assert.DoesNotContain(group.Inner, match.Introduced));
    }

    [Fact]
    public void Parentheses_around_a_whole_path_hold_a_predicate_inside_its_selector()
    {
        BoundMatch match = Match("MATCH p = SHORTEST 2 ((a)-->+(b) WHERE a.x = b.x) RETURN p");

        Assert.Equal(new PathSelector(PathSelectorKind.ShortestPaths, 2), match.Paths[0].Selector);
        Assert.NotNull(match.Paths[0].Where);
        Assert.Equal("p", match.Paths[0].Variable!.Name);
    }

    [Theory]
    [InlineData("MATCH (a)-[r]->()-[r]->(a) RETURN r", "RelationshipUniquenessViolation")]
    [InlineData("MATCH (a)-[r*]->()-[r*]->(a) RETURN r", "RelationshipUniquenessViolation")]
    [InlineData("MATCH (a)-[a]->() RETURN a", "VariableTypeConflict")]
    [InlineData("MATCH ()-[r*]->() MATCH ()-[r]->() RETURN r", "VariableTypeConflict")]
    [InlineData("MATCH p = (p)-->() RETURN p", "VariableAlreadyBound")]
    [InlineData("MATCH (x) MATCH ((x)-->(y)){1,2} RETURN x", "VariableAlreadyBound")]
    [InlineData("MATCH ((x)-->((y)-->(z)){2}){1,2} RETURN x", "UnexpectedSyntax")]
    [InlineData("MATCH ((x)){1,2} RETURN x", "UnexpectedSyntax")]
    [InlineData("MATCH ((x)-->()){3,2} RETURN x", "UnexpectedSyntax")]
    [InlineData("MATCH shortestPath((a)-->()-->(b)) RETURN a", "UnexpectedSyntax")]
    [InlineData("MATCH shortestPath((a)-[*2..]->(b)) RETURN a", "UnexpectedSyntax")]
    [InlineData("MATCH (n $p) RETURN n", "InvalidParameterUse")]
    [InlineData("MATCH (n) WHERE (n)-->(m) RETURN n", "UndefinedVariable")]
    [InlineData("MATCH (n) RETURN (n)-->()", "UnexpectedSyntax")]
    [InlineData("MATCH (n) RETURN exists(n.x)", "UnexpectedSyntax")]
    public void A_pattern_that_cannot_be_is_refused(string query, string detail) => Refused(query, detail);

    [Fact]
    public void A_bound_list_of_relationships_may_be_followed_again()
    {
        BoundMatch match = Match("MATCH ()-[r]->() WITH [r] AS rs MATCH (a)-[rs*]->(b) RETURN a", 2);

        Assert.Equal(["a", "b"], match.Introduced.Select(variable => variable.Name));
    }

    [Theory]
    [InlineData("MATCH (n) WHERE (n)-->(:A) RETURN n")]
    [InlineData("MATCH (n) WHERE NOT (n)-->() AND n.x = 1 RETURN n")]
    [InlineData("MATCH (n) RETURN exists((n)-->()) AS e")]
    [InlineData("MATCH (n) RETURN CASE WHEN (n)-->() THEN 1 END AS e")]
    [InlineData("MATCH (n) RETURN [x IN [n] WHERE (x)-->() | x] AS e")]
    public void A_pattern_may_be_a_predicate(string query) => Bind(query);

    [Fact]
    public void A_pattern_comprehension_is_a_query_whose_column_is_collected()
    {
        var projection = Clause<BoundProjection>("MATCH (n) RETURN [p = (n)-[r]->(m) WHERE m.x > n.x | [p, m.name]] AS l", 1);

        var subquery = Assert.IsType<BoundSubquery>(projection.Items[0].Expression);
        Assert.Equal(SubqueryKind.Collect, subquery.Kind);
        var inner = Assert.IsType<BoundSingleQuery>(subquery.Query);
        Assert.Equal(["r", "m", "p"], Assert.IsType<BoundMatch>(inner.Clauses[0]).Introduced.Select(variable => variable.Name));
        Assert.Single(inner.Columns);
    }

    [Fact]
    public void A_shortest_path_as_an_expression_is_the_first_that_is_collected()
    {
        var projection = Clause<BoundProjection>("MATCH (a), (b) RETURN shortestPath((a)-[*]-(b)) AS p, allShortestPaths((a)-[*]-(b)) AS ps", 1);

        var first = Assert.IsType<BoundIndex>(projection.Items[0].Expression);
        Assert.Equal(SubqueryKind.Collect, Assert.IsType<BoundSubquery>(first.Source).Kind);
        Assert.IsType<BoundSubquery>(projection.Items[1].Expression);
    }
}
