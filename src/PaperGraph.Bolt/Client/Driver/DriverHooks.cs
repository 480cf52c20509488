using PaperGraph.Bolt.Messages;

namespace PaperGraph.Bolt.Client;

/// <summary>What a test may put in the place of the world: the clock, the jitter of retries, the versions of Bolt that are offered.</summary>
internal sealed record DriverHooks
{
    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Clients that failed together must not come back together, so each process has its own jitter; it decides nothing but waits.</summary>
    internal int JitterSeed { get; init; } = Environment.ProcessId;

    internal IReadOnlyList<VersionRange> Versions { get; init; } = Handshake.Supported;
}
