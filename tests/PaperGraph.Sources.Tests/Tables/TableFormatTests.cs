using System.Text;
using CsCheck;

namespace PaperGraph.Sources.Tests;

public sealed class TableFormatTests
{
    private static readonly CsvFormat Csv = new();
    private static readonly TsvFormat Tsv = new();

    [Fact]
    public void Zotero_rows_give_their_fields()
    {
        PaperDraft draft = Assert.Single(Reading.Drafts(new ZoteroCsvFormat(), """
            "Key","Item Type","Publication Year","Author","Title","Publication Title","ISBN","ISSN","DOI","Url","Abstract Note","Date","Extra"
            "AB12CD34","journalArticle","2015","LeCun, Yann; Bengio, Yoshua; Hinton, Geoffrey","Deep ""machine"" learning","Nature","","0028","10.1038/nature14539","https://x.org","Layers learn,
            over many lines.","2015-05-28","arXiv:1412.6980 [cs]"
            """));
        Assert.Equal("AB12CD34", draft.SourceId);
        Assert.Equal("Deep \"machine\" learning", draft.Title);
        Assert.Equal(["LeCun, Yann", "Bengio, Yoshua", "Hinton, Geoffrey"], draft.Authors);
        Assert.Equal("Layers learn,\nover many lines.", draft.Abstract!.ReplaceLineEndings("\n"));
        Assert.Equal(("2015-05-28", "Nature", "10.1038/nature14539", "https://x.org", "1412.6980"), (draft.Date, draft.Venue, draft.Doi, draft.Url, draft.ArxivId));
    }

