using PaperGraph.Model;

namespace PaperGraph.Extraction.Tests;

public sealed class ReferencePredictionTests
{
    /// <summary>The reference sorted all its papers by length and ran them sixteen at a time.</summary>
    private const int ReferenceBatch = 16;

    [Fact]
    public void In_the_batches_of_the_reference_spans_mentions_and_relations_equal_it()
    {
        using BatchedNetwork network = new();
        Agreement agreement = new();
        foreach (ReferencePaper[] batch in ReferencePaper.ReadAll().OrderBy(paper => paper.InputIds.Length).Chunk(ReferenceBatch))
        {
            List<TaggedText> found = network.Tag([.. batch.Select(paper => (paper.Paper.Text, Shared.Model.Encoder.Encode(paper.Paper.Text)))]);
            foreach ((ReferencePaper paper, TaggedText tagged) in batch.Zip(found))
            {
                agreement.Add(paper, tagged.Spans);
                agreement.Add(paper, tagged.Mentions, tagged.Relations);
            }
        }

        Assert.True(agreement.Spans.Difference < 0.005, agreement.ToString());
        Assert.True(agreement.Mentions.Difference < 0.005, agreement.ToString());
        Assert.True(agreement.Relations.Difference < 0.005, agreement.ToString());
        Assert.True(agreement.Confidence < 0.002, agreement.ToString());
    }

    [Fact]
    public void Alone_each_paper_is_annotated_like_the_reference_but_for_the_noise_of_quantisation()
    {
        using Annotator annotator = Annotator.Load();
        List<ReferencePaper> papers = ReferencePaper.ReadAll();
        Agreement agreement = new();
        foreach ((ReferencePaper paper, AnnotatedPaper annotated) in papers.Zip(annotator.Annotate(papers.Select(paper => paper.Paper), TestContext.Current.CancellationToken)))
        {
            agreement.Add(paper, annotated.Mentions, annotated.Relations);
        }

        // The reference differs from itself by as much when its batches are made up otherwise: see models/README.md.
        Assert.True(agreement.Mentions.Difference < 0.06, agreement.ToString());
        Assert.True(agreement.Relations.Difference < 0.15, agreement.ToString());
    }
}
