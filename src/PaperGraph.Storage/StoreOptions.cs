namespace PaperGraph.Storage;

/// <summary>How a store in a folder behaves.</summary>
public sealed class StoreOptions
{
    /// <summary>The default of <see cref="CheckpointBytes"/>: 64 MB.</summary>
    public const long DefaultCheckpointBytes = 64L << 20;

    /// <summary>Whether a store is made where there is none.</summary>
    /// <value>true</value>
    public bool CreateIfMissing { get; init; } = true;

    /// <summary>When a commit returns.</summary>
    /// <value><see cref="CommitDurability.Synced"/></value>
    public CommitDurability Durability { get; init; } = CommitDurability.Synced;

    /// <summary>Length of the log in bytes, and share of the snapshot's length in halves, from which on a commit writes a new snapshot.</summary>
    /// <value><see cref="DefaultCheckpointBytes"/></value>
    public long CheckpointBytes { get; init; } = DefaultCheckpointBytes;
}

/// <summary>When a commit returns.</summary>
public enum CommitDurability
{
    /// <summary>When the disk has it: it outlives a power cut.</summary>
    Synced,

    /// <summary>When the operating system has it: it outlives the process, and is on disk after some seconds.</summary>
    Buffered,
}
