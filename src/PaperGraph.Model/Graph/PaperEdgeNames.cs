namespace PaperGraph.Model;

/// <summary>Relationship types of paper edges in the graph.</summary>
public static class PaperEdgeNames
{
    private static readonly string[] s_names = ["INTRODUCES", "USES", "EVALUATES_ON", "ADDRESSES", "REPORTS", "DISCUSSES", "MENTIONS"];

    /// <summary>The relationship type, e.g. <c>EVALUATES_ON</c>.</summary>
    public static string GraphName(this PaperEdgeType type) => s_names[(int)type];
}
