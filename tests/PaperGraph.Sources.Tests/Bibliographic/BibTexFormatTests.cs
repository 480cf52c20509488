namespace PaperGraph.Sources.Tests;

public sealed class BibTexFormatTests
{
    private static readonly BibTexFormat Format = new();

    [Fact]
    public void An_entry_gives_its_fields_as_they_are_written()
    {
        PaperDraft draft = Assert.Single(Reading.Drafts(Format, """
            @InProceedings{vaswani+2017:attention,
              author    = {Vaswani, Ashish and Noam Shazeer and {Google Brain} and others},
              title     = {{Attention} is All you Need},
              booktitle = "Advances in Neural Information Processing Systems",
              year      = 2017,
              month     = dec,
              doi       = {10.5555/3295222.3295349},
              url       = {https://papers.nips.cc/paper/7181\_x},
              abstract  = {Recurrence is left out; attention alone, in 8~heads, reads
                           the whole sentence at once.},
              eprint    = {1706.03762v7},
              archivePrefix = {arXiv},
            }
            """));
        Assert.Equal("vaswani+2017:attention", draft.SourceId);
        Assert.Equal("{Attention} is All you Need", draft.Title);
        Assert.Equal(["Vaswani, Ashish", "Noam Shazeer", "Google Brain"], draft.Authors);
        Assert.Equal("Advances in Neural Information Processing Systems", draft.Venue);
        Assert.Equal("2017-12", draft.Date);
        Assert.Equal("10.5555/3295222.3295349", draft.Doi);
        Assert.Equal("https://papers.nips.cc/paper/7181_x", draft.Url);
        Assert.StartsWith("Recurrence is left out; attention alone, in 8~heads, reads", draft.Abstract, StringComparison.Ordinal);
        Assert.Equal("1706.03762v7", draft.ArxivId);
        Assert.Equal(TextMarkup.BibTeX, draft.Markup);
    }

    [Fact]
    public void Biblatex_fields_are_read()
    {
        PaperDraft draft = Assert.Single(Reading.Drafts(Format, """
            @article{he:resnet, title={Deep Residual Learning}, subtitle={A Story}, author={Kaiming He},
              journaltitle={A Journal}, date={2016-06-27/2016-06-30}, eprinttype={arxiv}, eprint={1512.03385}}
            """));
        Assert.Equal("Deep Residual Learning: A Story", draft.Title);
        Assert.Equal("2016-06-27", draft.Date);
        Assert.Equal("A Journal", draft.Venue);
        Assert.Equal("1512.03385", draft.ArxivId);
    }

    [Theory]
    [InlineData("journal={arXiv preprint arXiv:1412.6980}", "1412.6980")]
    [InlineData("journal={CoRR}, volume={abs/1412.6980}", "1412.6980")]
    [InlineData("eprint={hep-th/9901001}", "hep-th/9901001")]
    [InlineData("url={https://arxiv.org/abs/1412.6980v9}", "1412.6980v9")]
    [InlineData("eprint={12345678}, eprinttype={pubmed}", null)]
    [InlineData("journal={CoRR Letters}, volume={7}", null)]
    public void The_arxiv_id_is_found_where_reference_managers_put_it(string fields, string? id)
    {
        PaperDraft draft = Assert.Single(Reading.Drafts(Format, $"@article{{kingma, title={{Adam}}, {fields}}}"));
        Assert.Equal(id, draft.ArxivId);
    }

    [Fact]
    public void Macros_months_and_concatenation_are_expanded()
    {
        PaperDraft draft = Assert.Single(Reading.Drafts(Format, """
            @string{ nips = "Neural Information " # {Processing} }
            @STRING(suffix = " Systems")
            @article{a, title = {T}, journal = NIPS # suffix, year = "20" # 17, month = "12~" # jun}
            """));
        Assert.Equal("Neural Information Processing Systems", draft.Venue);
        Assert.Equal("2017-06-12", draft.Date);
    }

    [Fact]
    public void An_undefined_macro_stands_for_itself() =>
        Assert.Equal("jmlr", Assert.Single(Reading.Drafts(Format, "@article{a, title={T}, journal = jmlr}")).Venue);

