namespace PaperGraph.Cypher.Syntax;

/// <summary>Directions seen from the other end.</summary>
internal static class PatternDirections
{
    /// <summary>Which way a relationship points, seen from the node written behind it.</summary>
    public static PatternDirection Turned(this PatternDirection direction) => direction switch
    {
        PatternDirection.Outgoing => PatternDirection.Incoming,
        PatternDirection.Incoming => PatternDirection.Outgoing,
        _ => PatternDirection.Either,
    };
}
