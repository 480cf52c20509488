namespace PaperGraph.Sources.Tests;

public sealed class IdentityTests
{
    [Theory]
    [InlineData("10.1000/ABC.1", "10.1000/abc.1")]
    [InlineData("https://doi.org/10.1000/abc", "10.1000/abc")]
    [InlineData("http://dx.doi.org/10.1000%2Fabc", "10.1000/abc")]
    [InlineData("doi: 10.1000/abc.", "10.1000/abc")]
    [InlineData("10.1016/0370-2693(91)90057-X", "10.1016/0370-2693(91)90057-x")]
    [InlineData("10.1103/PhysRevD.76.013009 10.1103/PhysRevD.76.013010", "10.1103/physrevd.76.013009")]
    [InlineData("none", null)]
    [InlineData(null, null)]
    public void A_doi_is_lower_case_without_prefix(string? given, string? expected) => Assert.Equal(expected, Doi.Normalise(given));

    [Theory]
    [InlineData("1706.03762", "1706.03762")]
    [InlineData("arXiv:1706.03762v5", "1706.03762")]
    [InlineData("arXiv:1706.03762v5 [cs.CL]", "1706.03762")]
    [InlineData("https://arxiv.org/abs/1706.03762v1", "1706.03762")]
    [InlineData("http://arxiv.org/pdf/1706.03762.pdf", "1706.03762")]
    [InlineData("https://huggingface.co/papers/1706.03762", "1706.03762")]
    [InlineData("hep-th/9901001", "hep-th/9901001")]
    [InlineData("math.GT/0309136v2", "math/0309136")]
    [InlineData("oai:arXiv.org:0704.0001", "0704.0001")]
    [InlineData("10.48550/arXiv.1706.03762", "1706.03762")]
    [InlineData("https://doi.org/10.48550/arXiv.1706.03762", "1706.03762")]
    [InlineData("W2741809807", null)]
    [InlineData("", null)]
    public void An_arxiv_id_is_without_version(string given, string? expected) => Assert.Equal(expected, ArxivId.Normalise(given));

    [Fact]
    public void The_best_identity_names_the_paper()
    {
        static string Id(string fields) => ReadText.Paper("{\"title\": \"A title\", \"abstract\": \"Text.\"" + fields + "}").Id;
        Assert.Equal("doi:10.1000/x", Id(""", "id": "own", "arxiv_id": "1706.03762", "doi": "https://doi.org/10.1000/X" """));
        Assert.Equal("arxiv:1706.03762", Id(""", "id": "own", "arxiv_id": "1706.03762v2" """));
        Assert.Equal("arxiv:1706.03762", Id(""", "id": "own", "doi": "10.48550/arXiv.1706.03762" """));
        Assert.Equal("arxiv:1706.03762", Id(""", "id": "own", "url": "https://arxiv.org/abs/1706.03762" """));
        Assert.Equal("arxiv:1706.03762", Id(""", "id": "arxiv:1706.03762" """));
        Assert.Equal("doi:10.1000/x", Id(""", "id": "10.1000/x" """));
        Assert.Equal("Own:7 b", Id(""", "id": " Own:7 b " """));
        Assert.Equal("1706.03762", Id(""", "id": "1706.03762" """));
        string hash = Id(string.Empty);
        Assert.StartsWith("hash:", hash, StringComparison.Ordinal);
        Assert.Equal(hash, ReadText.Paper("""{"title": "A  TITLE", "abstract": "text"}""").Id);
    }

    [Fact]
    public void Links_in_the_abstract_are_found_by_kind()
    {
        (IReadOnlyList<string> code, IReadOnlyList<string> data) = LinkFinder.Find(
            @"Code is at https://github.com/a/b\_c. Weights: https://huggingface.co/org/model, data: (https://huggingface.co/datasets/org/set); "
            + "see github.com/x/y, www.kaggle.com/datasets/u/d and https://example.org/page. Software: https://zenodo.org/record/12. The dataset is on https://zenodo.org/record/13!");
        Assert.Equal(["https://github.com/a/b_c", "https://huggingface.co/org/model", "https://github.com/x/y", "https://zenodo.org/record/12"], code);
        Assert.Equal(["https://huggingface.co/datasets/org/set", "https://www.kaggle.com/datasets/u/d", "https://zenodo.org/record/13"], data);
    }

    [Theory]
    [InlineData("Vaswani, Ashish", "Ashish Vaswani")]
    [InlineData("Ashish Vaswani", "Ashish Vaswani")]
    [InlineData(@"Sch{\""o}lkopf, Bernhard", "Bernhard Schölkopf")]
    [InlineData("King, Jr., Martin", "Martin King Jr.")]
    [InlineData("Sammy Davis, Jr.", "Sammy Davis Jr.")]
    [InlineData("et al.", null)]
    public void Authors_are_given_name_first(string given, string? expected) => Assert.Equal(expected, AuthorNames.Clean(given));
}
