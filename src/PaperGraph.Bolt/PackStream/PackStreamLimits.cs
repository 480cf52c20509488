namespace PaperGraph.Bolt.PackStream;

/// <summary>What the other side may make this one hold. Checked before memory is taken.</summary>
/// <param name="MessageBytes">Longest message, without chunk headers.</param>
/// <param name="Depth">Deepest nesting of lists, maps and structures; also keeps recursion off the end of the stack.</param>
/// <param name="Elements">Most entries of all lists and maps of a message together: a byte on the wire may take a hundred in memory.</param>
internal sealed record PackStreamLimits(int MessageBytes, int Depth, int Elements = int.MaxValue)
{
    /// <summary>For a client: a server may send values as large as its own transactions allow.</summary>
    internal static readonly PackStreamLimits Client = new(MessageBytes: 1 << 30, Depth: 500);
}
