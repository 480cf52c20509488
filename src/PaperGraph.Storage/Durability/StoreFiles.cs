using System.Globalization;
using PaperGraph.Storage.State;

namespace PaperGraph.Storage.Durability;

/// <summary>Names of a store's files, and what is done with them as a whole.</summary>
internal static class StoreFiles
{
    public static string SnapshotPath(string folder, int number) =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"snapshot-{number:D6}.pgs"));

    public static string LogPath(string folder, int number) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"log-{number:D6}.pgl"));

    /// <summary>Whether a folder has a store.</summary>
    public static bool IsStore(string folder) => File.Exists(Path.Combine(folder, "manifest")) || File.Exists(LogPath(folder, 1));

    /// <summary>Whether a store may have a file of this name.</summary>
    public static bool IsStoreFile(string name) =>
        name is "lock" or "manifest" || name.EndsWith(".tmp", StringComparison.Ordinal)
        || Number(name, "snapshot-", ".pgs") is not null || Number(name, "log-", ".pgl") is not null;

    /// <summary>Writes a snapshot beside, flushes it, and gives it its name.</summary>
    /// <returns>A hash of its content.</returns>
    public static ulong WriteSnapshot(string folder, int number, GraphState state)
    {
        string path = SnapshotPath(folder, number);
        string temporary = path + ".tmp";
        try
        {
            ulong hash = SnapshotWriter.Write(temporary, state);
            File.Move(temporary, path, overwrite: true);
            FolderSync.Flush(folder);
            return hash;
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Deletes the snapshots and logs that no longer count, and what an interrupted checkpoint or load left.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="manifest">What counts.</param>
    /// <param name="lastLog">The log that is written to; later ones hold nothing, and must not stand behind it when it grows.</param>
    public static void DeleteOthers(string folder, Manifest manifest, int lastLog)
    {
        foreach (string path in Directory.GetFiles(folder))
        {
            string name = Path.GetFileName(path);
            bool old = name.EndsWith(".tmp", StringComparison.Ordinal)
                || (Number(name, "snapshot-", ".pgs") is { } snapshot && snapshot != manifest.Snapshot)
                || (Number(name, "log-", ".pgl") is { } log && (log < manifest.Log || log > lastLog));
            if (old) File.Delete(path);
        }
    }

    /// <summary>Makes a folder without a store one with an empty store, so that an interrupted load leaves that.</summary>
    public static void BeginIfFresh(string folder)
    {
        if (Manifest.Read(folder) is not null) return;
        RequireFresh(folder);
        Manifest.Empty(folder).Write(folder);
    }

    /// <summary>A folder without a manifest may hold what a creation that was interrupted left, and nothing of a store beyond that.</summary>
    public static void RequireFresh(string folder)
    {
        foreach (string path in Directory.GetFiles(folder))
        {
            string name = Path.GetFileName(path);
            bool more = Number(name, "snapshot-", ".pgs") is not null || Number(name, "log-", ".pgl") is > 1;
            if (more) throw StoreException.Damaged(Path.Combine(folder, "manifest"), 0, "it is missing, while other files of the store are there");
        }
    }

    /// <summary>
    /// The number for a load: one that leaves a gap behind all that is there, so that the new log does not seem to go on from an old one before
    /// the manifest names it.
    /// </summary>
    public static int NumberBehindAll(string folder)
    {
        int highest = 0;
        foreach (string path in Directory.GetFiles(folder))
        {
            string name = Path.GetFileName(path);
            highest = Math.Max(highest, Number(name, "snapshot-", ".pgs") ?? Number(name, "log-", ".pgl") ?? 0);
        }

        return highest + 2;
    }

    public static void RequireLittleEndian()
    {
        if (!BitConverter.IsLittleEndian) throw new PlatformNotSupportedException("Stores on disk are little-endian, as this processor is not.");
    }

    /// <summary>Does something with files and tells faults of the operating system as those of the store.</summary>
    public static T Guarded<T>(string folder, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (IsRefusal(fault))
        {
            throw new StoreException($"The files of the store in {folder} cannot be used: {fault.Message}", StoreFault.InputOutput, folder, inner: fault);
        }
    }

    /// <summary>
    /// Whether the system refused something. EFBIG, a file past what the disk or a limit allows, is told by the framework as an argument "value" out
    /// of range.
    /// </summary>
    public static bool IsRefusal(Exception fault) => fault is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException { ParamName: "value" };

    private static int? Number(string name, string prefix, string suffix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(suffix, StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(prefix.Length, Math.Max(0, name.Length - prefix.Length - suffix.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : null;
}
