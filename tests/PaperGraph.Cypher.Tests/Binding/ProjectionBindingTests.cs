using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Tests.Binding;

public sealed class ProjectionBindingTests : BindingTest
{
    [Fact]
    public void An_item_that_aggregates_becomes_an_expression_over_groups_and_aggregates()
    {
        var projection = Clause<BoundProjection>("MATCH (n) RETURN n.year AS year, n.year + count(n) AS total", 1);

        Assert.True(projection.IsAggregating);
        (Variable group, BoundExpression key) = Assert.Single(projection.Groups);
        Assert.Equal("year", Assert.IsType<BoundProperty>(key).Key);
        (Variable aggregate, BoundAggregate call) = Assert.Single(projection.Aggregates);
        Assert.Equal("count", call.Function.Name);
        var total = Assert.IsType<BoundBinary>(projection.Items[1].Expression);
        Assert.Same(group, Assert.IsType<BoundVariable>(total.Left).Variable);
        Assert.Same(aggregate, Assert.IsType<BoundVariable>(total.Right).Variable);
    }

    [Fact]
    public void A_grouping_variable_stands_for_itself_so_that_its_properties_can_be_used()
    {
        var projection = Clause<BoundProjection>("MATCH (n) WITH n, n.x + count(*) AS c RETURN c", 1);

        (Variable group, BoundExpression key) = Assert.Single(projection.Groups);
        Assert.Same(group, Assert.IsType<BoundVariable>(key).Variable);
    }

    [Theory]
    [InlineData("MATCH (n) RETURN n.x AS x ORDER BY n.x")]
    [InlineData("MATCH (n) RETURN DISTINCT n.x AS x ORDER BY n.x")]
    [InlineData("MATCH (n) RETURN n.x AS x, count(*) AS c ORDER BY n.x")]
    [InlineData("MATCH (n) RETURN toLower(n.x) AS x, count(*) AS c ORDER BY TOLOWER(n.x)")]
    [InlineData("MATCH (n) RETURN count(n) AS x ORDER BY count(n)")]
    public void A_sort_key_equal_to_a_projected_expression_is_its_variable(string query)
    {
        var projection = Clause<BoundProjection>(query, 1);

        var key = Assert.IsType<BoundVariable>(projection.OrderBy[0].Expression);
        Assert.Same(projection.Items[0].Variable, key.Variable);
    }

    [Fact]
    public void An_aggregate_inside_an_item_is_reused_by_the_sort_key()
    {
        var projection = Clause<BoundProjection>("MATCH (n) RETURN n.x AS x, count(n) + 1 AS c ORDER BY count(n) * 2", 1);

        Variable aggregate = Assert.Single(projection.Aggregates).Variable;
        var key = Assert.IsType<BoundBinary>(projection.OrderBy[0].Expression);
        Assert.Same(aggregate, Assert.IsType<BoundVariable>(key.Left).Variable);
    }

    [Fact]
    public void A_sort_key_may_aggregate_over_what_is_grouped_by()
    {
        var projection = Clause<BoundProjection>("MATCH (n) RETURN n, count(*) AS c ORDER BY max(n.x)", 1);

        Assert.Equal(2, projection.Aggregates.Count);
        Assert.Equal("max", projection.Aggregates[1].Aggregate.Function.Name);
    }

    [Fact]
    public void A_sort_key_that_names_a_new_meaning_of_a_variable_is_not_the_expression_written_before()
    {
        var projection = Clause<BoundProjection>("MATCH (a), (b) RETURN a.x AS x, b AS a ORDER BY a.x", 1);

        var key = Assert.IsType<BoundProperty>(projection.OrderBy[0].Expression);
        Assert.Same(projection.Items[1].Variable, Assert.IsType<BoundVariable>(key.Source).Variable);
    }

    [Fact]
    public void Where_and_order_see_the_variables_before_a_plain_projection()
    {
        var projection = Clause<BoundProjection>("MATCH (n) WITH n.x AS x ORDER BY n.y WHERE n.z > 1 RETURN x", 1);

        Assert.IsType<BoundProperty>(projection.OrderBy[0].Expression);
        Assert.NotNull(projection.Where);
    }

    [Fact]
    public void A_variable_that_goes_on_under_its_name_stays_the_same_variable()
    {
        BoundSingleQuery query = Bind("MATCH (n) WITH n, n AS m RETURN n, m");

        Variable matched = Assert.Single(Assert.IsType<BoundMatch>(query.Clauses[0]).Introduced);
        var with = Assert.IsType<BoundProjection>(query.Clauses[1]);
        Assert.Same(matched, with.Items[0].Variable);
        Assert.NotSame(matched, with.Items[1].Variable);
        Assert.Same(matched, query.Columns[0].Variable);
    }

    [Fact]
    public void Return_star_gives_named_variables_in_order_of_name() =>
        Assert.Equal(["a", "b", "r"], Columns(Bind("MATCH (b)-[r]->()<--(a) RETURN *")));

