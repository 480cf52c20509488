using PaperGraph.Cypher.Parsing;

namespace PaperGraph.Cypher.Tests.Parsing;

public sealed class ErrorTests
{
    [Theory]
    [InlineData("MATCH (n) RETRUN n", 10, "Invalid input 'RETRUN': expected", "Did you mean 'RETURN'?")]
    [InlineData("MTACH (n) RETURN n", 0, "Invalid input 'MTACH': expected", "Did you mean 'MATCH'?")]
    [InlineData("MATCH (n) WHERE n.x ADN n.y RETURN n", 20, "Invalid input 'ADN'", "Did you mean 'AND'?")]
    [InlineData("RETURN", 6, "Invalid input '': expected an expression", "")]
    [InlineData("", 0, "Invalid input '': expected", "'MATCH'")]
    [InlineData("RETURN 'abc", 7, "Failed to parse string literal. The query must contain an even number of non-escaped quotes", "")]
    [InlineData("RETURN /* a", 7, "Failed to parse comment", "`*/`")]
    [InlineData("RETURN 1 != 2", 9, "Unknown operation '!=' (you probably meant to use '<>', which is the operator for inequality testing)", "")]
    [InlineData("RETURN 017", 7, "The octal integer literal syntax `017` is no longer supported, please use `0o17` instead", "")]
    [InlineData("RETURN 0X1F", 7, "The hex integer literal syntax `0X1F` is no longer supported, please use `0x1F` instead", "")]
    [InlineData("MATCH (n) WHERE exists(n.p) RETURN n", 16, "The property existence syntax `... exists(variable.property)` is no longer supported. Please use `variable.property IS NOT NULL` instead.", "")]
    [InlineData("CREATE INDEX ON :L(p)", 0, "Invalid create index syntax, use `CREATE INDEX FOR ...` instead.", "")]
    [InlineData("CREATE CONSTRAINT ON (n:A) ASSERT n.x IS UNIQUE", 18, "Invalid constraint syntax, ON and ASSERT should not be used. Replace ON with FOR and ASSERT with REQUIRE.", "")]
    [InlineData("CREATE CONSTRAINT c FOR (n:A) ASSERT n.x IS UNIQUE", 30, "Invalid constraint syntax, FOR should not be used in combination with ASSERT. Replace ASSERT with REQUIRE.", "")]
    [InlineData("DROP INDEX ON :A(x)", 0, "Indexes cannot be dropped by schema, please drop by name instead", "SHOW INDEXES")]
    [InlineData("RETURN {param}", 7, "The old parameter syntax `{param}` is no longer supported. Please use `$param` instead", "")]
    [InlineData("USING PERIODIC COMMIT LOAD CSV FROM 'x' AS r RETURN r", 0, "The PERIODIC COMMIT query hint is no longer supported.", "")]
    [InlineData("MATCH (n:A|:B) RETURN n", 11, "Label expressions are not allowed to contain '|:'.", "")]
    [InlineData("MATCH (n:A:B&C) RETURN n", 9, "Mixing label expression symbols", "")]
    [InlineData("MATCH (a) (b) RETURN a", 10, "Juxtaposition is currently only supported for quantified path patterns.", "")]
    [InlineData("FOREACH (x IN [1] | MATCH (n))", 20, "Invalid use of MATCH inside FOREACH", "")]
    [InlineData("RETURN 1; RETURN 2", 10, "Expected exactly one statement per query", "")]
    [InlineData("RETURN any(x IN [true])", 7, "any(...) requires a WHERE predicate", "")]
    [InlineData("MATCH SHORTEST 0 (a)-->(b) RETURN a", 15, "The path count needs to be greater than 0.", "")]
    [InlineData("MATCH (a)-->{3,1}(b) RETURN a", 12, "A quantifier for a path pattern must not have a lower bound which exceeds its upper bound.", "")]
    [InlineData("MATCH (n)\nSET n IS A:B", 16, "It is not supported to use the `IS` keyword together with multiple labels.", "")]
    [InlineData("RETURN {a: 1, a}", 15, "Invalid input '}': expected ':'", "")]
    [InlineData("RETURN true = NOT false", 18, "Invalid input 'false'", "")]
    [InlineData("RETURN 1 IS NULL IS NULL", 17, "Invalid input 'IS'", "")]
    [InlineData("MATCH (p = (a)-->(b)) RETURN p", 7, "Sub-path assignment is currently not supported.", "")]
    [InlineData("MATCH (a)-[*1..2 WHERE true]->(b) RETURN a", 23, "Relationship pattern predicates are not supported for variable-length relationships.", "")]
    [InlineData("MATCH (a)-[:A:B]->(b) RETURN a", 13, "Relationship types in a relationship type expressions may not be combined using ':'", "")]
    [InlineData("CREATE ((a)-->(b)){2}", 7, "Parenthesized and quantified path patterns are not allowed in a CREATE clause", "")]
    public void What_is_wrong_and_where_is_said(string query, int offset, string start, string within)
    {
        var error = Assert.Throws<CypherException>(() => CypherParser.Parse(query));
        Assert.Equal((ErrorKind.SyntaxError, ErrorPhase.CompileTime), (error.Kind, error.Phase));
        Assert.StartsWith(start, error.Message, StringComparison.Ordinal);
        Assert.Contains(within, error.Message, StringComparison.Ordinal);
        Assert.Equal(offset, error.Position!.Value.Offset);
    }

