using PaperGraph.Model;

namespace PaperGraph.Sources.Tests;

public sealed class PaperMergerTests
{
    private static ReadResult Merge(params string[] records)
    {
        var merger = new PaperMerger();
        foreach (string record in records)
        {
            foreach (ReadItem item in ReadText.Items(record)) merger.Add(item);
        }

        return merger.ToResult();
    }

    [Fact]
    public void The_same_doi_in_two_spellings_is_one_paper_with_the_fields_of_both()
    {
        ReadResult result = Merge(
            """{"title": "Deep nets", "doi": "10.1/AB", "year": 2017, "authors": ["Ada Lovelace"]}""".Replace("10.1/", "10.1000/", StringComparison.Ordinal),
            """{"id": "k2", "title": "Deep Nets.", "doi": "https://doi.org/10.1000/ab", "date": "2017-06-12", "abstract": "We go deep.", "venue": "V"}""");
        Paper paper = Assert.Single(result.Papers);
        Assert.Equal(("doi:10.1000/ab", "We go deep.", "2017-06-12", "V", 1, 2), (paper.Id, paper.Abstract, paper.Published.ToString(), paper.Venue, result.Duplicates, result.Records));
        Assert.Equal(["Ada Lovelace"], paper.Authors);
        Assert.Empty(result.Faults);
    }

    [Fact]
    public void The_id_is_the_best_one_in_either_order()
    {
        const string own = """{"id": "own", "title": "Wide nets at scale", "abstract": "We go wide."}""";
        const string doi = """{"id": "other", "title": "Wide nets at scale", "abstract": "We go wide.", "doi": "10.1000/w"}""";
        Assert.Equal("doi:10.1000/w", Assert.Single(Merge(own, doi).Papers).Id);
        Assert.Equal("doi:10.1000/w", Assert.Single(Merge(doi, own).Papers).Id);
    }

    [Fact]
    public void A_third_record_joins_two_that_had_nothing_in_common()
    {
        ReadResult result = Merge(
            """{"title": "Old name of a thing", "arxiv_id": "1706.03762", "abstract": "Early."}""",
            """{"title": "New name of a thing", "doi": "10.1000/n", "abstract": "Late."}""",
            """{"title": "New name of a thing", "doi": "10.1000/n", "arxiv_id": "1706.03762"}""");
        Paper paper = Assert.Single(result.Papers);
        Assert.Equal(("doi:10.1000/n", "1706.03762", "Early.", 2), (paper.Id, paper.ArxivId, paper.Abstract, result.Duplicates));
    }

    [Fact]
    public void The_same_text_under_two_ids_is_one_paper()
    {
        Assert.Single(Merge("""{"id": "a", "title": "One thing", "abstract": "Said once."}""", """{"id": "b", "title": "One Thing", "abstract": "said  once"}""").Papers);
        Assert.Equal(2, Merge("""{"id": "a", "title": "One thing", "abstract": "Said once."}""", """{"id": "b", "title": "One thing", "abstract": "Said twice."}""").Papers.Count);
    }

    [Fact]
    public void The_same_title_without_abstract_is_one_paper_unless_something_contradicts()
    {
        const string full = """{"id": "a", "title": "On the size of things", "abstract": "Big.", "year": 2017, "authors": ["Ada Lovelace"]}""";
        Assert.Single(Merge(full, """{"id": "b", "title": "On the Size of Things", "year": 2018, "authors": ["Lovelace, A."]}""").Papers);
        Assert.Equal(2, Merge(full, """{"id": "b", "title": "On the size of things", "year": 2001}""").Papers.Count);
        Assert.Equal(2, Merge(full, """{"id": "b", "title": "On the size of things", "authors": ["Mary Somerville"]}""").Papers.Count);
        Assert.Equal(2, Merge("""{"id": "a", "title": "Preface", "abstract": "Hello."}""", """{"id": "b", "title": "Preface"}""").Papers.Count);
    }

    [Fact]
    public void The_same_id_for_another_paper_is_a_fault_that_names_both_places()
    {
        ReadResult result = Merge("""
            {"id": "x", "title": "First thing", "abstract": "One."}
            {"id": "x", "title": "Second matter", "abstract": "Two."}
            {"id": "x", "title": "First thing", "abstract": "One."}
            """);
        Assert.Equal("First thing", Assert.Single(result.Papers).Title);
        ReadFault fault = Assert.Single(result.Faults);
        Assert.Equal("-:2: the id 'x' is already that of 'First thing' (-:1), and this is another paper, 'Second matter'; give it an id of its own", fault.ToString());
        Assert.Equal((3, 1), (result.Records, result.Duplicates));
    }

    [Fact]
    public void A_source_id_used_twice_is_no_clash_where_dois_tell_the_papers_apart()
    {
        ReadResult result = Merge("""{"id": "smith2020", "title": "First thing", "doi": "10.1000/1"}""", """{"id": "smith2020", "title": "Second matter", "doi": "10.1000/2"}""");
        Assert.Equal(["doi:10.1000/1", "doi:10.1000/2"], result.Papers.Select(paper => paper.Id));
        Assert.Empty(result.Faults);
    }

    [Fact]
    public void One_doi_on_two_papers_is_a_fault_and_not_a_merge()
    {
        ReadResult result = Merge("""{"title": "Alpha beta", "doi": "10.1000/proc"}""", """{"title": "Gamma delta", "doi": "10.1000/proc"}""");
        Assert.Single(result.Papers);
        Assert.Contains("another paper, 'Gamma delta'", Assert.Single(result.Faults).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Citations_name_papers_by_their_final_ids()
    {
        ReadResult result = Merge(
            """{"id": "W1", "title": "Citing work here", "abstract": "C.", "references": ["W2", "https://doi.org/10.1000/Z", "W1", "arXiv:1706.03762v3"]}""",
            """{"id": "W2", "title": "Cited work there", "abstract": "D.", "doi": "10.1000/cited"}""");
        Assert.Equal(["doi:10.1000/cited", "doi:10.1000/z", "arxiv:1706.03762"], result.Papers[0].Cites);
    }

    [Fact]
    public void The_ids_of_papers_do_not_depend_on_the_order_of_records()
    {
        string[] records =
        [
            """{"id": "a", "title": "A thing of beauty", "abstract": "Joy."}""",
            """{"id": "b", "title": "A thing of beauty", "abstract": "Joy.", "arxiv_id": "1706.03762"}""",
            """{"id": "c", "title": "A thing of beauty", "arxiv_id": "1706.03762", "doi": "10.1000/b"}""",
            """{"id": "d", "title": "Another thing entirely", "abstract": "Else."}""",
        ];
        string[] expected = ["d", "doi:10.1000/b"];
        foreach (int[] order in (int[][])[[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1], [1, 3, 0, 2], [0, 2, 1, 3]])
        {
            Assert.Equal(expected, Merge([.. order.Select(i => records[i])]).Papers.Select(paper => paper.Id).Order(StringComparer.Ordinal));
        }
    }
}
