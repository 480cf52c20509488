using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Tests.Binding;

public sealed class CallBindingTests : BindingTest
{
    [Fact]
    public void A_call_alone_returns_all_that_the_procedure_gives()
    {
        BoundSingleQuery query = Bind("CALL db.find", "name", "count");

        Assert.Equal(["node", "score"], Columns(query));
        var call = Assert.IsType<BoundCallProcedure>(query.Clauses[0]);
        Assert.Equal([new BoundParameter("name"), new BoundParameter("count")], call.Arguments);
        Assert.True(Assert.IsType<BoundProjection>(query.Clauses[1]).IsReturn);
    }

    [Fact]
    public void A_call_alone_may_choose_and_filter() =>
        Assert.Equal(["s"], Columns(Bind("CALL db.find('x', 3) YIELD score AS s WHERE s > 0.5")));

    [Fact]
    public void A_call_of_a_procedure_without_columns_has_no_result() => Assert.Empty(Bind("CALL db.nothing()").Columns);

    [Theory]
    [InlineData("MATCH (n) CALL db.labels YIELD label RETURN label", "InvalidArgumentPassingMode")]
    [InlineData("MATCH (n) CALL db.labels() RETURN n", "UndefinedVariable")]
    [InlineData("MATCH (n) CALL db.labels() YIELD lable RETURN n", "UndefinedVariable")]
    [InlineData("MATCH (label) CALL db.labels() YIELD label RETURN label", "VariableAlreadyBound")]
    [InlineData("CALL db.find('x')", "InvalidNumberOfArguments")]
    [InlineData("CALL db.find(1, 2)", "InvalidArgumentType")]
    [InlineData("CALL db.find", "MissingParameter")]
    [InlineData("CALL show.indexes('x')", "ProcedureNotFound")]
    public void A_call_that_cannot_be_is_refused(string query, string detail) => Refused(query, detail);

    [Fact]
    public void Names_that_are_nearly_right_are_suggested()
    {
        Assert.Contains("`db.labels`", Refused("CALL db.label()", "ProcedureNotFound").Message, StringComparison.Ordinal);
        Assert.Contains("`paper`", Refused("MATCH (paper) RETURN papre", "UndefinedVariable").Message, StringComparison.Ordinal);
        Assert.Contains("'size'", Refused("RETURN sise([1])", "UnknownFunction").Message, StringComparison.Ordinal);
        Assert.Equal("Variable `x` not defined", Refused("MATCH (n) RETURN x", "UndefinedVariable").Message);
    }

    [Theory]
    [InlineData("MATCH (n) CALL { WITH n MATCH (n)-->(m) RETURN m } RETURN n, m")]
    [InlineData("MATCH (n) CALL (n) { MATCH (n)-->(m) RETURN m } RETURN n, m")]
    [InlineData("MATCH (n) CALL (*) { MATCH (n)-->(m) RETURN m } RETURN n, m")]
    [InlineData("MATCH (n) CALL { WITH * MATCH (n)-->(m) RETURN m } RETURN n, m")]
    [InlineData("MATCH (n) CALL { WITH n RETURN n.x AS m UNION WITH n RETURN n.y AS m } RETURN n, m")]
    [InlineData("MATCH (n) CALL { MATCH (q) RETURN q AS m } RETURN n, m")]
    [InlineData("MATCH (n) CALL (n) { WITH n.x AS y RETURN y + n.z AS m } RETURN n, m")]
    public void A_subquery_sees_what_it_imports_and_gives_what_it_returns(string query)
    {
        BoundSingleQuery bound = Bind(query);

        Assert.Equal(["n", "m"], Columns(bound));
        var call = Assert.IsType<BoundCallSubquery>(bound.Clauses[1]);
        Assert.False(call.IsUnit);
        Assert.Same(call.Query.Columns[0].Variable, bound.Columns[1].Variable);
    }

    [Fact]
    public void An_importing_with_is_no_clause_of_the_subquery()
    {
        var call = Clause<BoundCallSubquery>("MATCH (n) CALL { WITH n SET n.x = 1 } RETURN n", 1);

        Assert.True(call.IsUnit);
        Assert.IsType<BoundSet>(Assert.Single(Assert.IsType<BoundSingleQuery>(call.Query).Clauses));
    }

    [Fact]
    public void A_subquery_in_transactions_keeps_its_settings()
    {
        var call = Clause<BoundCallSubquery>("UNWIND [1] AS x CALL (x) { CREATE (:A {x: x}) } IN TRANSACTIONS OF 10 ROWS ON ERROR CONTINUE REPORT STATUS AS s RETURN s", 1);

        Assert.Equal(OnTransactionError.Continue, call.Transactions!.OnError);
        Assert.Equal("s", call.Transactions.Status!.Name);
    }

