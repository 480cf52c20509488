namespace PaperGraph.Conformance.Targets;

/// <summary>Makes the target that the command line asks for.</summary>
internal static class TargetFactory
{
    /// <summary>The server at an address, or the embedded engine where none is given.</summary>
    public static async Task<ITckTarget> CreateAsync(string? uri) => uri is null ? new EmbeddedTarget() : await BoltTarget.ConnectAsync(uri);
}
