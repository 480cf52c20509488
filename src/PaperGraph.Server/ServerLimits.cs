using PaperGraph.Bolt.PackStream;

namespace PaperGraph.Server;

/// <summary>What clients may make the server hold.</summary>
internal static class ServerLimits
{
    /// <summary>For those who have not said who they are: enough for the longest ticket.</summary>
    public static PackStreamLimits BeforeLogon { get; } = new(MessageBytes: 64 * 1024, Depth: 20, Elements: 1000);
}
