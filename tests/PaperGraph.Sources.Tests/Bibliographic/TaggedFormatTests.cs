using CsCheck;

namespace PaperGraph.Sources.Tests;

public sealed class TaggedFormatTests
{
    private static readonly RisFormat Ris = new();
    private static readonly MedlineFormat Medline = new();
    private static readonly WebOfScienceFormat WebOfScience = new();

    [Fact]
    public void A_ris_record_gives_its_fields()
    {
        PaperDraft draft = Assert.Single(Reading.Drafts(Ris, """
            Provider: Some Publisher
            Content: text/plain

            TY  - JOUR
            AU  - LeCun, Yann
            AU  - Bengio, Yoshua
            TI  - Deep
            learning
            T2  - Nature
            AB  - Layers of simple units learn features
              from raw data.
            PY  - 2015
            DA  - 2015/05/28/
            DO  - 10.1038/nature14539
            UR  - https://doi.org/10.1038/nature14539
            UR  - https://example.org/other
            ID  - LeCun2015
            ER  - 
            """));
        Assert.Equal("LeCun2015", draft.SourceId);
        Assert.Equal("Deep learning", draft.Title);
        Assert.Equal("Layers of simple units learn features from raw data.", draft.Abstract);
        Assert.Equal(["LeCun, Yann", "Bengio, Yoshua"], draft.Authors);
        Assert.Equal("2015-05-28", draft.Date);
        Assert.Equal("Nature", draft.Venue);
        Assert.Equal("10.1038/nature14539", draft.Doi);
        Assert.Equal("https://doi.org/10.1038/nature14539", draft.Url);
    }

    [Fact]
    public void Older_ris_tags_are_read()
    {
        PaperDraft draft = Assert.Single(Reading.Drafts(Ris, "TY  - CONF\r\nT1  - Title\r\nA1  - Lee, Ann\r\nN2  - Text\r\nY1  - 2003/07//Summer\r\nJF  - Proceedings\r\nM3  - 10.1/x\r\nAN  - 77\r\nID  - 1\r\nER  -\r\n"));
        Assert.Equal(("Title", "Text", "2003-07", "Proceedings", "10.1/x", "77"), (draft.Title, draft.Abstract, draft.Date, draft.Venue, draft.Doi, draft.SourceId));
        Assert.Equal(["Lee, Ann"], draft.Authors);
    }

