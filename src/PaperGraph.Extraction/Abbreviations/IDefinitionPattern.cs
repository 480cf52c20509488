namespace PaperGraph.Extraction;

/// <summary>One way of writing a definition, such as "long form (SF)".</summary>
internal interface IDefinitionPattern
{
    /// <summary>Adds what the pattern finds in the text of <paramref name="words"/>.</summary>
    void Collect(WordSequence words, List<DefinitionCandidate> candidates);
}
