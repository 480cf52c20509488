using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>The tagger from text to mentions and relations; safe to call from many threads.</summary>
internal sealed class PaperTagger(TaggerModel model)
{
    /// <summary>The marks at a window's two ends.</summary>
    private const int WindowMarks = 2;

    private readonly LabelDecoder _decoder = new(model.Settings);
    private readonly RelationFinder _relations = new(model.Relations, model.Settings.RelationFloor);

    /// <summary>Annotates one text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentences">Its sentences, where a long text may be cut.</param>
    /// <param name="cancellation">Looked at before each window.</param>
    public TaggedText Tag(string text, IReadOnlyList<TextSpan> sentences, CancellationToken cancellation)
    {
        Pieces pieces = model.Encoder.Encode(text);
        List<TextWindow> windows = WindowPlanner.Plan(text, pieces, sentences, model.Settings.MaxTokens - WindowMarks);
        using DocumentOutput document = DocumentOutput.Read(model.Network, pieces, windows, cancellation);
        return Decode(text, pieces, document.LogProbabilities, document.Roles, document.MeanState);
    }

    /// <summary>Reads the network's output.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pieces">Its pieces.</param>
    /// <param name="logProbabilities">Of labels, pieces by labels.</param>
    /// <param name="roles">Logits, pieces by roles.</param>
    /// <param name="meanState">The mean state of a range of pieces; asked in the order of the text.</param>
    public TaggedText Decode(string text, Pieces pieces, float[] logProbabilities, float[] roles, Func<int, int, float[]> meanState)
    {
        byte[] labels = _decoder.Decode(logProbabilities);
        List<TaggedSpan> spans = SpanReader.Read(text, pieces, labels, logProbabilities);
        List<DocumentForm> forms = FormSelector.Select(text, spans, model.Settings.FormFloor);
        List<LocatedMention> located = MentionReader.Locate(pieces, OccurrenceFinder.Find(text, forms));
        List<Mention> mentions = MentionReader.Read(text, located, roles);
        return new TaggedText(spans, mentions, _relations.Find(text, located, meanState));
    }
}

/// <summary>What the tagger finds in a text.</summary>
/// <param name="Spans">As the label sequence gives them.</param>
/// <param name="Mentions">After the document step.</param>
/// <param name="Relations">Between the mentions.</param>
internal sealed record TaggedText(List<TaggedSpan> Spans, List<Mention> Mentions, List<RelationMention> Relations);
