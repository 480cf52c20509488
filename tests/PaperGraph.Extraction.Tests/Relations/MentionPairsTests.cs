using PaperGraph.Model;

namespace PaperGraph.Extraction.Tests;

public sealed class MentionPairsTests
{
    [Fact]
    public void Pairs_are_of_one_sentence_in_the_order_of_heads_and_tails()
    {
        const string text = "A and B. C and D";
        LocatedMention[] mentions = [At(0, 0), At(6, 2), At(9, 4), At(15, 6)];
        Assert.Equal([(0, 1), (1, 0), (2, 3), (3, 2)], MentionPairs.Of(text, mentions));
    }

    [Fact]
    public void Mentions_more_than_sixty_pieces_apart_are_no_pair()
    {
        string text = new('x', 300);
        Assert.Equal([(0, 1), (1, 0), (1, 2), (2, 1)], MentionPairs.Of(text, [At(0, 0), At(100, 60), At(200, 61)]));
    }

    private static LocatedMention At(int start, int piece) =>
        new(new TextSpan(start, start + 1), new DocumentForm("x", EntityType.Method, 1), piece, piece + 1);
}
