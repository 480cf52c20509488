using System.Text;
using CsCheck;
using PaperGraph.Model;

namespace PaperGraph.Sources.Tests;

public sealed class ReaderPropertyTests
{
    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static void ReadsOrRefuses(byte[] bytes, string? format)
    {
        try
        {
            foreach (ReadItem item in ReadText.Items(bytes, format))
            {
                if (item is FaultItem fault) Assert.NotEqual(string.Empty, fault.Fault.Reason);
                else Assert.NotEqual(string.Empty, ((PaperItem)item).Paper.Title);
            }
        }
        catch (SourceException refused)
        {
            Assert.NotEqual(string.Empty, refused.Message);
        }
    }

    [Fact]
    public void Any_bytes_are_read_or_refused() => Gen.Byte.Array[0, 200].Sample(bytes => ReadsOrRefuses(bytes, null), iter: 4_000);

    [Fact]
    public void Any_bytes_are_read_or_refused_in_every_format() =>
        Gen.Select(Gen.Byte.Array[0, 60], OneOf([.. PaperFormats.All.Select(format => format.Name)]))
            .Sample((bytes, format) => ReadsOrRefuses(bytes, format), iter: 4_000);

    [Fact]
    public void Anything_like_json_is_read_or_refused() =>
        Gen.Select(OneOf("{", "}", "[", "]", "\"", ":", ",", "\n", "\\", "\\u12", "\"title\"", "\"abstract\":", "\"a\"", "1", "null", "\"results\":[", "{\"title\":\"x\"}", "{\"authors_parsed\":", " ").Array[0, 30], OneOf([.. PaperFormats.All.Select(format => format.Name)]))
            .Sample((parts, format) => ReadsOrRefuses(Encoding.UTF8.GetBytes(string.Concat(parts)), format), iter: 10_000);

    [Fact]
    public void Anything_like_text_is_read_or_refused() =>
        Gen.Select(OneOf("# T", "---", "\n", "\n\n", "title: x", "authors: [", "Abstract", "Mar 11", "Ada Lovelace, Charles Babbage", "By Ada", "\r", " ", "\t", new string('w', 300) + ". ", "word ").Array[0, 30], OneOf([.. PaperFormats.All.Select(format => format.Name)]))
            .Sample((parts, format) => ReadsOrRefuses(Encoding.UTF8.GetBytes(string.Concat(parts)), format), iter: 4_000);

    [Fact]
    public void Every_valid_list_of_records_is_read_whole_however_it_is_laid_out() =>
        Gen.Select(Gen.Char["ab \"\\{}[],:\n\u00e9"].Array[1, 12].Select(c => "t" + new string(c)).Array[1, 8], Gen.Bool, Gen.Int[0, 3]).Sample((titles, indent, shape) =>
        {
            var options = new System.Text.Json.JsonSerializerOptions { WriteIndented = indent && shape > 0 };
            object[] records = [.. titles.Select(object (title) => new { title, authors = new[] { new { name = "A" } }, nested = new { items = new[] { new { x = 1 } } } })];
            string json = shape switch
            {
                0 => string.Join('\n', records.Select(record => System.Text.Json.JsonSerializer.Serialize(record, options))),
                1 => System.Text.Json.JsonSerializer.Serialize(records, options),
                2 => System.Text.Json.JsonSerializer.Serialize(new { meta = new { count = 1 }, results = records }, options),
                _ => System.Text.Json.JsonSerializer.Serialize(new { status = "ok", message = new { items = records } }, options),
            };
            IReadOnlyList<ReadItem> items = ReadText.Items(json);
            Assert.Empty(ReadText.Faults(items));
            Assert.Equal(titles.Select(title => TextCleaner.Clean(title, TextMarkup.Plain)), ReadText.Titles(items));
        }, iter: 1_000);

    [Fact]
    public void Cleaning_is_idempotent_and_leaves_one_line() =>
        Gen.Select(Gen.Char["ab &<>;#x26lt/pjats:{}\\\"$~-\n\r\t\u0002\u00AD\u200B\u00C3\u00A9\u00E2\u20AC\u2122\u0080\u00FD\uD83D\uDE00"].Array[0, 40].Select(c => new string(c)), Gen.Enum<TextMarkup>()).Sample((text, markup) =>
        {
            string clean = TextCleaner.Clean(text, markup);
            Assert.Equal(clean, TextCleaner.Clean(clean, markup));
            Assert.DoesNotContain('\n', clean);
            Assert.DoesNotContain("  ", clean, StringComparison.Ordinal);
            Assert.Equal(clean.Trim(), clean);
        }, iter: 10_000);

    [Fact]
    public void Plain_single_spaced_text_is_kept_to_the_character_so_spans_stay() =>
        Gen.Char["abcXYZ019.,;:()[]{}\\$^_~'`\"%@!?+=*/|-éüßαβ→∞≤"].Array[1, 8].Select(c => new string(c)).Array[1, 20].Sample(words =>
        {
            string text = string.Join(' ', words);
            Assert.Equal(text, TextCleaner.Clean(text, TextMarkup.Plain));
        }, iter: 4_000);

    [Fact]
    public void Reading_is_deterministic() =>
        Gen.Char["ab{}\"title:,[]\n "].Array[0, 60].Select(c => new string(c)).Sample(text =>
        {
            Assert.Equal(Outcome(text), Outcome(text));
        }, iter: 2_000);

    private static string Outcome(string text)
    {
        try
        {
            return string.Join('\n', ReadText.Items(text).Select(item => item is PaperItem paper ? paper.Paper.Id : ((FaultItem)item).Fault.ToString()));
        }
        catch (SourceException refused)
        {
            return refused.Message;
        }
    }
}
