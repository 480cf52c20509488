namespace PaperGraph.Conformance.Targets;

/// <summary>Makes the target that the command line asks for.</summary>
internal static class TargetFactory
{
    /// <summary>The server at an address.</summary>
    /// <exception cref="ArgumentException">No address is given.</exception>
    public static async Task<ITckTarget> CreateAsync(string? uri) =>
        uri is null
            ? throw new ArgumentException("No target: give --uri bolt://HOST:PORT of a server whose database may be emptied.")
            : await BoltTarget.ConnectAsync(uri);
}
