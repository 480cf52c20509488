using PaperGraph.Storage.State;

namespace PaperGraph.Storage.Durability;

/// <summary>What recovery found.</summary>
/// <param name="State">The last committed state.</param>
/// <param name="LastLog">Number of the log to go on with; null where there is none.</param>
/// <param name="End">Where that log's last whole record ends.</param>
/// <param name="EarlierLogBytes">Length of the logs before it.</param>
/// <param name="NextLog">Number for a new log where there is none to go on with.</param>
internal sealed record Recovered(GraphState State, int? LastLog, long End, long EarlierLogBytes, int NextLog);

/// <summary>Brings back the last committed state: the snapshot, then the transactions of the logs.</summary>
internal static class Recovery
{
    public static Recovered Run(string folder, Manifest manifest)
    {
        GraphState committed = manifest.Snapshot == 0
            ? new GraphState(new Catalogue())
            : SnapshotReader.Read(StoreFiles.SnapshotPath(folder, manifest.Snapshot));
        GraphState state = committed.Fork(1);
        int number = manifest.Log;
        int? last = null;
        long end = 0;
        long earlier = 0;
        for (; File.Exists(StoreFiles.LogPath(folder, number)); number++)
        {
            string path = StoreFiles.LogPath(folder, number);
            bool followed = File.Exists(StoreFiles.LogPath(folder, number + 1));
            using LogReader? log = LogReader.Open(path);
            if (log is null)
            {
                // Made, but not finished before the end: no transaction can be in it.
                if (followed) throw StoreException.Damaged(path, 0, "its header is missing, while a later log is there");
                break;
            }

            Replay(state, log, path);
            if (log.IsTorn && followed) throw StoreException.Damaged(path, log.End, "it is cut off, while a later log is there");
            earlier += end;
            (last, end) = (number, log.End);
        }

        if (last is null && manifest.Snapshot > 0 && !File.Exists(StoreFiles.LogPath(folder, number)))
        {
            throw StoreException.Damaged(StoreFiles.LogPath(folder, number), 0, "it is missing");
        }

        return new Recovered(state.Fork(2), last, end, earlier, number);
    }

    private static void Replay(GraphState state, LogReader log, string path)
    {
        if (log.BaseVersion != state.Version)
        {
            throw StoreException.Damaged(path, 0, $"it goes on from transaction {log.BaseVersion}, not from {state.Version}");
        }

        while (log.Next() is { } content)
        {
            try
            {
                CommitRecord.Replay(state, content);
            }
            catch (Exception fault) when (fault is FormatException or OverflowException or GraphException)
            {
                throw StoreException.Damaged(path, log.RecordOffset, $"a record holds {fault.Message}", fault);
            }
        }
    }
}
