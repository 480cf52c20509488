using System.Text;
using PaperGraph.Cypher.Parsing;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Tests.Parsing;

public sealed class LimitTests
{
    [Theory]
    [InlineData("RETURN ", "(", "1", ")")]
    [InlineData("RETURN ", "[", "1", "]")]
    [InlineData("RETURN ", "{a: ", "1", "}")]
    [InlineData("RETURN ", "f(", "1", ")")]
    [InlineData("RETURN ", "-(", "1", ")")]
    [InlineData("RETURN ", "a[", "1", "]")]
    [InlineData("RETURN ", "[x IN ", "1", "]")]
    [InlineData("RETURN ", "all(x IN ", "1", " WHERE x)")]
    [InlineData("RETURN ", "CASE WHEN ", "1", " THEN 1 END")]
    [InlineData("RETURN ", "EXISTS { MATCH (n) WHERE ", "true", " }")]
    [InlineData("RETURN ", "a OR b XOR c AND d = e IN f + g * h ^ (", "1", ")")]
    [InlineData("MATCH (n:", "(", "A", ") ) RETURN 1")]
    [InlineData("MATCH (n:", "!", "A", "")]
    [InlineData("MATCH ", "(", "(a)-->(b)", ")")]
    [InlineData("", "CALL { ", "RETURN 1", "}")]
    [InlineData("", "FOREACH (x IN [1] | ", "CREATE ()", ")")]
    [InlineData("RETURN 1 IS :: ", "LIST<", "INT", ">")]
    [InlineData("RETURN ", "NOT ", "1", "")]
    [InlineData("RETURN ", "- ", "a", "")]
    [InlineData("RETURN 1", " + 1", "", "")]
    [InlineData("RETURN a", ".b", "", "")]
    [InlineData("RETURN a", "[0]", "", "")]
    [InlineData("RETURN a", ":A[0]", "", "")]
    [InlineData("RETURN 1 IS :: INT", " LIST", "", "")]
    [InlineData("RETURN 1", " UNION RETURN 1", "", "")]
    public void What_nests_or_chains_without_end_is_refused_and_never_overflows_the_stack(string head, string open, string middle, string close)
    {
        string query = head + Repeat(open, 20_000) + middle + Repeat(close, 20_000);
        // Half a megabyte is what the smallest usual threads have.
        CypherException error = OnSmallStack(() => Assert.Throws<CypherException>(() => CypherParser.Parse(query)));
        Assert.Equal((ErrorKind.LimitReached, ErrorPhase.CompileTime), (error.Kind, error.Phase));
    }

    [Theory]
    [InlineData("RETURN (((", " AND x", ")))")]
    [InlineData("RETURN x", " OR x", "")]
    [InlineData("RETURN x", " XOR x", "")]
    [InlineData("RETURN 1", " < 1", "")]
    [InlineData("RETURN [1", ", 1", "]")]
    [InlineData("MATCH (n:A", "|B", ") RETURN n")]
    [InlineData("CREATE (n)", ", (:A {x: 1})-[:X]->(n)", "")]
    [InlineData("MATCH (n)", "-->(n)", " RETURN n")]
    [InlineData("RETURN CASE", " WHEN x THEN 1", " END")]
    [InlineData("MERGE (n)", " MERGE (n)", "")]
    [InlineData("MATCH (n) SET n.x = 1", ", n.x = 2", "")]
    public void What_is_long_but_flat_parses_into_a_low_tree(string head, string repeated, string end)
    {
        string query = head.Replace("(((", "(((x", StringComparison.Ordinal) + Repeat(repeated, 20_000) + end;
        StatementBody body = OnSmallStack(() => CypherParser.Parse(query).Body);
        // The dump recurses where later stages do.
        Assert.True(OnSmallStack(() => SyntaxDump.Of(body)).Length > 20_000);
    }

    [Theory]
    [InlineData("RETURN 1", " + 1", 900)]
    [InlineData("RETURN a", ".b", 900)]
    [InlineData("RETURN 1", " UNION ALL RETURN 1", 900)]
    [InlineData("RETURN ", "(", 400)]
    public void What_people_write_is_far_from_the_limits(string head, string repeated, int times)
    {
        string close = repeated == "(" ? "1" + Repeat(")", times) : "";
        Assert.NotNull(CypherParser.Parse(head + Repeat(repeated, times) + close).Body);
    }

    [Fact]
    public void A_text_past_the_limit_of_length_is_refused()
    {
        var error = Assert.Throws<CypherException>(() => CypherParser.Parse(new string(' ', ParserLimits.MaximumLength + 1)));
        Assert.Equal((ErrorKind.LimitReached, "QueryTooLong"), (error.Kind, error.Detail));
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static T OnSmallStack<T>(Func<T> run)
    {
        T? result = default;
        Exception? fault = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = run();
                }
                catch (Exception caught)
                {
                    fault = caught;
                }
            },
            512 * 1024);
        thread.Start();
        thread.Join();
        return fault is null ? result! : throw new InvalidOperationException("failed on the other thread", fault);
    }
}