    [Fact]
    public void A_column_without_alias_has_the_text_of_its_expression_or_the_name_of_the_variable() =>
        Assert.Equal(["n.x +1", "n", "odd name"], Columns(Bind("MATCH (n) WITH n, 1 AS `odd name` RETURN n.x +1, n {.y}, `odd name`")));

    [Theory]
    [InlineData("MATCH (n) WITH n.x RETURN 1", "NoExpressionAlias")]
    [InlineData("MATCH (n) RETURN n, n", "ColumnNameConflict")]
    [InlineData("MATCH (n) RETURN *, n", "ColumnNameConflict")]
    [InlineData("MATCH (n) RETURN n.x + 1 AS y, (n.x + 1) * count(*) AS z", "AmbiguousAggregationExpression")]
    [InlineData("MATCH (n) RETURN count(*) + COUNT { (n)--() } AS z", "AmbiguousAggregationExpression")]
    [InlineData("MATCH (n) WITH DISTINCT n.x AS x WHERE n.y = 1 RETURN x", "UndefinedVariable")]
    [InlineData("MATCH (n) RETURN n.x AS x, count(*) AS c ORDER BY max(n.y)", "UndefinedVariable")]
    [InlineData("MATCH (n) WITH n WHERE count(*) > 1 RETURN n", "InvalidAggregation")]
    [InlineData("UNWIND [1] AS x RETURN sum(max(x))", "NestedAggregation")]
    [InlineData("UNWIND [1] AS x RETURN reduce(a = 0, y IN [1] | a + sum(x))", "InvalidAggregation")]
    [InlineData("RETURN 1 LIMIT 'a'", "InvalidArgumentType")]
    [InlineData("RETURN 1 SKIP -3", "NegativeIntegerArgument")]
    [InlineData("WITH 1 AS n RETURN n LIMIT n", "NonConstantExpression")]
    public void A_projection_that_cannot_be_is_refused(string query, string detail) => Refused(query, detail);

    [Fact]
    public void Subqueries_in_aggregating_items_see_what_is_grouped_by()
    {
        var projection = Clause<BoundProjection>("MATCH (n) RETURN n, count(*) + COUNT { (n)--() } AS z", 1);

        Assert.IsType<BoundSubquery>(Assert.IsType<BoundBinary>(projection.Items[1].Expression).Right);
    }

    [Fact]
    public void A_constant_item_does_not_make_the_same_constant_in_a_sort_key_ambiguous() =>
        Assert.Equal(["one", "c"], Columns(Bind("MATCH (n) RETURN 1 AS one, count(*) AS c ORDER BY count(*) + 1")));

    [Fact]
    public void Unions_take_columns_by_name_into_new_variables()
    {
        var union = Assert.IsType<BoundUnion>(BindStatement("RETURN 1 AS a, 'x' AS b UNION ALL RETURN 'y' AS b, 2.0 AS a").Body);

        Assert.True(union.All);
        Assert.Equal(["a", "b"], Columns(union));
        Assert.Equal(StaticType.Number, union.Columns[0].Variable.Type);
    }

    [Theory]
    [InlineData("RETURN 1 AS a UNION RETURN 1 AS b", "DifferentColumnsInUnion")]
    [InlineData("RETURN 1 AS a UNION CREATE (n)", "DifferentColumnsInUnion")]
    [InlineData("RETURN 1 AS a UNION RETURN 1 AS a UNION ALL RETURN 1 AS a", "InvalidClauseComposition")]
    [InlineData("RETURN 1 AS a MATCH (n) RETURN n", "InvalidClauseComposition")]
    [InlineData("MATCH (n)", "InvalidClauseComposition")]
    [InlineData("MATCH (n) WITH n", "InvalidClauseComposition")]
    public void Clauses_that_do_not_fit_together_are_refused(string query, string detail) => Refused(query, detail);

    [Fact]
    public void Case_with_a_subject_compares_a_variable_that_holds_it()
    {
        var projection = Clause<BoundProjection>("UNWIND [1] AS x RETURN CASE x + 1 WHEN 2, 3 THEN 'a' WHEN > 5 THEN 'b' ELSE 'c' END AS y", 1);

        var choice = Assert.IsType<BoundCase>(projection.Items[0].Expression);
        Assert.Equal(StaticType.String, choice.Type);
        var either = Assert.IsType<BoundBinary>(choice.Alternatives[0].Predicate);
        Assert.Equal(BinaryOperator.Or, either.Operator);
        foreach (BoundExpression predicate in (BoundExpression[])[either.Left, either.Right, choice.Alternatives[1].Predicate])
        {
            var comparison = Assert.IsType<BoundComparison>(predicate);
            Assert.Same(choice.SubjectVariable, Assert.IsType<BoundVariable>(comparison.Operands[0]).Variable);
        }
    }
}
