namespace PaperGraph.Storage;

/// <summary>A store's folder cannot be used, or something could not be written to it.</summary>
/// <param name="message">What is wrong, where, and what to do.</param>
/// <param name="fault">The kind of fault.</param>
/// <param name="file">The file concerned.</param>
/// <param name="offset">Where in the file, in bytes; null where that says nothing.</param>
/// <param name="inner">What led to it.</param>
public sealed class StoreException(string message, StoreFault fault, string file, long? offset = null, Exception? inner = null)
    : GraphException(message, inner)
{
    /// <summary>The kind of fault.</summary>
    public StoreFault Fault { get; } = fault;

    /// <summary>The file concerned.</summary>
    public string File { get; } = file;

    /// <summary>Where in the file, in bytes; null where that says nothing.</summary>
    public long? Offset { get; } = offset;

    internal static StoreException Damaged(string file, long offset, string what, Exception? inner = null) => new(
        $"{file} is damaged at byte {offset}: {what}. Restore the folder from a backup, or build the graph again.", StoreFault.Damaged, file, offset, inner);

    internal static StoreException Newer(string file, uint version) => new(
        $"{file} is of format {version}, which a newer version of PaperGraph has written; this one knows format {Durability.StoreFormat.Version}. Use the newer version.",
        StoreFault.NewerFormat,
        file);
}

/// <summary>What is wrong with a store.</summary>
public enum StoreFault
{
    /// <summary>There is no store in the folder.</summary>
    Missing,

    /// <summary>Another owner has it open.</summary>
    Locked,

    /// <summary>A file's content is not what was written.</summary>
    Damaged,

    /// <summary>A newer version wrote it.</summary>
    NewerFormat,

    /// <summary>The folder or a file could not be read or written: permissions, a full disk.</summary>
    InputOutput,
}
