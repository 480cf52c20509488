using System.Text.Json;
using PaperGraph.Model;
using PaperGraph.Testing;

namespace PaperGraph.Sources.Tests;

public sealed class SharedCorpusTests
{
    private static List<(string Id, string Title, string Abstract)> Lines(string path) =>
        [.. File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement).Select(record =>
            (record.GetProperty("id").GetString()!, record.GetProperty("title").GetString()!, record.GetProperty("abstract").GetString()!))];

    [Fact]
    public void A_saved_listing_page_has_exactly_its_63_papers()
    {
        string page = SharedData.PathOf("data", "hf-implicit-regularization.txt");
        List<(string Id, string Title, string Abstract)> expected = Lines(SharedData.PathOf("data", "annotated", "hf63.jsonl"));
        Assert.Equal(63, expected.Count);

        ReadResult result = new PaperReader(new ReadOptions()).ReadAll([page], TestContext.Current.CancellationToken);

        Assert.Empty(result.Faults);
        Assert.Equal(63, result.Records);
        Assert.All(result.Papers, paper => Assert.Equal("listing", paper.Source.Format));
        Assert.Equal(expected.Select(paper => paper.Title), result.Papers.Select(paper => paper.Title));
        Assert.Equal(expected.Select(paper => paper.Abstract), result.Papers.Select(paper => paper.Abstract));
        // Counted by eye in the page: the first title stands on line 11, the last on line 259.
        Assert.Equal(11, result.Papers[0].Source.Line);
        Assert.Equal(259, result.Papers[^1].Source.Line);
    }

    [Theory]
    [InlineData("papers.jsonl", 2325)]
    [InlineData("hf63.jsonl", 63)]
    public void Annotated_papers_keep_ids_and_text_to_the_character(string file, int count)
    {
        string path = SharedData.PathOf("data", "annotated", file);

        ReadResult result = new PaperReader(new ReadOptions()).ReadAll([path], TestContext.Current.CancellationToken);

        Assert.Empty(result.Faults);
        Assert.Equal(count, result.Papers.Count);
        Assert.Equal(Lines(path).Select(paper => (paper.Id, paper.Title + "\n" + paper.Abstract)), result.Papers.Select(paper => (paper.Id, paper.Text)));
    }

    [Fact]
    public void The_corpus_of_60383_abstracts_is_read_to_the_end()
    {
        string path = SharedData.PathOf("data", "corpus", "abstracts60k.jsonl.zst");

        ReadResult result = new PaperReader(new ReadOptions()).ReadAll([path], TestContext.Current.CancellationToken);

        Assert.Empty(result.Faults);
        Assert.Equal(60_383, result.Records);
        // All ids and lower-cased titles of the corpus are distinct; it names 18,000 arXiv papers.
        Assert.Equal(60_383, result.Papers.Count + result.Duplicates);
        Assert.Equal(18_000, result.Papers.Count(paper => paper.ArxivId is not null));
        Assert.All(result.Papers, paper => Assert.NotEqual(string.Empty, paper.Abstract));
    }
}
