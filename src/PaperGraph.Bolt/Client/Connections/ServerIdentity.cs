namespace PaperGraph.Bolt.Client;

/// <summary>What a server says about itself in answer to HELLO.</summary>
/// <param name="Agent">Product and version.</param>
/// <param name="ConnectionId">The server's name for the connection, as in its log.</param>
/// <param name="ReceiveTimeout">Longest silence while an answer is awaited; the server sends NOOP within it.</param>
/// <param name="Telemetry">Whether it wants TELEMETRY.</param>
/// <param name="UtcPatch">Bolt 4.4: date-times carry UTC seconds.</param>
internal sealed record ServerIdentity(string Agent, string ConnectionId, TimeSpan ReceiveTimeout, bool Telemetry, bool UtcPatch)
{
    internal static readonly ServerIdentity Unknown = new("", "", Timeout.InfiniteTimeSpan, Telemetry: false, UtcPatch: false);

    internal static ServerIdentity From(IReadOnlyDictionary<string, object?> metadata)
    {
        var hints = metadata.GetValueOrDefault("hints") as Dictionary<string, object?> ?? [];
        bool utc = metadata.GetValueOrDefault("patch_bolt") is List<object?> patches && patches.Contains("utc");
        TimeSpan silence = hints.GetValueOrDefault("connection.recv_timeout_seconds") is long seconds and > 0 and < int.MaxValue / 1000
            ? TimeSpan.FromSeconds(seconds)
            : Timeout.InfiniteTimeSpan;
        return new ServerIdentity(
            metadata.GetValueOrDefault("server") as string ?? "",
            metadata.GetValueOrDefault("connection_id") as string ?? "",
            silence,
            hints.GetValueOrDefault("telemetry.enabled") is true,
            utc);
    }
}
