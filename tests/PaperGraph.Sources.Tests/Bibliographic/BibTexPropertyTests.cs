using System.Text.RegularExpressions;
using CsCheck;

namespace PaperGraph.Sources.Tests;

public sealed class BibTexPropertyTests
{
    private static readonly BibTexFormat Format = new();

    private static readonly Gen<string> Word = Gen.Char["abcdefgXYZ 0123456789,;:-=@#%&~\\'é量\n"].Array[0, 12].Select(chars => new string(chars));

    /// <summary>Text with balanced braces.</summary>
    private static readonly Gen<string> Value = Gen.Select(Word, Word, Word, Gen.Bool).Select((a, b, c, braces) => OffLineStart(braces ? $"{a}{{{b}}}{c}" : a + c));

    private static readonly Gen<string> Visible = Value.Select(value => "T" + value.Trim() + "z");

    private static readonly Gen<BibSample> Entry = Gen.Select(
        Gen.Char["abcdefXYZ0123456789:_-./+é'"].Array[1, 12].Select(chars => "k" + new string(chars)),
        Visible, Visible, Visible, Gen.Int[1500, 2100], Gen.Int[0, 3]).Select((key, title, text, venue, year, style) => new BibSample(key, title, text, venue, year, style));

    // A line that starts like an entry is one, even inside a value.
    private static string OffLineStart(string value) => Regex.Replace(value, @"\n[\s@]*@", "\n");

    [Fact]
    public void What_is_printed_is_read_again() => Entry.Array[1, 6].Sample(entries =>
    {
        List<PaperDraft> drafts = Reading.Drafts(Format, string.Join("\n", entries.Select(entry => entry.Print())));
        Assert.Equal(entries.Select(entry => (entry.Key, entry.Title, entry.Text, entry.Venue, entry.Year.ToString("0000", null))), drafts.Select(draft => (draft.SourceId!, draft.Title!, draft.Abstract!, draft.Venue!, draft.Date!)));
    }, iter: 400);

    [Fact]
    public void Any_text_is_read_without_exception() =>
        Gen.OneOf(Gen.Const("@article{"), Gen.Const("@string("), Gen.Const("\n@"), Gen.Const("title = "), Gen.Const("}"), Gen.Const("{"), Gen.Const("\""), Gen.Const(" # "), Gen.Const(","), Gen.String)
            .Array[0, 40].Select(string.Concat).Sample(text =>
            {
                Reading.Records(Format, text);
                Format.Recognises(new DocumentSample(text, true));
            }, iter: 3000);

    [Fact]
    public void A_broken_entry_never_changes_the_good_ones_around_it() =>
        Gen.Select(Entry.Array[1, 3], Entry.Array[1, 3], Gen.Char["@ab{}()\"#,=\\\n x"].Array[0, 30].Select(chars => new string(chars)), Gen.Bool).Sample((before, after, broken, isEntry) =>
        {
            // What follows "@article{bad," may close itself or not, open quotes, lack commas; what it must not do is reach the others.
            string bad = (isEntry ? "@article{bad, " : "") + broken.Replace("@", "at", StringComparison.Ordinal);
            string good1 = string.Join("\n", before.Select(entry => entry.Print()));
            string good2 = string.Join("\n", after.Select(entry => entry.Print()));
            List<SourceRecord> records = Reading.Records(Format, $"{good1}\n{bad}\n{good2}");
            List<(string, string, string)> read = [.. records.OfType<DraftRecord>().Where(record => record.Draft.SourceId is { } id && id.StartsWith('k')).Select(record => (record.Draft.SourceId!, record.Draft.Title!, record.Draft.Abstract!))];
            Assert.Equal(before.Concat(after).Select(entry => (entry.Key, entry.Title, entry.Text)), read);
        }, iter: 1000);

    [Fact]
    public void Hostile_entries_are_read_in_linear_time()
    {
        // Each of these made a naive parser look at the rest of the entry again for every field.
        foreach (string field in (string[])["a = \"x, ", "a = , ", "\n", "   ", "{\"", "a b c "])
        {
            string text = "@article{key, " + string.Concat(Enumerable.Repeat(field, 200_000)) + "\n}";
            Assert.NotEmpty(Reading.Records(Format, text));
        }
    }

    private sealed record BibSample(string Key, string Title, string Text, string Venue, int Year, int Style)
    {
        internal string Print() => Style switch
        {
            0 => $"@article{{{Key}, title={{{Title}}}, abstract = {{{Text}}}, journal={{{Venue}}}, year={Year}}}",
            1 => $"@InProceedings{{{Key},\n  title = \"{Title}\",\n  abstract = \"{Text}\",\n  booktitle = {{{Venue}}},\n  year = \"{Year}\",\n}}",
            2 => $"@misc({Key},\n  year = {{{Year}}}\n  title = {{{Title}}}\n  series = {{{Venue}}}\n  abstract = {{{Text}}}\n)",
            _ => $"@ARTICLE {{ {Key} ,\n  TITLE = {{{Title[..1]}}} # {{{Title[1..]}}},\n  Abstract = \"{Text}\", journaltitle = {{{Venue}}}, date = {Year}\n}}",
        };
    }
}
