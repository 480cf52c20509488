using System.Globalization;
using System.Text;
using PaperGraph.Cypher.Parsing;

namespace PaperGraph.Cypher.Tests.Parsing;

public sealed class FuzzTests
{
    private static readonly string[] Pieces =
    [
        "MATCH", "RETURN", "WHERE", "WITH", "(", ")", "[", "]", "{", "}", "-", "->", "<-", "<", ">", "--", "*", "..", ".", ",", ":", "::", "|", "||", "&", "!", "%", "$", "$p", "$(", "+",
        "+=", "=", "=~", "<>", "!=", ">=", "1", "1.5", ".5", "0x", "0xF", "9e999", "1_", "'a'", "'", "\"", "`a`", "`", "n", "x", "IN", "IS", "NOT", "NULL", "AND", "OR", "XOR", "CASE", "WHEN", "THEN",
        "END", "ELSE", "CALL", "YIELD", "UNION", "ALL", "ANY", "SHORTEST", "EXISTS", "COUNT", "CREATE", "INDEX", "FOR", "ON", "SHOW", "SET", "AS", "ORDER BY", "LIMIT", "DISTINCT", "STARTS WITH",
        "UNWIND", "MERGE", "FOREACH", "reduce(", "all(", "shortestPath(", "trim(", "LIST<", "INT", ";", "//", "/*", "*/", "\\u0041", "é", "—", "\uD800", "😀", "\0", "\n", "\u00A0",
    ];

    // PAPERGRAPH_FUZZ sets another number of inputs for a long run.
    private static int Inputs => int.TryParse(Environment.GetEnvironmentVariable("PAPERGRAPH_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out int inputs) ? inputs : 20_000;

    [Fact]
    public void Mutated_statements_parse_or_fail_as_statements_do()
    {
        var random = new Random(20260);
        string[] seeds = [.. Samples.Queries, .. Samples.Others];
        int parsed = 0;
        for (int i = 0; i < Inputs; i++)
        {
            var text = new StringBuilder(seeds[random.Next(seeds.Length)]);
            for (int edits = random.Next(1, 5); edits > 0 && text.Length > 0; edits--) Mutate(text, random, seeds);
            if (ParsesOrFailsWell(text.ToString())) parsed++;
        }

        // Neither all nor none: the mutations reach both.
        Assert.InRange(parsed, Inputs / 50, Inputs * 9 / 10);
    }

    [Fact]
    public void Random_tokens_parse_or_fail_as_statements_do()
    {
        var random = new Random(4711);
        for (int i = 0; i < Inputs; i++)
        {
            var text = new StringBuilder(random.Next(2) == 0 ? "RETURN " : "");
            for (int pieces = random.Next(1, 40); pieces > 0; pieces--) text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(3) == 0 ? "" : " ");
            ParsesOrFailsWell(text.ToString());
        }
    }

    private static void Mutate(StringBuilder text, Random random, string[] seeds)
    {
        int at = random.Next(text.Length);
        int length = Math.Min(random.Next(1, 12), text.Length - at);
        switch (random.Next(6))
        {
            case 0: text.Remove(at, length); break;
            case 1: text.Insert(at, Pieces[random.Next(Pieces.Length)]); break;
            case 2: text.Insert(random.Next(text.Length), text.ToString(at, length)); break;
            case 3: text[at] = (char)random.Next(0x20, 0x7F); break;
            case 4: text.Length = at; break;
            default:
                string other = seeds[random.Next(seeds.Length)];
                text.Insert(at, other[random.Next(other.Length)..]);
                break;
        }
    }

    private static bool ParsesOrFailsWell(string text)
    {
        try
        {
            CypherParser.Parse(text);
            return true;
        }
        catch (CypherException error)
        {
            Assert.Equal(ErrorPhase.CompileTime, error.Phase);
            Assert.NotEmpty(error.Message);
            Assert.InRange(error.Position!.Value.Offset, 0, text.Length);
            Assert.Contains('^', ErrorText.Of(error, text));
            return false;
        }
        catch (Exception other)
        {
            throw new InvalidOperationException($"«{text}»", other);
        }
    }
}
