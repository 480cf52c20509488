using System.Globalization;
using System.IO.Hashing;
using System.Text;
using PaperGraph.Model;

namespace PaperGraph.Storage.Durability;

/// <summary>
/// Says which files make up the store: a snapshot (0: none) and the logs from a number on. Four lines of text; replaced as a whole by renaming,
/// which is what makes a checkpoint or bulk load atomic.
/// </summary>
/// <param name="StoreId">The store's name.</param>
/// <param name="Snapshot">Number of the snapshot; 0: there is none.</param>
/// <param name="Log">Number of the first log that counts.</param>
internal sealed record Manifest(string StoreId, int Snapshot, int Log)
{
    private const string FileName = "manifest";

    /// <summary>The manifest of a store without a snapshot, named after its folder.</summary>
    public static Manifest Empty(string folder) => new(StableHash.Of("store", Path.GetFullPath(folder)), 0, 1);

    /// <summary>Whether a folder has one.</summary>
    public static bool Exists(string folder) => File.Exists(Path.Combine(folder, FileName));

    /// <summary>Reads the manifest of a folder; null where there is none.</summary>
    /// <exception cref="StoreException">It is damaged or of a newer version.</exception>
    public static Manifest? Read(string folder)
    {
        if (!Exists(folder)) return null;
        string path = Path.Combine(folder, FileName);
        string[] lines = File.ReadAllText(path).Split('\n');
        bool named = lines[0].Split(' ') is ["papergraph-store", _]
            & uint.TryParse(lines[0].Split(' ')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out uint version);
        if (named && version > StoreFormat.Version && lines.Length == 6 && lines[4] == Check(lines)) throw StoreException.Newer(path, version);

        if (lines is not [_, _, _, _, _, ""] || lines[4] != Check(lines)) throw StoreException.Damaged(path, 0, "its checksum is wrong");
        return new Manifest(
            Field(lines[1], "store"),
            int.Parse(Field(lines[2], "snapshot"), CultureInfo.InvariantCulture),
            int.Parse(Field(lines[3], "log"), CultureInfo.InvariantCulture));
    }

    /// <summary>Writes the manifest: beside, flushed, then renamed over the old one.</summary>
    public void Write(string folder)
    {
        string[] lines =
        [
            string.Create(CultureInfo.InvariantCulture, $"papergraph-store {StoreFormat.Version}"),
            $"store {StoreId}",
            string.Create(CultureInfo.InvariantCulture, $"snapshot {Snapshot}"),
            string.Create(CultureInfo.InvariantCulture, $"log {Log}"),
        ];
        string text = string.Join('\n', lines) + "\n" + Check(lines) + "\n";
        string temporary = Path.Combine(folder, FileName + ".tmp");
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, Path.Combine(folder, FileName), overwrite: true);
        FolderSync.Flush(folder);
    }

    private static string Check(string[] lines) =>
        "check " + XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(string.Join('\n', lines[..4]))).ToString("x16", CultureInfo.InvariantCulture);

    private static string Field(string line, string name) => line[(name.Length + 1)..];
}
