using PaperGraph.Model;

namespace PaperGraph.Sources.Tests;

public sealed class JsonFormatTests
{
    [Fact]
    public void Fields_are_found_by_their_usual_names()
    {
        Paper paper = ReadText.Paper("""
            {"Paper_ID": 17, "Title": "Sparse gates", "Summary": "We study gates. Code: https://github.com/a/gates.", "author": "Ada Lovelace and Charles Babbage",
             "publication-date": "2021 May", "bookTitle": "Proc. of Gates", "link": "https://example.org/17", "code_url": "https://gitlab.com/a/g", "dataset": "https://example.org/d"}
            """);
        Assert.Equal(("17", "Sparse gates", "2021-05", "Proc. of Gates", "https://example.org/17"), (paper.Id, paper.Title, paper.Published.ToString(), paper.Venue, paper.Url));
        Assert.Equal(["Ada Lovelace", "Charles Babbage"], paper.Authors);
        Assert.Equal(["https://gitlab.com/a/g", "https://github.com/a/gates"], paper.CodeLinks);
        Assert.Equal(["https://example.org/d"], paper.DataLinks);
        Assert.Equal(new SourceLocation("-", 1, "json"), paper.Source);
    }

    [Fact]
    public void Authors_come_as_strings_or_objects()
    {
        Assert.Equal(["Ada Lovelace", "Charles Babbage"], ReadText.Paper("""{"title": "T", "authors": ["Ada Lovelace", "Babbage, Charles"]}""").Authors);
        Assert.Equal(["Ada Lovelace", "Charles Babbage"], ReadText.Paper("""{"title": "T", "authors": [{"name": "Ada Lovelace"}, {"given": "Charles", "family": "Babbage"}]}""").Authors);
    }

    [Fact]
    public void Csl_json_of_Zotero_is_read()
    {
        Paper paper = ReadText.Paper("""
            [{"id": "lovelace_gates", "type": "article-journal", "container-title": "Journal of Gates", "DOI": "10.1000/g", "title": "Gates",
              "author": [{"family": "Lovelace", "given": "Ada"}], "issued": {"date-parts": [["2020", 3, 1]]}}]
            """);
        Assert.Equal(("doi:10.1000/g", "2020-03-01", "Journal of Gates"), (paper.Id, paper.Published.ToString(), paper.Venue));
    }

    [Theory]
    [InlineData("""[{"title": "A"}, {"title": "B"}]""")]
    [InlineData("{\"title\": \"A\"}\n{\"title\": \"B\"}")]
    [InlineData("{\"title\": \"A\"}\r\n\r\n{\"title\": \"B\"}\r\n")]
    [InlineData("""{"count": 2, "results": [{"title": "A"}, {"title": "B"}], "next": {"page": 2}}""")]
    [InlineData("""{"status": "ok", "message": {"total": 2, "items": [{"title": "A"}, {"title": "B"}]}}""")]
    [InlineData("{\n  \"title\": \"A\"\n}\n{\n  \"title\": \"B\"\n}\n")]
    [InlineData("[\n{\"title\": \"A\"},\n{\"title\": \"B\"},\n]")]
    [InlineData("""[[{"title": "A"}], [{"title": "B"}]]""")]
    public void Records_are_found_wherever_a_list_may_stand(string json) => Assert.Equal(["A", "B"], ReadText.Papers(json).Select(paper => paper.Title));

    [Fact]
    public void One_object_is_one_paper_even_with_lists_in_it() =>
        Assert.Equal("A", ReadText.Paper("""{"title": "A", "data": ["x"], "references": ["W1"], "authors": [{"name": "B"}]}""").Title);

    [Fact]
    public void A_broken_line_hides_no_other()
    {
        IReadOnlyList<ReadItem> items = ReadText.Items("""
            {"title": "A"}
            {"title": "B",
            {"title": "C"}
            not json
            {"title": "D" "year": 2}
            [1, 2]
            {"title": "E"}
            """);
        Assert.Equal(["A", "C", "E"], ReadText.Titles(items));
        Assert.Equal([2, 4, 5, 6], ReadText.Faults(items).Select(fault => fault.Location.Line));
        Assert.All(ReadText.Faults(items), fault => Assert.Contains("JSON", fault.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_broken_first_line_hides_no_other()
    {
        IReadOnlyList<ReadItem> items = ReadText.Items("{\"title\": \"A\n{\"title\": \"B\"}\n{\"title\": \"C\"}\n");
        Assert.Equal(["B", "C"], ReadText.Titles(items));
        Assert.Equal(1, Assert.Single(ReadText.Faults(items)).Location.Line);
    }

    [Fact]
    public void A_broken_record_in_an_array_hides_no_other()
    {
        IReadOnlyList<ReadItem> items = ReadText.Items("""
            [
              {"title": "A"},
              {"title": "B", "year": },
              {"title": "C",
              {"title": "D", "authors": ["x", "y"},
              "just text",
              null,
              {"title": "E
              and more"},
              {"title": "F"}
            ]
            """);
        Assert.Equal(["A", "F"], ReadText.Titles(items));
        Assert.Equal([3, 4, 5, 6, 7, 8], ReadText.Faults(items).Select(fault => fault.Location.Line));
    }

    [Fact]
    public void A_cut_array_keeps_what_was_read()
    {
        IReadOnlyList<ReadItem> items = ReadText.Items("[\n{\"title\": \"A\"},\n{\"title\": \"B\"},\n{\"title\": \"C\", \"abst");
        Assert.Equal(["A", "B"], ReadText.Titles(items));
        Assert.Equal((4, "the JSON ends in the middle of a record; the file is cut off after 2 records, which are kept"), Assert.Single(ReadText.Faults(items).Select(fault => (fault.Location.Line, fault.Reason))));
        Assert.Contains("before its list is closed", Assert.Single(ReadText.Faults(ReadText.Items("[{\"title\": \"A\"},"))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_a_fault_and_a_whole_one_is_not()
    {
        IReadOnlyList<ReadItem> items = ReadText.Items("{\"title\": \"A \\ud83d\\ude00 \\\\ud83d\"}\n{\"title\": \"B \\ud83d\"}\n{\"title\": \"C \\ude00\"}");
        Assert.Equal(["A \U0001F600 \\ud83d"], ReadText.Titles(items));
        Assert.Equal(2, ReadText.Faults(items).Count);
    }

    [Fact]
    public void Every_line_has_its_number() =>
        Assert.Equal([3, 7], ReadText.Papers("[\n\n  {\n    \"title\": \"A\"\n  },\n\n  { \"title\": \"B\" }]").Select(paper => paper.Source.Line));
}