    [Theory]
    [InlineData("MATCH (n) CALL { RETURN n.x AS x } RETURN x", "UndefinedVariable")]
    [InlineData("MATCH (n) CALL { WITH n RETURN n } RETURN n", "VariableAlreadyBound")]
    [InlineData("MATCH (n) CALL { WITH n WHERE n.x = 1 RETURN n.x AS x } RETURN x", "InvalidClauseComposition")]
    [InlineData("MATCH (n) CALL { WITH n AS m RETURN m } RETURN m", "InvalidClauseComposition")]
    [InlineData("MATCH (n) CALL (m) { RETURN 1 AS x } RETURN x", "UndefinedVariable")]
    [InlineData("MATCH (n) CALL (n, n) { RETURN 1 AS x } RETURN x", "VariableAlreadyBound")]
    [InlineData("MATCH (n) CALL (n) { WITH 1 AS n RETURN 2 AS x } RETURN x", "VariableAlreadyBound")]
    [InlineData("CALL { RETURN 1 + 1 } RETURN 1", "NoExpressionAlias")]
    [InlineData("CALL { MATCH (n) } RETURN 1", "InvalidClauseComposition")]
    [InlineData("CALL { CALL { CREATE (n) } IN TRANSACTIONS } RETURN 1", "InvalidClauseComposition")]
    public void A_subquery_that_cannot_be_is_refused(string query, string detail) => Refused(query, detail);

    [Theory]
    [InlineData("MATCH (n) WHERE EXISTS { MATCH (n)-->(m) WHERE m.x = n.x } RETURN n")]
    [InlineData("MATCH (n) WHERE COUNT { (n)-->() } > 1 RETURN n")]
    [InlineData("MATCH (n) RETURN COLLECT { MATCH (n)-->(m) WITH m.x AS x RETURN x + n.x } AS l")]
    [InlineData("MATCH (n) WHERE EXISTS { MATCH (n)-->(m) WITH n, count(*) AS c WHERE c = 3 RETURN true } RETURN n")]
    [InlineData("MATCH (n) RETURN COUNT { MATCH (n)-->(m) RETURN m UNION MATCH (n)<--(m) RETURN m } AS c")]
    [InlineData("MATCH (n) WHERE EXISTS { (n)-->(m) WHERE EXISTS { (m)-->(o) WHERE o.x = n.x } } RETURN n")]
    public void Subqueries_in_expressions_see_the_variables_around(string query) => Bind(query);

    [Theory]
    [InlineData("MATCH (n) WHERE EXISTS { MATCH (n) SET n.x = 1 } RETURN n", "InvalidClauseComposition")]
    [InlineData("MATCH (n) WHERE EXISTS { CALL { CREATE (m) } } RETURN n", "InvalidClauseComposition")]
    [InlineData("MATCH (n) RETURN COLLECT { MATCH (n)-->(m) RETURN m, n } AS l", "InvalidClauseComposition")]
    [InlineData("MATCH (n) WHERE EXISTS { UNWIND [1] AS n RETURN n } RETURN n", "VariableAlreadyBound")]
    [InlineData("MATCH (n) WHERE EXISTS { MATCH (m) WITH m AS n RETURN n } RETURN n", "VariableAlreadyBound")]
    [InlineData("MATCH (n) WHERE EXISTS { (n)-->(m) } RETURN m", "UndefinedVariable")]
    public void Subqueries_in_expressions_neither_write_nor_redeclare(string query, string detail) => Refused(query, detail);

    [Fact]
    public void Show_is_the_call_of_a_procedure_and_a_projection()
    {
        Assert.Equal(["id", "name", "type"], Columns(Bind("SHOW INDEXES")));
        Assert.Equal(["id", "name", "type", "options"], Columns(Bind("SHOW INDEXES YIELD *")));
        Assert.Equal(["user", "roles"], Columns(Bind("SHOW CURRENT USER")));
        Assert.Equal(["kind", "c"], Columns(Bind("SHOW INDEXES YIELD name, type AS kind ORDER BY name WHERE kind <> 'TEXT' RETURN kind, count(*) AS c")));
        var call = Clause<BoundCallProcedure>("SHOW INDEXES WHERE type = 'RANGE'");
        Assert.Equal("show.indexes", call.Procedure.Name);
        Assert.NotNull(call.Where);
    }

    [Fact]
    public void What_show_is_limited_to_is_the_argument_of_its_procedure()
    {
        Assert.Equal(Value.String("RANGE"), Argument("SHOW RANGE INDEXES"));
        Assert.True(Argument("SHOW INDEXES").IsNull);
        Assert.Equal(Value.String("db.x"), Argument("SHOW SETTINGS 'db.x'"));
        Refused("SHOW 'x' CONSTRAINTS", "UnexpectedSyntax");
        Refused("SHOW UNIQUE CONSTRAINTS", "UnexpectedSyntax");

        static Value Argument(string query) => Assert.IsType<BoundLiteral>(Assert.Single(Clause<BoundCallProcedure>(query).Arguments)).Value;
    }

    [Fact]
    public void Missing_parameters_are_named_all_at_once_unless_only_the_plan_is_wanted()
    {
        CypherException error = Refused("RETURN $b + $a", "MissingParameter");
        Assert.Equal(ErrorKind.ParameterMissing, error.Kind);
        Assert.Equal("Expected parameter(s): a, b", error.Message);
        Assert.NotNull(BindStatement("EXPLAIN RETURN $b + $a"));
        Assert.NotNull(BindStatement("RETURN $b + $a", "a", "b"));
    }

    [Fact]
    public void Commands_about_the_schema_pass_as_they_are() =>
        Assert.IsType<CreateConstraintCommand>(
            Assert.IsType<BoundSchemaCommand>(BindStatement("CREATE CONSTRAINT c FOR (p:Paper) REQUIRE p.id IS UNIQUE").Body).Command);
}