    [Fact]
    public void A_ris_record_without_end_or_beginning_hides_nothing()
    {
        List<SourceRecord> records = Reading.Records(Ris, "TY  - JOUR\nTI  - One\nTY  - JOUR\nTI  - Two\nER  - \n\nTI  - Three\nER  - \nTY  - JOUR\nAU  - Nobody\nER  - \nTY  - JOUR\nTI  - Four");
        Assert.Equal(["One", "Two", "Three", "Four"], Reading.Titles(records));
        FaultRecord fault = Assert.Single(Reading.Faults(records));
        Assert.Equal(9, fault.Line);
        Assert.Contains("no title", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Ris_that_is_printed_is_read_again() =>
        Gen.Select(Text, Text, Gen.Int[1500, 2100]).Array[1, 5].Sample(papers =>
        {
            string text = string.Concat(papers.Select(paper => $"TY  - JOUR\nTI  - {paper.Item1}\nAB  - {paper.Item2}\nPY  - {paper.Item3}\nER  - \n\n"));
            Assert.Equal(
                papers.Select(paper => (paper.Item1, paper.Item2, paper.Item3.ToString("0000", null))),
                Reading.Drafts(Ris, text).Select(draft => (draft.Title!, draft.Abstract!, draft.Date!)));
        });

    [Fact]
    public void Any_text_is_read_as_a_tagged_format_without_exception() =>
        Gen.OneOf(Gen.Const("TY  - "), Gen.Const("\nER  - "), Gen.Const("\nTI  - "), Gen.Const("\nPMID- "), Gen.Const("\nPT "), Gen.Const("\nAU  - "), Gen.Const("\n   "), Gen.String)
            .Array[0, 20].Select(string.Concat).Sample(text =>
            {
                foreach (IPaperFormat format in (IPaperFormat[])[Ris, Medline, WebOfScience])
                {
                    Reading.Records(format, text);
                    format.Recognises(new DocumentSample(text, true));
                }
            }, iter: 1000);

    [Fact]
    public void A_broken_ris_record_never_changes_the_good_ones() =>
        Gen.Select(Text, Text, Gen.Char["AUTIER- x\n"].Array[0, 30].Select(chars => new string(chars))).Sample((one, two, broken) =>
        {
            List<SourceRecord> records = Reading.Records(Ris, $"TY  - JOUR\nTI  - {one}\nER  - \nTY  - JOUR\n{broken}\nTY  - JOUR\nTI  - {two}\nER  - \n");
            List<string?> titles = Reading.Titles(records);
            Assert.Equal(one, titles[0]);
            Assert.Equal(two, titles[^1]);
        });

    [Fact]
    public void A_medline_record_gives_its_fields()
    {
        List<PaperDraft> drafts = Reading.Drafts(Medline, """
            PMID- 26017442
            OWN - NLM
            DP  - 2015 May 28
            TI  - Deep
                  learning.
            LID - 10.1038/nature14539 [doi]
            AB  - Layers of units
                  learn features.
            FAU - LeCun, Yann
            AU  - LeCun Y
            FAU - Bengio, Yoshua
            AU  - Bengio Y
            TA  - Nature
            JT  - Nature

            PMID- 2
            TI  - Second
            AU  - Doe J
            CN  - Some Consortium
            TA  - J Short
            AID - S0140 [pii]
            AID - 10.1/y [doi]
            DP  - 2001 Jul-Aug
            """);
        Assert.Equal(["pmid:26017442", "pmid:2"], drafts.Select(draft => draft.SourceId));
        Assert.Equal(["Deep learning.", "Second"], drafts.Select(draft => draft.Title));
        Assert.Equal("Layers of units learn features.", drafts[0].Abstract);
        Assert.Equal(["LeCun, Yann", "Bengio, Yoshua"], drafts[0].Authors);
        Assert.Equal(["Doe J", "Some Consortium"], drafts[1].Authors);
        Assert.Equal(["2015-05-28", "2001-07"], drafts.Select(draft => draft.Date));
        Assert.Equal(["10.1038/nature14539", "10.1/y"], drafts.Select(draft => draft.Doi));
        Assert.Equal(["Nature", "J Short"], drafts.Select(draft => draft.Venue));
    }

    [Fact]
    public void A_medline_record_without_title_is_reported_by_its_number()
    {
        List<SourceRecord> records = Reading.Records(Medline, "PMID- 1\nAB  - text\n\nPMID- 2\nTI  - Two\n");
        Assert.Equal(["Two"], Reading.Titles(records));
        Assert.Contains("PMID 1 has no title", Assert.Single(Reading.Faults(records)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_web_of_science_record_gives_its_fields()
    {
        List<PaperDraft> drafts = Reading.Drafts(WebOfScience, """
            FN Clarivate Analytics Web of Science
            VR 1.0
            PT J
            AU LeCun, Y
               Bengio, Y
            AF LeCun, Yann
               Bengio, Yoshua
            TI Deep
               learning
            SO NATURE
            AB Layers of units learn
               features.
            CR Krizhevsky A, 2012, ADV NEUR IN, V25, DOI 10.1145/3065386
               Someone B, 1999, NO DOI
            PD MAY 28
            PY 2015
            DI 10.1038/nature14539
            UT WOS:000355286600030
            ER

            PT C
            TI Second
            CT A Conference
            PY 2001
            PT J
            TI Third
            ER

            EF
            """);
        Assert.Equal(["Deep learning", "Second", "Third"], drafts.Select(draft => draft.Title));
        PaperDraft first = drafts[0];
        Assert.Equal(["LeCun, Yann", "Bengio, Yoshua"], first.Authors);
        Assert.Equal("Layers of units learn features.", first.Abstract);
        Assert.Equal(("2015-05-28", "NATURE", "10.1038/nature14539", "WOS:000355286600030"), (first.Date, first.Venue, first.Doi, first.SourceId));
        Assert.Equal(["10.1145/3065386"], first.Cites);
        Assert.Equal("A Conference", drafts[1].Venue);
    }

    [Theory]
    [InlineData("2017", "Jun", null, "2017-06")]
    [InlineData("2017", "June 12-17", null, "2017-06-12")]
    [InlineData("2017", "12 June", null, "2017-06-12")]
    [InlineData("2017", "6", "3", "2017-06-03")]
    [InlineData("2017", "Jul-Aug", null, "2017-07")]
    [InlineData("2017", "Summer", null, "2017")]
    [InlineData("2017", "13", null, "2017")]
    [InlineData("2017", "smart", null, "2017")]
    [InlineData("to appear", "Jun", null, "to appear")]
    [InlineData(null, "Jun", null, null)]
    public void Dates_given_in_parts_are_joined(string? year, string? month, string? day, string? date) => Assert.Equal(date, DateParts.Join(year, month, day));

    private static Gen<string> Text => Gen.Char["abcXYZ 0123,;:-\"{}\\$é量"].Array[1, 30].Select(chars => "T" + string.Join(' ', new string(chars).Split(' ', StringSplitOptions.RemoveEmptyEntries)) + "z");
}
