using PaperGraph.Cypher.Parsing;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Testing;

namespace PaperGraph.Cypher.Tests.Parsing;

public sealed class RoundTripTests
{
    public static TheoryData<string> Queries => [.. Samples.Queries];

    public static TheoryData<string> Others => [.. Samples.Others];

    [Theory]
    [MemberData(nameof(Queries))]
    public void A_query_written_out_in_full_means_the_same(string query) => SameWhenWrittenOut(query);

    [Theory]
    [MemberData(nameof(Others))]
    public void Commands_and_prefixes_parse(string statement) => Assert.NotNull(CypherParser.Parse(statement).Body);

    [Fact]
    public void Every_query_of_the_tck_written_out_in_full_means_the_same()
    {
        int queries = 0;
        foreach (TckQuery query in TckQuery.ReadAll(SharedData.PathOf("tck", "features")).Where(query => query.SyntaxError is null))
        {
            SameWhenWrittenOut(query.Query);
            queries++;
        }

        Assert.True(queries > 3897, $"{queries} queries");
    }

    [Fact]
    public void The_queries_that_come_with_papergraph_parse()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "cypher"), "*.cypher"))
        {
            // Statements end with a semicolon at a line's end.
            foreach (string statement in File.ReadAllText(file).Split(";\n", StringSplitOptions.RemoveEmptyEntries).Where(HasStatement)) CypherParser.Parse(statement);
        }
    }

    private static bool HasStatement(string text) => text.Split('\n').Any(line => line.Trim() is { Length: > 0 } content && !content.StartsWith("//", StringComparison.Ordinal));

    private static void SameWhenWrittenOut(string query)
    {
        Statement statement = CypherParser.Parse(query);
        string written = Unparser.Of(((QueryBody)statement.Body).Query);
        try
        {
            Assert.Equal(SyntaxDump.Of(statement.Body), SyntaxDump.Of(CypherParser.Parse(written).Body));
        }
        catch (CypherException error)
        {
            Assert.Fail(query + "\n" + ErrorText.Of(error, written));
        }
    }
}