    [Fact]
    public void Comments_preambles_and_text_between_entries_are_no_records()
    {
        List<PaperDraft> drafts = Reading.Drafts(Format, """
            % written by hand; mail me@example.org about mistakes
            @preamble{"\newcommand{\x}{y}"}
            @comment{jabref-meta: {databaseType:bibtex;}}
            @Comment not even braces here
            free text = with an equals sign
            @article(a, title={In Parentheses (and more)}, year=2001)
            more text @book{b, title="On the same line"} @misc{c, title={Third}}
            @comment{@article{hidden, title={Commented out}}}
            """);
        Assert.Equal(["In Parentheses (and more)", "On the same line", "Third"], drafts.Select(draft => draft.Title));
    }

    [Theory]
    [InlineData("@article{Müller_2010:β(x)'s, title={T}}", "Müller_2010:β(x)'s")]
    [InlineData("@article{10.1007/978-3-319-1, title={T}}", "10.1007/978-3-319-1")]
    [InlineData("@article{two words, title={T}}", "two words")]
    [InlineData("@article{a=b, title={T}}", null)]
    [InlineData("@article{title={T}}", null)]
    [InlineData("@article{, title={T}}", null)]
    [InlineData("@article\n{key, title={T}}", "key")]
    [InlineData("@article{key\n title={T}}", "key")]
    public void Odd_and_missing_keys_do_not_lose_the_entry(string text, string? key)
    {
        DraftRecord record = Assert.Single(Reading.Records(Format, text).OfType<DraftRecord>());
        Assert.Equal("T", record.Draft.Title);
        if (!text.Contains("a=b", StringComparison.Ordinal)) Assert.Equal(key, record.Draft.SourceId);
    }

    [Fact]
    public void Missing_and_doubled_commas_lose_nothing()
    {
        PaperDraft draft = Assert.Single(Reading.Drafts(Format, """
            @article{a,, title = {On "quotes" and {braces}} year = 1999 journal = "An "odd" Journal" ,, doi = {10.1/x}
            }
            """));
        Assert.Equal("On \"quotes\" and {braces}", draft.Title);
        Assert.Equal("1999", draft.Date);
        Assert.Equal("An \"odd\" Journal", draft.Venue);
        Assert.Equal("10.1/x", draft.Doi);
    }

    [Fact]
    public void Words_without_delimiters_are_taken_as_they_are()
    {
        PaperDraft draft = Assert.Single(Reading.Drafts(Format, "@article{a, title = Learning to Learn,\n journal = Some Journal\n year = 2001}"));
        Assert.Equal("Learning to Learn", draft.Title);
        Assert.Equal("Some Journal", draft.Venue);
        Assert.Equal("2001", draft.Date);
    }

