using PaperGraph.Model;
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
    [InlineData("nothing-here", "3")]
    [InlineData("\"nothing-here\"", "")]
    [InlineData("grahp~", "0,1,2")]
    [InlineData("grahp~1 AND vision~", "")]
    [InlineData("title:grap~1", "0")]
    [InlineData("atention~0.8", "0")]
    [InlineData("survey~0", "2")]
    [InlineData("servay~1", "")]
    [InlineData("servay~2", "2")]
    [InlineData("\"survey data\"~5", "2")]
    [InlineData("\"survey data\"~4", "")]
    [InlineData("\"graphs knowledge\"~2", "2")]
    [InlineData("\"graph graph\"~4", "2")]
    [InlineData("title:[parsing TO resume]", "1")]
    [InlineData("title:{parsing TO resume}", "")]
    [InlineData("title:{parsing TO *]", "1,3")]
    [InlineData("[vision TO vision]", "3")]
    [InlineData("/gra[pq]hs?/ AND survey", "2")]
    [InlineData("title:/vis.*/", "3")]
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
    [InlineData("word~1.5")]
    [InlineData("[a b]")]
    [InlineData("[a TO b")]
    [InlineData("/open")]
    [InlineData("/(/")]
    [InlineData("~2")]
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

    [Theory]
    [InlineData("abstract:survy~1", "abstract:survey", 0.8)]
    [InlineData("abstract:(survey~^3)", "abstract:survey", 3)]
    [InlineData("abstract:survey~0", "abstract:survey", 1)]
    public void A_fuzzy_word_scores_as_the_word_the_less_the_less_it_is_like_it(string fuzzy, string word, double factor)
    {
        using GraphStore store = Filled();
        using IGraphTransaction reader = store.BeginRead();
        (long Entity, double Score) expected = Assert.Single(reader.SearchText(reader.Indexes[0], word)), actual = Assert.Single(reader.SearchText(reader.Indexes[0], fuzzy));
        Assert.Equal(expected.Entity, actual.Entity);
        Assert.Equal(expected.Score * factor, actual.Score, 12);
    }

    [Theory]
    [InlineData("word", "word", 0)]
    [InlineData("word", "wrod", 1)]
    [InlineData("word", "wrd", 1)]
    [InlineData("word", "swords", 2)]
    [InlineData("word", "dorw", 2)]
    [InlineData("ab", "ca", 2)]
    [InlineData("word", "line", 3)]
    [InlineData("", "ab", 2)]
    public void Edits_are_counted(string left, string right, int edits) => Assert.Equal(edits, EditDistance.Between<char>(left, right, 2));

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
