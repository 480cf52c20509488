using CsCheck;

namespace PaperGraph.Pipeline.Tests;

public sealed class CsvBlocksTests
{
    private static readonly Gen<string> Values = Gen.OneOf(
        Gen.OneOf("", "a", "12", "\"\"", "\",\"", "\"a\"\"b\"", "\"\n\"", "\"\r\n\"", "\"\"\"\"", "5\"", "x\"y\"", "\"a,\nb\""),
        Gen.String[Gen.Char['a', 'z'], 1, 400]);

    [Fact]
    public void Blocks_hold_whole_rows_and_all_of_them() =>
        Gen.Select(Values.List[1, 3].List[1, 200], Gen.OneOf("\n", "\r\n", "\r"), Gen.Bool).Sample((rows, end, ended) =>
        {
            string[] lines = [.. rows.Select(row => string.Join(',', row))];
            string text = string.Join(end, lines) + (ended ? end : "");
            CsvBlock[] blocks = [.. CsvBlocks.Of(new StringReader(text), ',', int.MaxValue / 2, line => new FormatException($"{line}"))];
            Assert.Equal(text, string.Concat(blocks.Select(block => block.Text)));
            int row = 0;
            int line = 1;
            foreach (CsvBlock block in blocks)
            {
                // A block begins where a row does, and knows its line.
                Assert.Equal(line, block.FirstLine);
                for (int length = block.Text.Length; length > 0; row++)
                {
                    string whole = lines[row] + (row < lines.Length - 1 || ended ? end : "");
                    Assert.True(length >= whole.Length, "a block ends within a row");
                    length -= whole.Length;
                    line += Lines(whole);
                }
            }
        });

    [Fact]
    public void A_quotation_mark_that_is_not_closed_ends_at_the_longest_row()
    {
        string text = "a,b\n1,2\n\"" + new string('x', 100_000);
        Assert.Equal("3", Assert.Throws<FormatException>(() => CsvBlocks.Of(new StringReader(text), ',', 50_000, line => new FormatException($"{line}")).ToArray()).Message);
    }

    private static int Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Count(unit => unit is '\n' or '\r');
}
