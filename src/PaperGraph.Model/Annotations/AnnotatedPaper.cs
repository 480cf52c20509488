namespace PaperGraph.Model;

/// <summary>A paper with what its text names: the output of the annotation stage. All lists are in text order.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Sentences">Sentence ranges of <see cref="Paper.Text"/>, in order, without overlap; the title is the first.</param>
/// <param name="Mentions">Non-overlapping mentions.</param>
/// <param name="Abbreviations">Definitions of short forms.</param>
/// <param name="Relations">Relations between mentions; their spans are spans of <paramref name="Mentions"/>.</param>
public sealed record AnnotatedPaper(
    Paper Paper,
    IReadOnlyList<TextSpan> Sentences,
    IReadOnlyList<Mention> Mentions,
    IReadOnlyList<AbbreviationDefinition> Abbreviations,
    IReadOnlyList<RelationMention> Relations);