    [Theory]
    [InlineData("CREATE DATABASE a OPTIONS {seed: 'b'}", "CREATE DATABASE")]
    [InlineData("ALTER ALIAS a SET DATABASE USER u PASSWORD 'b'", "ALTER ALIAS")]
    [InlineData("SHOW ALL PRIVILEGES", "SHOW ALL")]
    [InlineData("SHOW USER a PRIVILEGES", "SHOW USER")]
    [InlineData("GRANT TRAVERSE ON GRAPH * TO b", "GRANT TRAVERSE")]
    public void Administration_is_refused_without_repeating_what_may_be_secret(string statement, string named)
    {
        var error = Assert.Throws<CypherException>(() => CypherParser.Parse(statement));
        Assert.Equal(ErrorKind.UnsupportedAdministrationCommand, error.Kind);
        Assert.Contains($": {named}.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("'b'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CYPHER 25 RETURN 1", "25 is not a valid option for cypher version. Valid options are: 5")]
    [InlineData("CYPHER foo=bar RETURN 1", "Unsupported options: foo")]
    [InlineData("EXPLAIN PROFILE RETURN 1", "Can't specify multiple conflicting values for execution mode")]
    public void A_prefix_that_cannot_be_is_a_wrong_argument(string query, string message)
    {
        var error = Assert.Throws<CypherException>(() => CypherParser.Parse(query));
        Assert.Equal((ErrorKind.ArgumentError, message), (error.Kind, error.Message));
    }

    [Fact]
    public void The_text_of_an_error_shows_the_line_and_a_caret_under_the_place()
    {
        const string Query = "MATCH (n)\r\nRETURN n.x +\nORDER";
        var error = Assert.Throws<CypherException>(() => CypherParser.Parse("RETURN foo bar"));
        Assert.EndsWith(" (line 1, column 12 (offset: 11))\n\"RETURN foo bar\"\n            ^", ErrorText.Of(error, "RETURN foo bar"), StringComparison.Ordinal);
        var later = Assert.Throws<CypherException>(() => CypherParser.Parse(Query + " )"));
        Assert.EndsWith(" (line 3, column 7 (offset: 30))\n\"ORDER )\"\n       ^", ErrorText.Of(later, Query + " )"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_a_generated_query_is_shown_in_part()
    {
        string query = "RETURN [" + string.Concat(Enumerable.Repeat("1, ", 5000)) + "!, 2]";
        string text = ErrorText.Of(Assert.Throws<CypherException>(() => CypherParser.Parse(query)), query);
        string[] lines = text.Split('\n');
        Assert.InRange(lines[1].Length, 100, 300);
        Assert.Equal('!', lines[1][lines[2].IndexOf('^', StringComparison.Ordinal)]);
    }
}
