using System.Text;

namespace PaperGraph.Sources.Tests;

public sealed class XmlFormatTests
{
    private static readonly PubMedXmlFormat PubMed = new();
    private static readonly ArxivAtomFormat Atom = new();

    private const string Article = """
        <PubmedArticle>
          <MedlineCitation Status="MEDLINE"><PMID Version="1">26017442</PMID>
            <Article>
              <Journal><JournalIssue><PubDate><Year>2015</Year><Month>May</Month><Day>28</Day></PubDate></JournalIssue>
                <Title>Nature</Title><ISOAbbreviation>Nature</ISOAbbreviation></Journal>
              <ArticleTitle>Deep learning of H<sub>2</sub>O &amp; <i>E.</i> <b>coli</b>.</ArticleTitle>
              <ELocationID EIdType="pii" ValidYN="Y">nature14539</ELocationID>
              <ELocationID EIdType="doi" ValidYN="Y">10.1038/nature14539</ELocationID>
              <Abstract>
                <AbstractText Label="BACKGROUND" NlmCategory="BACKGROUND">Units learn.</AbstractText>
                <AbstractText Label="RESULTS">p &lt; 0.05 in all.</AbstractText>
                <CopyrightInformation>Someone owns this.</CopyrightInformation>
              </Abstract>
              <AuthorList>
                <Author><LastName>LeCun</LastName><ForeName>Yann</ForeName><Initials>Y</Initials></Author>
                <Author><LastName>Doe</LastName><Initials>J</Initials><Suffix>Jr</Suffix></Author>
                <Author><CollectiveName>Some Group</CollectiveName></Author>
              </AuthorList>
            </Article>
          </MedlineCitation>
          <PubmedData>
            <ArticleIdList><ArticleId IdType="pubmed">26017442</ArticleId><ArticleId IdType="doi">10.1038/other</ArticleId></ArticleIdList>
            <ReferenceList><Reference><ArticleIdList><ArticleId IdType="doi">10.1145/3065386</ArticleId></ArticleIdList></Reference>
              <Reference><ArticleIdList><ArticleId IdType="pubmed">9377276</ArticleId></ArticleIdList></Reference></ReferenceList>
          </PubmedData>
        </PubmedArticle>
        """;

    private const string Simple = "<PubmedArticle><MedlineCitation><PMID>2</PMID><Article><ArticleTitle>Second</ArticleTitle></Article></MedlineCitation></PubmedArticle>";

    private static string Set(params string[] articles) =>
        "<?xml version=\"1.0\" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD PubMedArticle, 1st January 2024//EN\" \"https://dtd.nlm.nih.gov/x.dtd\">\n<PubmedArticleSet>\n"
        + string.Join('\n', articles) + "\n</PubmedArticleSet>\n";

    [Fact]
    public void A_pubmed_article_gives_its_fields()
    {
        List<PaperDraft> drafts = Reading.Drafts(PubMed, Set(Article, Simple));
        Assert.Equal(["Deep learning of H2O & E. coli.", "Second"], drafts.Select(draft => draft.Title));
        PaperDraft draft = drafts[0];
        Assert.Equal("BACKGROUND: Units learn.\nRESULTS: p < 0.05 in all.", draft.Abstract);
        Assert.Equal(("pmid:26017442", "2015-05-28", "Nature", "10.1038/nature14539"), (draft.SourceId, draft.Date, draft.Venue, draft.Doi));
        Assert.Equal(["Yann LeCun", "J Doe Jr", "Some Group"], draft.Authors);
        Assert.Equal(["10.1145/3065386", "pmid:9377276"], draft.Cites);
    }

    [Theory]
    [InlineData("<MedlineDate>2017 Jun-Jul</MedlineDate>", "2017-06")]
    [InlineData("<MedlineDate>1998 Dec-1999 Jan</MedlineDate>", "1998-12")]
    [InlineData("<MedlineDate>1999-2000</MedlineDate>", "1999")]
    [InlineData("<MedlineDate>Spring 2000</MedlineDate>", "Spring 2000")]
    [InlineData("<Year>2001</Year><Season>Fall</Season>", "2001")]
    public void Pubmed_dates_are_read(string date, string expected)
    {
        string article = Simple.Replace("<Article>", $"<Article><Journal><JournalIssue><PubDate>{date}</PubDate></JournalIssue></Journal>", StringComparison.Ordinal);
        Assert.Equal(expected, Assert.Single(Reading.Drafts(PubMed, Set(article))).Date);
    }

