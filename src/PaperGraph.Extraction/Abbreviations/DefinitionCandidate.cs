using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>A possible definition.</summary>
/// <param name="Short">Where the short form stands.</param>
/// <param name="Long">Where the long form stands.</param>
/// <param name="Cost">Cost of the alignment of the short form's letters, 0 the best.</param>
internal readonly record struct DefinitionCandidate(TextSpan Short, TextSpan Long, double Cost)
{
    /// <summary>Whether both cannot be true: one short form twice, or each takes the other's long form for its short form.</summary>
    public bool Contradicts(DefinitionCandidate other) =>
        Short.Overlaps(other.Short) || (Short.Overlaps(other.Long) && Long.Overlaps(other.Short));
}
