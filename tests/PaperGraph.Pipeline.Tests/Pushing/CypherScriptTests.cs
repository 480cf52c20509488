namespace PaperGraph.Pipeline.Tests;

public sealed class CypherScriptTests
{
    [Fact]
    public void Statements_end_at_semicolons_outside_strings_names_and_comments()
    {
        string[] statements = [.. CypherScript.Statements(
            """
            // a comment; with a semicolon
            RETURN 'a;b\';c' AS x; /* another; one */ RETURN "d;e", `f;g`;
            ;
            RETURN 3
            """)];
        Assert.Equal(["RETURN 'a;b\\';c' AS x", "RETURN \"d;e\", `f;g`", "RETURN 3"], statements);
    }

    [Theory]
    [InlineData("/*/ RETURN 1; */ RETURN 2;", "RETURN 2", 25)]
    [InlineData("RETURN/**/1;", "RETURN 1", 11)]
    [InlineData("RETURN 1 //; not yet\n;", "RETURN 1", 21)]
    [InlineData("RETURN '/*', \"//\", `;``;`; x", "RETURN '/*', \"//\", `;``;`|x", 25)]
    [InlineData("RETURN '\\';'", "RETURN '\\';'", -1)]
    [InlineData("RETURN 1 / 2 * 3;", "RETURN 1 / 2 * 3", 16)]
    [InlineData("/*;", "", -1)]
    [InlineData("RETURN ';", "RETURN ';", -1)]
    public void A_statement_ends_where_it_is_split(string script, string statements, int end)
    {
        Assert.Equal(statements, string.Join('|', CypherScript.Statements(script)));
        Assert.Equal(end, CypherScript.EndOfStatement(script, 0));
    }

    [Theory]
    [InlineData("")]
    [InlineData("// only a comment")]
    [InlineData("/* not closed")]
    [InlineData(" ; ;; ")]
    public void A_script_without_statements_has_none(string script) => Assert.Empty(CypherScript.Statements(script));

    [Fact]
    public void The_schema_has_one_constraint_for_each_unique_label()
    {
        string schema = QueryLibrary.Load(Testing.Repository.PathOf("cypher")).Schema;
        string[] constraints = [.. CypherScript.Statements(schema).Where(statement => statement.StartsWith("CREATE CONSTRAINT", StringComparison.Ordinal))];
        Assert.Equal(GraphSchema.UniqueLabels.Count, constraints.Length);
        Assert.All(GraphSchema.UniqueLabels, label => Assert.Single(constraints, constraint => constraint.Contains($"(n:{label})", StringComparison.Ordinal)));
        Assert.All(CypherScript.Statements(schema), statement => Assert.Contains("IF NOT EXISTS", statement, StringComparison.Ordinal));
    }
}