    [Fact]
    public void A_pubmed_book_gives_its_fields()
    {
        PaperDraft draft = Assert.Single(Reading.Drafts(PubMed, Set("""
            <PubmedBookArticle><BookDocument><PMID>3</PMID><ArticleTitle>A Chapter</ArticleTitle><Book><BookTitle>A Book</BookTitle><PubDate><Year>1993</Year></PubDate></Book>
            <AuthorList Type="authors"><Author><LastName>Lee</LastName><ForeName>Ann</ForeName></Author></AuthorList><Abstract><AbstractText>Text.</AbstractText></Abstract></BookDocument></PubmedBookArticle>
            """)));
        Assert.Equal(("pmid:3", "A Chapter", "Text.", "1993"), (draft.SourceId, draft.Title, draft.Abstract, draft.Date));
    }

    [Theory]
    [InlineData("<PubmedArticle><a></b></PubmedArticle>", 5)]
    [InlineData("<PubmedArticle>\n<MedlineCitation>\n<PMID>7</PMID>", 4)]
    [InlineData("<PubmedArticle>\n<!-- never closed\n<PMID>7</PMID></PubmedArticle>", 4)]
    [InlineData("<PubmedArticle>\n<![CDATA[ never closed </PubmedArticle>", 4)]
    [InlineData("<PubmedArticle>\n<x y='\n</PubmedArticle>", 5)]
    [InlineData("<PubmedArticle>\n&unknown;\n</PubmedArticle>", 5)]
    [InlineData("<PubmedArticle", 4)]
    public void A_broken_article_is_reported_with_its_line_and_hides_no_other(string broken, int line)
    {
        List<SourceRecord> records = Reading.Records(PubMed, Set(broken.StartsWith("<PubmedArticle><a>", StringComparison.Ordinal) ? Simple + "\n" + broken : broken, Simple, Simple.Replace("Second", "Third", StringComparison.Ordinal)));
        Assert.Equal(["Second", "Third"], Reading.Titles(records)[^2..]);
        FaultRecord fault = Assert.Single(Reading.Faults(records));
        Assert.InRange(fault.Line, line, line + 2);
        Assert.Contains("<PubmedArticle> element", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_is_cut_off_keeps_what_came_before()
    {
        string whole = Set(Simple, Simple, Article);
        List<SourceRecord> records = Reading.Records(PubMed, whole[..(whole.Length - 300)]);
        Assert.Equal(["Second", "Second"], Reading.Titles(records));
        Assert.Contains(Reading.Faults(records), fault => fault.Reason.Contains("cut off", StringComparison.Ordinal));
        Assert.Contains("cut off", Assert.Single(Reading.Faults(Reading.Records(PubMed, Set(Simple).Replace("</PubmedArticleSet>", "", StringComparison.Ordinal)))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_of_a_doctype_are_refused_and_nothing_is_expanded()
    {
        string bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE PubmedArticleSet [\n<!-- it's a bomb -->\n<!ENTITY a \"<PubmedArticle>aaaaaaaaaa</PubmedArticle>\">\n<!ENTITY b \"&a;&a;&a;&a;\">\n<!ENTITY f SYSTEM \"file:///etc/passwd\">\n]>\n<PubmedArticleSet>"
            + Simple + Simple.Replace("Second", "&b;", StringComparison.Ordinal) + Simple.Replace("Second", "&f;", StringComparison.Ordinal) + "</PubmedArticleSet>";
        List<SourceRecord> records = Reading.Records(PubMed, bomb);
        Assert.Equal(["Second"], Reading.Titles(records));
        Assert.Equal(3, Reading.Faults(records).Count);
        Assert.Contains("DOCTYPE declares entities", Reading.Faults(records)[0].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(1_000_000)]
    public void Deep_nesting_is_read_or_reported(int depth)
    {
        string deep = string.Concat(Enumerable.Repeat("<i>", depth)) + "deep" + string.Concat(Enumerable.Repeat("</i>", depth));
        List<SourceRecord> records = Reading.Records(PubMed, Set(Simple, Simple.Replace("Second", deep, StringComparison.Ordinal), Simple));
        Assert.Equal(depth == 400 ? ["Second", "deep", "Second"] : ["Second", "Second"], Reading.Titles(records));
        Assert.Equal(depth == 400 ? 0 : 1, Reading.Faults(records).Count);
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1252")]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void A_document_is_decoded_as_it_says_itself(string name)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        string text = Set(Simple.Replace("Second", "Für Élise&nbsp;&eacute;", StringComparison.Ordinal)).Replace("version=\"1.0\"", $"version=\"1.0\" encoding=\"{name}\"", StringComparison.Ordinal);
        List<SourceRecord> records = Reading.Records(PubMed, [.. encoding.GetPreamble(), .. encoding.GetBytes(text)], Encoding.UTF8);
        Assert.Equal(["Für Élise\u00A0é"], Reading.Titles(records));
    }

    [Fact]
    public void An_atom_entry_gives_its_fields()
    {
        PaperDraft draft = Assert.Single(Reading.Drafts(Atom, """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
              <link href="http://arxiv.org/api/query?id_list=1706.03762" rel="self" type="application/atom+xml"/>
              <title type="html">ArXiv Query</title>
              <entry>
                <id>http://arxiv.org/abs/1706.03762v7</id>
                <updated>2023-08-02T00:41:18Z</updated>
                <published>2017-06-12T17:57:34Z</published>
                <title>Attention Is All
              You Need</title>
                <summary>  Only attention, at $\ell_2$ cost &lt; before.
            </summary>
                <author><name>Ashish Vaswani</name><arxiv:affiliation xmlns:arxiv="http://arxiv.org/schemas/atom">Brain</arxiv:affiliation></author>
                <author><name>Noam Shazeer</name></author>
                <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.5555/3295222</arxiv:doi>
                <arxiv:journal_ref xmlns:arxiv="http://arxiv.org/schemas/atom">NeurIPS 2017</arxiv:journal_ref>
                <link title="pdf" href="http://arxiv.org/pdf/1706.03762v7" rel="related" type="application/pdf"/>
                <link href="http://arxiv.org/abs/1706.03762v7" rel="alternate" type="text/html"/>
              </entry>
            </feed>
            """));
        Assert.Equal("Attention Is All\n  You Need", draft.Title);
        Assert.Equal("Only attention, at $\\ell_2$ cost < before.", draft.Abstract);
        Assert.Equal(["Ashish Vaswani", "Noam Shazeer"], draft.Authors);
        Assert.Equal(("1706.03762v7", "2017-06-12T17:57:34Z", "10.5555/3295222", "NeurIPS 2017", "http://arxiv.org/abs/1706.03762v7"), (draft.ArxivId, draft.Date, draft.Doi, draft.Venue, draft.Url));
    }

    [Fact]
    public void An_error_that_the_arxiv_api_answers_with_is_reported()
    {
        List<SourceRecord> records = Reading.Records(Atom, "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>http://arxiv.org/api/errors#incorrect_id_format</id><title>Error</title><summary>incorrect id</summary></entry></feed>");
        Assert.Contains("incorrect id", Assert.IsType<FaultRecord>(Assert.Single(records)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_of_the_news_feed_gives_its_fields()
    {
        PaperDraft draft = Assert.Single(Reading.Drafts(new ArxivRssFormat(), """
            <?xml version='1.0' encoding='UTF-8'?>
            <rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel>
              <title>cs.LG updates on arXiv.org</title><link>http://rss.arxiv.org/rss/cs.LG</link>
              <item>
                <title>On Trees, and Forests</title>
                <link>https://arxiv.org/abs/2402.01234</link>
                <description>arXiv:2402.01234v1 Announce Type: new 
            Abstract: Trees grow &lt;i&gt;fast&lt;/i&gt;.</description>
                <guid isPermaLink="false">oai:arXiv.org:2402.01234v1</guid>
                <pubDate>Tue, 06 Feb 2024 00:00:00 -0500</pubDate>
                <arxiv:announce_type>new</arxiv:announce_type>
                <dc:creator>Ann Lee (Somewhere, Nowhere), Bo Ng</dc:creator>
                <arxiv:DOI>10.1/x</arxiv:DOI>
              </item></channel></rss>
            """));
        Assert.Equal(("On Trees, and Forests", "Trees grow <i>fast</i>.", "2402.01234", "2024-02-06", "10.1/x"), (draft.Title, draft.Abstract, draft.ArxivId, draft.Date, draft.Doi));
        Assert.Equal(["Ann Lee", "Bo Ng"], draft.Authors);
        Assert.Equal(TextMarkup.Tags, draft.Markup);
    }

    [Fact]
    public void An_item_of_the_older_feed_gives_its_fields()
    {
        PaperDraft draft = Assert.Single(Reading.Drafts(new ArxivRdfFormat(), """
            <?xml version="1.0" encoding="UTF-8"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="http://arxiv.org/"><title>cs.LG updates</title><items><rdf:Seq><rdf:li rdf:resource="http://arxiv.org/abs/2001.01234"/></rdf:Seq></items></channel>
            <item rdf:about="http://arxiv.org/abs/2001.01234">
            <title>On Trees. (arXiv:2001.01234v1 [cs.LG])</title>
            <link>http://arxiv.org/abs/2001.01234</link>
            <description rdf:parseType="Literal">&lt;p&gt;Trees grow.
            &lt;/p&gt;
            </description>
            <dc:creator> &lt;a href="http://arxiv.org/find/cs/1/au:+Lee_A/0/1/0/all/0/1"&gt;Ann Lee&lt;/a&gt;, &lt;a href="http://arxiv.org/find/x"&gt;Bo Ng&lt;/a&gt;</dc:creator>
            </item></rdf:RDF>
            """));
        Assert.Equal(("On Trees", "2001.01234"), (draft.Title, draft.ArxivId));
        Assert.Contains("Trees grow.", draft.Abstract, StringComparison.Ordinal);
        Assert.Equal(["Ann Lee", "Bo Ng"], draft.Authors);
    }

    [Fact]
    public void An_endnote_record_gives_its_fields()
    {
        List<SourceRecord> records = Reading.Records(new EndNoteXmlFormat(), """
            <?xml version="1.0" encoding="UTF-8" ?><xml><records><record><database name="a.enl" path="a.enl">a.enl</database><rec-number>12</rec-number><ref-type name="Journal Article">17</ref-type>
            <contributors><authors><author><style face="normal" font="default" size="100%">LeCun, Yann</style></author><author>Bengio, Yoshua</author></authors></contributors>
            <titles><title><style face="normal">Deep </style><style face="italic">learning</style></title><secondary-title>Nature</secondary-title></titles>
            <periodical><full-title><style>Nature</style></full-title></periodical>
            <dates><year><style>2015</style></year><pub-dates><date>May 28</date></pub-dates></dates>
            <abstract><style>Units learn.</style></abstract><electronic-resource-num>10.1038/nature14539</electronic-resource-num>
            <urls><related-urls><url><style>https://x.org</style></url></related-urls></urls><accession-num>WOS:1</accession-num></record>
            <record><rec-number>13</rec-number></record></records></xml>
            """);
        PaperDraft draft = Assert.Single(records.OfType<DraftRecord>()).Draft;
        Assert.Equal(("WOS:1", "Deep learning", "Units learn.", "2015-05-28", "Nature"), (draft.SourceId, draft.Title, draft.Abstract, draft.Date, draft.Venue));
        Assert.Equal(("10.1038/nature14539", "https://x.org"), (draft.Doi, draft.Url));
        Assert.Equal(["LeCun, Yann", "Bengio, Yoshua"], draft.Authors);
        Assert.Contains("rec-number 13 has no title", Assert.Single(Reading.Faults(records)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Anthology_papers_give_their_fields_with_those_of_their_volume()
    {
        List<PaperDraft> drafts = Reading.Drafts(new AclAnthologyFormat(), """
            <?xml version='1.0' encoding='UTF-8'?>
            <collection id="2020.acl">
              <volume id="main" ingest-date="2020-06-21">
                <meta><booktitle>Proceedings of the 58th <fixed-case>ACL</fixed-case></booktitle><month>July</month><year>2020</year></meta>
                <frontmatter><url hash="x">2020.acl-main.0</url></frontmatter>
                <paper id="1">
                  <title>Learning <fixed-case>B</fixed-case>ayes with <tex-math>\ell_2</tex-math></title>
                  <author><first>Ann</first><last>Lee</last></author><author><first/><last>Plato</last></author>
                  <abstract>A model of <i>words</i> &amp; more.</abstract>
                  <url hash="ab">2020.acl-main.1</url><doi>10.18653/v1/2020.acl-main.1</doi><bibkey>lee-2020-learning</bibkey>
                </paper>
              </volume>
              <volume id="demos"><meta><booktitle>Demos</booktitle><year>2021</year></meta><paper id="2"><title>Second</title></paper></volume>
            </collection>
            """);
        Assert.Equal(["2020.acl-main.1", "2020.acl-demos.2"], drafts.Select(draft => draft.SourceId));
        Assert.Equal("Learning Bayes with $\\ell_2$", drafts[0].Title);
        Assert.Equal(["Ann Lee", "Plato"], drafts[0].Authors);
        Assert.Equal("A model of words & more.", drafts[0].Abstract);
        Assert.Equal(("2020-07", "Proceedings of the 58th ACL", "https://aclanthology.org/2020.acl-main.1", "10.18653/v1/2020.acl-main.1"), (drafts[0].Date, drafts[0].Venue, drafts[0].Url, drafts[0].Doi));
        Assert.Equal(("2021", "Demos"), (drafts[1].Date, drafts[1].Venue));
    }

    [Theory]
    [InlineData("P19", "1", "1", "P19-1001")]
    [InlineData("W19", "52", "1", "W19-5201")]
    [InlineData("D19", "1", "12", "D19-1012")]
    [InlineData("D19", "57", "3", "D19-5703")]
    [InlineData("2023.findings", "emnlp", "10", "2023.findings-emnlp.10")]
    public void Anthology_ids_are_those_of_the_site(string collection, string volume, string paper, string id) =>
        Assert.Equal(id, AclAnthologyFormat.IdOf(collection, volume, paper));
}
