using PaperGraph.Model;

namespace PaperGraph.Sources.Tests;

/// <summary>Records in the shapes of the services' own documentation, with true titles and ids and text in our own words.</summary>
public sealed class ServiceFormatTests
{
    private const string Arxiv = """
        {"id":"1706.03762","submitter":"L. Kaiser","authors":"Ashish Vaswani, Noam Shazeer","title":"Attention Is All You\n  Need","comments":"15 pages","journal-ref":"Adv. NeurIPS 30","doi":null,"report-no":null,"categories":"cs.CL cs.LG","license":"x","abstract":"  A model built on attention\nalone, without con-\nvolution. No convolution at all.\n","versions":[{"version":"v1","created":"Mon, 12 Jun 2017 17:57:34 GMT"},{"version":"v5","created":"Wed, 6 Dec 2017 03:30:32 GMT"}],"update_date":"2023-08-03","authors_parsed":[["Vaswani","Ashish",""],["Shazeer","Noam","Jr"]]}
        {"id":"hep-th/9901001","authors":"A. B.","title":"Strings","doi":"10.1103/PhysRevD.76.013009 10.1103/PhysRevD.76.013010","categories":"hep-th","abstract":"Strings.","update_date":"2009-11-13","authors_parsed":[["B.","A.",""]]}
        """;

    [Fact]
    public void The_arxiv_snapshot_is_read()
    {
        IReadOnlyList<Paper> papers = ReadText.Papers(Arxiv);
        Paper first = papers[0];
        Assert.Equal(("arxiv:1706.03762", "Attention Is All You Need", "A model built on attention alone, without convolution. No convolution at all."), (first.Id, first.Title, first.Abstract));
        Assert.Equal(("2017-06-12", "Adv. NeurIPS 30", "https://arxiv.org/abs/1706.03762", "arxiv-snapshot"), (first.Published.ToString(), first.Venue, first.Url, first.Source.Format));
        Assert.Equal(["Ashish Vaswani", "Noam Shazeer Jr"], first.Authors);
        Assert.Equal(("doi:10.1103/physrevd.76.013009", "hep-th/9901001"), (papers[1].Id, papers[1].ArxivId));
    }

    [Fact]
    public void Hugging_Face_daily_papers_are_read()
    {
        Paper paper = ReadText.Paper("""
            [{"paper":{"id":"2403.03853","authors":[{"_id":"1","name":"Xin Men","hidden":false}],"publishedAt":"2024-03-06T17:04:18.000Z","title":"ShortGPT: Layers in Large\n  Language Models are More Redundant Than You Expect","summary":"Some layers\ncan go.","upvotes":60,"githubRepo":"https://github.com/a/b"},"publishedAt":"2024-03-07T02:04:36.000Z","title":"ShortGPT","summary":"Some","numComments":3}]
            """);
        Assert.Equal(("arxiv:2403.03853", "ShortGPT: Layers in Large Language Models are More Redundant Than You Expect", "Some layers can go."), (paper.Id, paper.Title, paper.Abstract));
        Assert.Equal(("hf-papers", "2024-03-06", "https://huggingface.co/papers/2403.03853"), (paper.Source.Format, paper.Published.ToString(), paper.Url));
        Assert.Equal(["https://github.com/a/b"], paper.CodeLinks);
    }

    private const string OpenAlexWork = """
        {"id":"https://openalex.org/W2626778328","doi":"https://doi.org/10.65215/ABC","title":"Attention Is <i>All</i> You Need","display_name":"Attention","publication_year":2017,"publication_date":"2017-06-12","ids":{"openalex":"https://openalex.org/W2626778328"},
         "primary_location":{"landing_page_url":"https://example.org/a","source":{"display_name":"Some Journal"}},"locations":[{"landing_page_url":"http://arxiv.org/abs/1706.03762"}],
         "authorships":[{"author_position":"first","author":{"id":"A1","display_name":"Ashish Vaswani"},"raw_author_name":"A. Vaswani"}],
         "referenced_works":["https://openalex.org/W1","https://openalex.org/W2"],"abstract_inverted_index":{"Attention":[0,3],"is":[1],"enough;":[2],"alone":[4],"&amp;":[5],"fast.":[6]}}
        """;

    [Fact]
    public void OpenAlex_works_are_read_one_or_many()
    {
        Paper paper = ReadText.Paper(OpenAlexWork);
        Assert.Equal(("doi:10.65215/abc", "1706.03762", "Attention Is All You Need", "Attention is enough; Attention alone & fast."), (paper.Id, paper.ArxivId, paper.Title, paper.Abstract));
        Assert.Equal(("openalex", "2017-06-12", "Some Journal"), (paper.Source.Format, paper.Published.ToString(), paper.Venue));
        Assert.Equal(["https://openalex.org/W1", "https://openalex.org/W2"], paper.Cites);
        string oneLine = OpenAlexWork.ReplaceLineEndings(" ");
        Assert.Equal(2, ReadText.Papers(oneLine + "\n" + oneLine).Count);
        Assert.Equal(2, ReadText.Papers("[" + OpenAlexWork + "," + OpenAlexWork + "]").Count);
        Assert.Equal(2, ReadText.Papers("{\"meta\":{\"count\":2},\"results\":[" + OpenAlexWork + "," + OpenAlexWork + "],\"group_by\":[]}").Count);
    }

