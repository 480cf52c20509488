namespace PaperGraph.Extraction.Tests;

public sealed class ReferenceTokenTests
{
    [Fact]
    public void Ids_offsets_and_shapes_equal_the_reference_on_every_text()
    {
        foreach (ReferencePaper paper in ReferencePaper.ReadAll())
        {
            Pieces pieces = Shared.Model.Encoder.Encode(paper.Paper.Text);
            Assert.Equal(paper.InputIds[1..^1], pieces.Ids);
            Assert.Equal(paper.Offsets[1..^1].Select(offset => (offset[0], offset[1])), pieces.Spans.Select(span => (span.Start, span.End)));
            Assert.Equal(paper.ShapeIds[1..^1], pieces.Shapes.Select(shape => (int)shape));
        }
    }
}