    [Fact]
    public void Scopus_rows_give_their_fields()
    {
        List<PaperDraft> drafts = Reading.Drafts(new ScopusCsvFormat(), """
            "Authors","Author full names","Author(s) ID","Title","Year","Source title","Volume","DOI","Link","Abstract","EID"
            "LeCun Y.; Bengio Y.","LeCun, Yann (55666793600); Bengio, Yoshua (7003958245)","1; 2","Deep learning","2015","Nature","521","10.1038/nature14539","https://www.scopus.com/x","Layers.","2-s2.0-84930630277"
            "Doe J.","","3","Other","2016","J","1","","","[No abstract available]","2-s2.0-1"
            """);
        Assert.Equal(["LeCun, Yann", "Bengio, Yoshua"], drafts[0].Authors);
        Assert.Equal(("2-s2.0-84930630277", "2015", "Nature", "Layers."), (drafts[0].SourceId, drafts[0].Date, drafts[0].Venue, drafts[0].Abstract));
        Assert.Equal(["Doe J."], drafts[1].Authors);
        Assert.Null(drafts[1].Abstract);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void Web_of_science_tables_give_their_fields(string encoding)
    {
        const string Text = "PT\tAU\tAF\tTI\tSO\tAB\tPY\tPD\tDI\tUT\tCR\r\nJ\tLeCun, Y; Bengio, Y\tLeCun, Yann; Bengio, Yoshua\t\"Deep\" learning: what?\tNATURE\tÜber layers\t2015\tMAY 28\t10.1038/nature14539\tWOS:1\tA B, 2012, X, DOI 10.1234/z; C D, 1999\t\r\nJ\tLi, Fei-Fei\t\t\"Images, \"\"labelled\"\"\"\tCVPR\t\t2009\t\t\tWOS:2\t\r\n";
        List<PaperDraft> drafts = Reading.Drafts(new WebOfScienceTableFormat(), Text, Encoding.GetEncoding(encoding));
        Assert.Equal(["\"Deep\" learning: what?", "Images, \"labelled\""], drafts.Select(draft => draft.Title));
        Assert.Equal(["LeCun, Yann", "Bengio, Yoshua"], drafts[0].Authors);
        Assert.Equal(["Li, Fei-Fei"], drafts[1].Authors);
        Assert.Equal(("2015-05-28", "NATURE", "Über layers", "WOS:1"), (drafts[0].Date, drafts[0].Venue, drafts[0].Abstract, drafts[0].SourceId));
        Assert.Equal(["10.1234/z"], drafts[0].Cites);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('|')]
    [InlineData('\t')]
    public void Any_separator_and_any_usual_column_name_is_read(char separator)
    {
        string text = string.Join('\n',
            string.Join(separator, "Paper_ID", "Paper Title", "ABSTRACT", "Author(s)", "Publication-Year", "Journal/Book", "DOI", "arXiv ID", "Link", "Code", "Ignored"),
            "",
            string.Join(separator, "7", "\"Deep, deep; learning\"", "\"Line one\nline two\"", "\"Ann Lee and Bo Ng\"", "2015", "Nature", "10.1/x", "1412.6980", "https://a.org", "https://github.com/a/b", "x"),
            string.Join(separator, "", "", "", "", "", "", "", "", "", "", ""));
        PaperDraft draft = Assert.Single(Reading.Drafts(separator == '\t' ? Tsv : Csv, text));
        Assert.Equal(("7", "Deep, deep; learning", "Line one\nline two", "2015", "Nature"), (draft.SourceId, draft.Title, draft.Abstract, draft.Date, draft.Venue));
        Assert.Equal(("10.1/x", "1412.6980", "https://a.org"), (draft.Doi, draft.ArxivId, draft.Url));
        Assert.Equal(["Ann Lee", "Bo Ng"], draft.Authors);
        Assert.Equal(["https://github.com/a/b"], draft.CodeLinks);
    }

    [Fact]
    public void Excels_separator_line_and_blank_lines_before_the_header_are_passed_over()
    {
        List<SourceRecord> records = Reading.Records(Csv, "sep=;\n\ntitle;abstract\nOne;two, three\n");
        DraftRecord record = Assert.IsType<DraftRecord>(Assert.Single(records));
        Assert.Equal((4, "One", "two, three"), (record.Line, record.Draft.Title, record.Draft.Abstract));
    }

    [Fact]
    public void Ragged_rows_are_reported_with_their_line_and_the_next_row_is_read()
    {
        List<SourceRecord> records = Reading.Records(Csv, "title,abstract,year\nOne,a,2001\nTwo,b\nThree,c,d,2003\n\"Four\nlines\",d,2004,,\n,e,2005\nSix,f,2006\n");
        Assert.Equal(["One", "Four\nlines", "Six"], Reading.Titles(records));
        Assert.Equal([3, 4, 7], Reading.Faults(records).Select(fault => fault.Line));
        Assert.Contains("2 values where the header has 3", Reading.Faults(records)[0].Reason, StringComparison.Ordinal);
        Assert.Equal(8, records[^1].Line);
    }

    [Theory]
    [InlineData("Two,\"never closed,2002")]
    [InlineData("Two,\"closed\" too early,2002")]
    [InlineData("\"Two,b,2002")]
    public void A_row_with_a_quotation_mark_too_many_hides_no_other_row(string broken)
    {
        string rows = string.Concat(Enumerable.Range(0, 200).Select(i => i % 7 == 3 ? $"\"T{i}\",\"quoted, \"\"value\"\"\",2001\n" : $"T{i},plain,2001\n"));
        List<SourceRecord> records = Reading.Records(Csv, $"title,abstract,year\nOne,a,2001\n{broken}\n{rows}");
        Assert.Equal(["One", .. Enumerable.Range(0, 200).Select(i => $"T{i}")], Reading.Titles(records));
        FaultRecord fault = Assert.Single(Reading.Faults(records));
        Assert.Equal(3, fault.Line);
        Assert.Contains("quotation mark", fault.Reason, StringComparison.Ordinal);
        Assert.Equal(203, records[^1].Line);
    }

    [Fact]
    public void A_table_without_title_column_is_reported()
    {
        Assert.Contains("title", Assert.Single(Reading.Faults(Reading.Records(Csv, "a,b\n1,2\n"))).Reason, StringComparison.Ordinal);
        Assert.Contains("title", Assert.Single(Reading.Faults(Reading.Records(Csv, ""))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_that_is_printed_is_read_again() =>
        Gen.Select(Cell, Cell, Gen.Int[0, 3]).Array[1, 6].Sample((rows) =>
        {
            foreach (char separator in ",;|\t")
            {
                string text = $"title{separator}abstract\n" + string.Concat(rows.Select(row => Quoted(row.Item1, row.Item3) + separator + Quoted(row.Item2, row.Item3 / 2) + "\r\n"));
                Assert.Equal(rows.Select(row => (row.Item1, row.Item2)), Reading.Drafts(separator == '\t' ? Tsv : Csv, text).Select(draft => (draft.Title!, draft.Abstract!)));
            }
        }, iter: 300);

    [Fact]
    public void Any_text_is_read_as_a_table_without_exception() =>
        Gen.Select(Gen.Char["\",;\n\ra b|\t"].Array[0, 60].Select(chars => new string(chars)), Gen.String).Sample((rows, any) =>
        {
            Reading.Records(Csv, "title,abstract\n" + rows);
            Reading.Records(Tsv, "title\tabstract\n" + rows);
            Reading.Records(Csv, any);
            Csv.Recognises(new DocumentSample(any, true));
        }, iter: 2000);

    [Fact]
    public void A_table_with_a_quote_on_every_line_is_read_in_linear_time()
    {
        List<SourceRecord> records = Reading.Records(Csv, "title,abstract\n" + string.Concat(Enumerable.Repeat("a,\"b\n", 50_000)));
        Assert.NotEmpty(Reading.Faults(records));
        Assert.NotEmpty(Reading.Records(Csv, "title,abstract\n" + string.Concat(Enumerable.Repeat("\"\"\"a,b\n", 50_000))));
    }

    [Theory]
    [InlineData("Title, Abstract\nx,y", true)]
    [InlineData("id,title\n1,x", true)]
    [InlineData("title\nx", false)]
    [InlineData("A title, some abstract and more words\nx,y", false)]
    [InlineData("| title | abstract |\n|---|---|\n| a | b |", false)]
    [InlineData("[\"title\", \"abstract\"]", false)]
    [InlineData("name,age\nx,1", false)]
    public void Recognises_tables_with_a_header_that_names_titles(string text, bool expected) => Assert.Equal(expected, Reading.Recognises(Csv, text));

    private static Gen<string> Cell => Gen.Char["abc XYZ,;|\"'\né量"].Array[0, 20].Select(chars => "T" + new string(chars) + "z");

    private static string Quoted(string cell, int style) =>
        style == 0 || cell.AsSpan().IndexOfAny(",;|\"\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