    [Fact]
    public void Semantic_Scholar_answers_and_bulk_lines_are_read()
    {
        Paper paper = ReadText.Paper("""
            {"total": 1, "data": [{"paperId": "204e3073870fae3d05bcbc2f6a8e263d9b72e776", "externalIds": {"ArXiv": "1706.03762", "CorpusId": 13756489}, "url": "https://www.semanticscholar.org/paper/204e", "title": "Attention is All you Need", "abstract": "Attention alone.", "venue": "", "journal": {"name": "NeurIPS"}, "year": 2017, "publicationDate": "2017-06-12", "authors": [{"authorId": "1", "name": "Ashish Vaswani"}], "references": [{"paperId": "p2", "externalIds": {"DOI": "10.1000/R"}}, {"paperId": "p3"}]}]}
            """);
        Assert.Equal(("arxiv:1706.03762", "NeurIPS", "2017-06-12", "semantic-scholar"), (paper.Id, paper.Venue, paper.Published.ToString(), paper.Source.Format));
        Assert.Equal(["doi:10.1000/r", "p3"], paper.Cites);
        Paper bulk = ReadText.Papers("{\"corpusid\":1,\"externalids\":{\"DOI\":\"10.1000/b\",\"ArXiv\":null},\"title\":\"Bulk\",\"authors\":[{\"name\":\"A B\"}],\"year\":2019,\"publicationdate\":null}\n{\"corpusid\":2,\"externalids\":null,\"title\":\"Bulk two\",\"authors\":[]}\n")[0];
        Assert.Equal(("doi:10.1000/b", "2019"), (bulk.Id, bulk.Published.ToString()));
    }

    [Fact]
    public void Crossref_works_are_read_with_jats_taken_out()
    {
        const string work = """
            {"DOI":"10.1038/NATURE14539","reference-count":2,"publisher":"Springer","issued":{"date-parts":[[2015,5,27]]},"title":["Deep learning"],"subtitle":["a short view"],"container-title":["Nature"],"abstract":"<jats:title>Abstract</jats:title><jats:p>Layers learn &lt;features&gt; of CO<jats:sub>2</jats:sub>.</jats:p>","author":[{"given":"Yann","family":"LeCun","sequence":"first"},{"name":"A Group"}],"URL":"https://doi.org/10.1038/nature14539","reference":[{"key":"r1","DOI":"10.1000/R1"},{"key":"r2","unstructured":"text"}],"member":"297"}
            """;
        foreach (string json in (string[])["{\"status\":\"ok\",\"message-type\":\"work-list\",\"message\":{\"total-results\":1,\"items\":[" + work + "]}}", "{\"status\":\"ok\",\"message-type\":\"work\",\"message\":" + work + "}", work])
        {
            Paper paper = ReadText.Paper(json);
            Assert.Equal(("doi:10.1038/nature14539", "Deep learning: a short view", "Layers learn <features> of CO2."), (paper.Id, paper.Title, paper.Abstract));
            Assert.Equal(("crossref", "2015-05-27", "Nature"), (paper.Source.Format, paper.Published.ToString(), paper.Venue));
            Assert.Equal(["Yann LeCun", "A Group"], paper.Authors);
            Assert.Equal(["doi:10.1000/r1"], paper.Cites);
        }
    }

    [Fact]
    public void OpenReview_notes_of_both_interfaces_are_read()
    {
        IReadOnlyList<ReadItem> items = ReadText.Items("""
            {"notes": [
              {"id": "rJl-b3RcF7", "forum": "rJl-b3RcF7", "cdate": 1538087999000, "invitation": "ICLR.cc/2019/Conference/-/Blind_Submission", "content": {"title": "The Lottery Ticket Hypothesis", "abstract": "Small nets win.", "authors": ["Jonathan Frankle", "Michael Carbin"], "venue": "ICLR 2019"}},
              {"id": "aaa", "forum": "aaa", "cdate": 1538087999000, "invitations": ["x"], "content": {"title": {"value": "Second"}, "abstract": {"value": "Text."}, "authors": {"value": ["A B"]}}},
              {"id": "rev", "forum": "aaa", "cdate": 1538087999000, "content": {"title": "Official Review"}}
            ], "count": 3}
            """);
        Paper[] papers = [.. items.OfType<PaperItem>().Select(item => item.Paper)];
        Assert.Equal([("rJl-b3RcF7", "The Lottery Ticket Hypothesis", "2018-09-27"), ("aaa", "Second", "2018-09-27")], papers.Select(paper => (paper.Id, paper.Title, paper.Published.ToString()!)));
        Assert.Equal(["A B"], papers[1].Authors);
        Assert.Equal("openreview", papers[0].Source.Format);
        Assert.Contains("is a reply to 'aaa'", Assert.Single(ReadText.Faults(items)).Reason, StringComparison.Ordinal);
    }
}