    [Fact]
    public void An_entry_without_end_is_reported_and_the_next_is_read()
    {
        List<SourceRecord> records = Reading.Records(Format, """
            @article{good1, title={One}}

            @article{broken,
              title = {Two,
              year = {2000}
            @article{good2, title={Three}}
            """);
        Assert.Equal(["One", "Three"], Reading.Titles(records));
        FaultRecord fault = Assert.Single(Reading.Faults(records));
        Assert.Equal(3, fault.Line);
        Assert.Contains("'broken'", fault.Reason, StringComparison.Ordinal);
        Assert.Contains("before line 6", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_cannot_be_read_is_reported_with_its_line_and_the_others_are_kept()
    {
        List<SourceRecord> records = Reading.Records(Format, "@article{a,\n  title = {T},\n  $junk,\n  journal = ,\n  year = \"2001,\n  doi = {10.1/x},\n}");
        PaperDraft draft = Assert.Single(records.OfType<DraftRecord>()).Draft;
        Assert.Equal("T", draft.Title);
        Assert.Equal("10.1/x", draft.Doi);
        Assert.Equal([3, 4, 5], Reading.Faults(records).Select(fault => fault.Line));
        Assert.All(Reading.Faults(records), fault => Assert.Contains("'a'", fault.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_brace_too_many_that_shuts_out_fields_is_reported()
    {
        List<SourceRecord> records = Reading.Records(Format, "@article{a, title={T}},\n  year = {2001},\n}\n@article{b, title={U}}, year = {2002}}");
        Assert.Equal(["T", "U"], Reading.Titles(records));
        Assert.Equal([2, 4], Reading.Faults(records).Select(fault => fault.Line));
    }

    [Fact]
    public void An_entry_without_opening_brace_is_reported()
    {
        List<SourceRecord> records = Reading.Records(Format, "@article a, title={T}\n\n@article{b, title={U}}");
        Assert.Equal(["U"], Reading.Titles(records));
        Assert.Equal(1, Assert.Single(Reading.Faults(records)).Line);
    }

    [Fact]
    public void An_entry_without_title_is_reported_but_a_container_is_no_record()
    {
        List<SourceRecord> records = Reading.Records(Format, "@misc{page, howpublished={\\url{http://example.org}}}\n@proceedings{p, title={Proceedings}}\n@IEEEtranBSTCTL{ctl, x={y}}");
        Assert.Contains("'page' (@misc) has no title", Assert.Single(Reading.Faults(records)).Reason, StringComparison.Ordinal);
        Assert.Single(records);
    }

    [Fact]
    public void A_link_in_howpublished_is_the_address() =>
        Assert.Equal("http://example.org/a_b", Assert.Single(Reading.Drafts(Format, "@misc{a, title={T}, howpublished={\\url{http://example.org/a\\_b}, accessed}}")).Url);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Children_take_venue_and_date_from_their_crossref_parent_before_or_after(bool parentFirst)
    {
        const string Parent = "@proceedings{icml, title={Proceedings of ICML}, year=2015, url={http://parent}, abstract={of the volume}}\n";
        const string Children = "@inproceedings{a, title={A}, crossref={icml}}\n@article{between, title={B}}\n@inproceedings{c, title={C}, crossref={ICML}, year=2016}\n";
        List<PaperDraft> drafts = Reading.Drafts(Format, parentFirst ? Parent + Children : Children + Parent);
        Assert.Equal(["A", "B", "C"], drafts.Select(draft => draft.Title));
        Assert.Equal(["Proceedings of ICML", null, "Proceedings of ICML"], drafts.Select(draft => draft.Venue));
        Assert.Equal(["2015", null, "2016"], drafts.Select(draft => draft.Date));
        Assert.All(drafts, draft => Assert.Null(draft.Url));
        Assert.All(drafts, draft => Assert.Null(draft.Abstract));
    }

    [Fact]
    public void Xdata_passes_on_every_field_and_circles_end()
    {
        PaperDraft draft = Assert.Single(Reading.Drafts(Format, "@xdata{x, journaltitle={J}, xdata={y}}\n@xdata{y, date={2001}, xdata={x}}\n@article{a, title={T}, xdata={x,y}}"));
        Assert.Equal("J", draft.Venue);
        Assert.Equal("2001", draft.Date);
    }

    [Fact]
    public void A_parent_that_is_nowhere_costs_only_what_it_would_pass_on()
    {
        List<PaperDraft> drafts = Reading.Drafts(Format, "@inproceedings{a, title={A}, crossref={nowhere}}\n@article{b, title={B}}");
        Assert.Equal(["A", "B"], drafts.Select(draft => draft.Title));
    }

    [Fact]
    public void A_parent_too_far_away_is_reported_and_the_order_is_kept()
    {
        string filler = string.Concat(Enumerable.Range(0, 50).Select(i => $"@article{{f{i}, title={{F{i}}}, abstract={{{new string('x', 100_000)}}}}}\n"));
        List<SourceRecord> records = Reading.Records(Format, "@inproceedings{a, title={A}, crossref={p}}\n" + filler + "@proceedings{p, title={P}}");
        Assert.Equal(["A", .. Enumerable.Range(0, 50).Select(i => $"F{i}")], Reading.Titles(records));
        Assert.Contains("'p'", Assert.Single(Reading.Faults(records)).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{Barnes and Noble, Inc.} and Jane Doe", "{Barnes and Noble, Inc.}|Jane Doe")]
    [InlineData("{\\'E}tienne and {van} Gogh", "{\\'E}tienne|{van} Gogh")]
    [InlineData("Andy Brand\n  and  Rolland Sand and others", "Andy Brand|Rolland Sand")]
    [InlineData("{Team} {A}", "{Team} {A}")]
    public void Name_lists_are_split_at_and_outside_braces(string list, string names)
    {
        List<string> authors = [];
        BibNames.Split(list, authors);
        Assert.Equal(names.Split('|'), authors);
    }

    [Theory]
    [InlineData("@article{a,\n title={T}}", true)]
    [InlineData("% comment\n\n@STRING{x = {y}}", true)]
    [InlineData("@audio{a,\n title={T}}", true)]
    [InlineData("Mail me @home (or not)", false)]
    [InlineData("A page on BibTeX.\n\n```\n@article{a,\n```", false)]
    [InlineData("{\"a\": \"\n@article{a,\"}", false)]
    [InlineData("@Override (java) public void run() {}", false)]
    [InlineData("", false)]
    public void Recognises_entries_only(string text, bool expected) => Assert.Equal(expected, Reading.Recognises(Format, text));
}
