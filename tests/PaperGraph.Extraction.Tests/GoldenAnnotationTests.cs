using System.Globalization;
using PaperGraph.Model;

namespace PaperGraph.Extraction.Tests;

public sealed class GoldenAnnotationTests
{
    [Fact]
    public void What_the_tagger_is_sure_of_stays_as_it_is()
    {
        using Annotator annotator = Annotator.Load();
        foreach ((AnnotatedPaper found, (Paper _, string[] mentions, string[] relations)) in annotator.Annotate(GoldenPapers.All.Select(golden => golden.Paper), TestContext.Current.CancellationToken).Zip(GoldenPapers.All))
        {
            string[] all = [.. found.Mentions.Select(Print), .. found.Relations.Select(relation => Print(relation, found.Paper.Text))];
            Assert.All(mentions.Concat(relations), expected => Assert.Contains(expected, all));
            // The rest of what it finds is less sure, and not much.
            Assert.InRange(found.Mentions.Count, mentions.Length, mentions.Length + 10);
        }
    }

    private static string Print(Mention mention) => string.Create(CultureInfo.InvariantCulture,
        $"{mention.Span.Start} {mention.Type}{(mention.Introduced ? " introduced" : "")}{(mention.Evaluated ? " evaluated" : "")}: {mention.Text}");

    private static string Print(RelationMention relation, string text) =>
        $"{relation.Head.Of(text)} {relation.Type.AnnotationName()} {relation.Tail.Of(text)}";
}
