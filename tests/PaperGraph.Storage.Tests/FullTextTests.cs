using PaperGraph.Model.Values;
using PaperGraph.Storage.Indexes.FullText;

namespace PaperGraph.Storage.Tests;

public sealed class FullTextTests
{
    private static readonly (string Title, string Abstract)[] Texts =
    [
        ("Graph attention", "We attend over the neighbours of a node in a graph."),
        ("Résumé parsing", "Parsing CVs with a tagger. Graph of words."),
        ("Knowledge graphs and embeddings", "Graph embeddings for knowledge graphs, a survey of graph methods on graph data."),
        ("Vision", "Images only; nothing about networks."),
    ];

    [Theory]
    [InlineData("graph", "0,1,2")]
    [InlineData("title:graph", "0")]
    [InlineData("resume", "1")]
    [InlineData("RÉSUMÉ", "1")]
    [InlineData("graph*", "0,1,2")]
    [InlineData("gr?phs", "2")]
    [InlineData("\"knowledge graphs\"", "2")]
    [InlineData("\"graphs knowledge\"", "")]
    [InlineData("graph AND survey", "2")]
    [InlineData("graph NOT survey", "0,1")]
    [InlineData("+graph -survey", "0,1")]
    [InlineData("vision OR attention", "0,3")]
    [InlineData("(vision OR attention) AND node", "0")]
    [InlineData("*:*", "0,1,2,3")]
    [InlineData("nothing-here", "")]
    [InlineData("missing:graph", "")]
    public void A_query_finds_what_it_says(string query, string expected)
    {
        using GraphStore store = Filled();
        using IGraphTransaction reader = store.BeginRead();
        Assert.Equal(expected, string.Join(",", reader.SearchText(reader.Indexes[0], query).Select(hit => hit.Entity).Order()));
    }

    [Theory]
    [InlineData("\"open")]
    [InlineData("(open")]
    [InlineData("close)")]
    [InlineData("AND x")]
    [InlineData("x AND")]
    [InlineData("word~2")]
    [InlineData("[a TO b]")]
    [InlineData("title:")]
    public void A_query_that_cannot_be_read_is_refused(string query)
    {
        using GraphStore store = Filled();
        using IGraphTransaction reader = store.BeginRead();
        Assert.Throws<GraphException>(() => reader.SearchText(reader.Indexes[0], query));
    }

    [Fact]
    public void The_score_is_that_of_the_formula()
    {
        using GraphStore store = Filled();
        using IGraphTransaction reader = store.BeginRead();
        (long entity, double score) = Assert.Single(reader.SearchText(reader.Indexes[0], "abstract:survey"));
        Assert.Equal(2, entity);
        // Four texts of 11, 8, 13 and 5 words; one has the word, once.
        double expected = Math.Log(1 + (3.5 / 1.5)) / (1 + (1.2 * (0.25 + (0.75 * 13 / 9.25))));
        Assert.Equal(expected, score, 12);
    }

    [Fact]
    public void The_index_follows_changes_of_text_and_labels()
    {
        using GraphStore store = Filled();
        using IGraphWriter writer = store.Write();
        IndexDefinition index = writer.Indexes[0];
        writer.SetNodeProperty(0, writer.PropertyKey("title"), Value.String("Transformers"));
        writer.RemoveLabel(1, writer.Label("Paper"));
        writer.DeleteNode(2);
        Assert.Equal([0L], writer.SearchText(index, "graph").Select(hit => hit.Entity));
        Assert.Equal([0L], writer.SearchText(index, "transformers").Select(hit => hit.Entity));
        Assert.Empty(writer.SearchText(index, "attention"));
        using IGraphTransaction reader = store.BeginRead();
        Assert.Equal(3, reader.SearchText(index, "graph").Count());
    }

    [Theory]
    [InlineData("Don't stop: state-of-the-art 3.14, 1,000 U.S.A.", "don't stop state of the art 3.14 1,000 u.s.a")]
    [InlineData("Übermäßig naïve Ångström", "ubermaßig naive angstrom")]
    [InlineData("図書館 GPT-4o x_1", "図 書 館 gpt 4o x_1")]
    [InlineData("", "")]
    public void Words_are_cut_and_folded(string text, string expected) => Assert.Equal(expected, string.Join(" ", Words.Of(text)));

    private static GraphStore Filled()
    {
        var store = GraphStore.InMemory();
        using IGraphWriter writer = store.Write();
        foreach ((string title, string summary) in Texts)
        {
            long node = writer.CreateNode([writer.Label("Paper")]);
            writer.SetNodeProperty(node, writer.PropertyKey("title"), Value.String(title));
            writer.SetNodeProperty(node, writer.PropertyKey("abstract"), Value.String(summary));
        }

        writer.CreateIndex(new IndexDefinition("words", IndexKind.FullText, EntityKind.Node, ["Paper"], ["title", "abstract"], null));
        writer.Commit();
        return store;
    }
}
