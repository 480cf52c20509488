using PaperGraph.Cypher.Parsing;
using PaperGraph.Testing;

namespace PaperGraph.Cypher.Tests.Parsing;

public sealed class TckParsingTests
{
    // Faults that the grammar alone can tell; all other compile-time errors are the binder's.
    private static readonly string[] OfTheGrammar =
    [
        "InvalidNumberLiteral", "IntegerOverflow", "FloatingPointOverflow", "InvalidUnicodeCharacter", "InvalidUnicodeLiteral", "InvalidRelationshipPattern", "InvalidDelete",
    ];

    private static readonly List<TckQuery> Queries = [.. TckQuery.ReadAll(SharedData.PathOf("tck", "features"))];

    [Fact]
    public void Every_query_that_the_tck_calls_right_parses()
    {
        List<string> failures = [];
        foreach (TckQuery query in Queries.Where(query => query.SyntaxError is null))
        {
            try
            {
                CypherParser.Parse(query.Query);
            }
            catch (CypherException error)
            {
                failures.Add($"{query.File} {query.Scenario}\n{ErrorText.Of(error, query.Query)}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {Queries.Count}\n" + string.Join("\n\n", failures.Distinct().Take(30)));
        Assert.True(Queries.Count > 3897, $"{Queries.Count} queries");
    }

    [Fact]
    public void Faults_of_the_grammar_have_the_name_that_the_tck_gives_them()
    {
        foreach (TckQuery query in Queries.Where(query => OfTheGrammar.Contains(query.SyntaxError)))
        {
            var error = Assert.Throws<CypherException>(() => CypherParser.Parse(query.Query));
            Assert.Equal((ErrorKind.SyntaxError, ErrorPhase.CompileTime, query.SyntaxError), (error.Kind, error.Phase, error.Detail));
            Assert.NotNull(error.Position);
        }
    }

    [Fact]
    public void Unexpected_syntax_outside_pattern_expressions_is_found_here()
    {
        // Where a pattern may stand as an expression depends on types and is left to the binder.
        foreach (TckQuery query in Queries.Where(query => query.SyntaxError == "UnexpectedSyntax" && query.File is not ("Pattern1.feature" or "List6.feature")))
        {
            var error = Assert.Throws<CypherException>(() => CypherParser.Parse(query.Query));
            Assert.Equal("UnexpectedSyntax", error.Detail);
        }
    }

    [Fact]
    public void A_query_with_another_fault_parses_or_fails_by_the_name_expected()
    {
        foreach (TckQuery query in Queries.Where(query => query.SyntaxError is not null))
        {
            try
            {
                CypherParser.Parse(query.Query);
            }
            catch (CypherException error)
            {
                Assert.True(error.Detail == query.SyntaxError, $"{query.File} {query.Scenario}: {query.SyntaxError} expected\n{ErrorText.Of(error, query.Query)}");
            }
        }
    }
}
