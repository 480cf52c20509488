using PaperGraph.Storage.State;

namespace PaperGraph.Storage.Durability;

/// <summary>The files of a store that is open: the lock, the log, and how a new snapshot takes their place.</summary>
internal sealed class StoreFolder : IDisposable
{
    private readonly string _folder;
    private readonly StoreOptions _options;
    private readonly Func<string, IDurableFile> _open;
    private readonly StoreLock _lock;
    private Manifest _manifest;
    private CommitLog? _log;
    private int _logNumber;
    private long _earlierLogBytes;
    private long _checkpointAt;

    private StoreFolder(string folder, StoreOptions options, Func<string, IDurableFile> open, StoreLock storeLock, Manifest manifest)
    {
        (_folder, _options, _open, _lock, _manifest) = (folder, options, open, storeLock, manifest);
        _checkpointAt = CheckpointThreshold();
    }

    public string StoreId => _manifest.StoreId;

    /// <summary>What the files take.</summary>
    public long FileBytes => new DirectoryInfo(_folder).EnumerateFiles().Where(file => StoreFiles.IsStoreFile(file.Name)).Sum(file => file.Length);

    /// <summary>The names that the files hold.</summary>
    public NameCounts Known { get; private set; }

    /// <summary>Why the last snapshot that a commit wanted to write could not be; null when it could.</summary>
    public Exception? CheckpointFault { get; private set; }

    private bool Synced => _options.Durability == CommitDurability.Synced;

    /// <summary>Opens a folder and brings its last state back.</summary>
    public static (StoreFolder Folder, GraphState State) Open(string folder, StoreOptions options, Func<string, IDurableFile>? open = null) =>
        StoreFiles.Guarded(folder, () =>
        {
            StoreFiles.RequireLittleEndian();
            if (!options.CreateIfMissing && !StoreFiles.IsStore(folder))
            {
                throw new StoreException($"There is no store in {folder}. Build one with `papergraph build`, or give another folder.", StoreFault.Missing, folder);
            }

            Directory.CreateDirectory(folder);
            StoreLock storeLock = StoreLock.Take(folder);
            StoreFolder? opened = null;
            try
            {
                Manifest? manifest = Manifest.Read(folder);
                if (manifest is null) StoreFiles.RequireFresh(folder);
                manifest ??= Manifest.Empty(folder);
                opened = new StoreFolder(folder, options, open ?? (path => new DurableFile(path)), storeLock, manifest);
                return (opened, opened.Recover());
            }
            catch
            {
                opened?._log?.Dispose();
                storeLock.Dispose();
                throw;
            }
        });

    /// <summary>Whether the log has become long.</summary>
    public bool IsCheckpointDue => _earlierLogBytes + _log!.Length >= _checkpointAt;

    /// <summary>Appends transactions to the log.</summary>
    public void Append(CommitGroup group)
    {
        _log!.Append(CommitRecord.Write(group, Known).Written);
        Known = group.Names;
    }

    /// <summary>The error of a transaction that could not be made durable.</summary>
    public StoreException Refused(string reason, Exception? inner) => inner is StoreException refusal
        ? new StoreException(refusal.Message, refusal.Fault, refusal.File, refusal.Offset, refusal)
        : new StoreException($"The transaction could not be written to {_folder}: {reason}", StoreFault.InputOutput, _folder, inner: inner);

    /// <summary>Writes a snapshot where the log has become long. A failure is no failure of the commit before it; it is tried again later.</summary>
    public void CheckpointIfDue(GraphState state)
    {
        if (!IsCheckpointDue) return;
        try
        {
            Checkpoint(state);
        }
        catch (StoreException fault)
        {
            CheckpointFault = fault;
            _checkpointAt = (_earlierLogBytes + _log!.Length) * 2;
        }
    }

    /// <summary>Begins a new log, writes a snapshot beside, and makes both the store.</summary>
    public void Checkpoint(GraphState state) => StoreFiles.Guarded(_folder, () =>
    {
        _log!.RequireSound();
        int number = _logNumber + 1;
        CommitLog log = NewLog(number, state.Version);
        _earlierLogBytes += _log.Length;
        _log.Dispose();
        (_log, _logNumber) = (log, number);
        NameCounts names = NameCounts.Of(state.Catalogue);
        StoreFiles.WriteSnapshot(_folder, number, state);
        Manifest manifest = _manifest with { Snapshot = number, Log = number };
        manifest.Write(_folder);
        _manifest = manifest;
        Known = names;
        _earlierLogBytes = 0;
        StoreFiles.DeleteOthers(_folder, _manifest, _logNumber);
        _checkpointAt = CheckpointThreshold();
        CheckpointFault = null;
        return true;
    });

    public void Dispose()
    {
        try
        {
            _log?.Flush();
        }
        finally
        {
            _log?.Dispose();
            _lock.Dispose();
        }
    }

    /// <summary>Makes a log that goes on behind the current one; where that fails, none is there, for a log that does not go on is damage.</summary>
    private CommitLog NewLog(int number, long version)
    {
        string path = StoreFiles.LogPath(_folder, number);
        CommitLog? log = null;
        try
        {
            log = CommitLog.Create(path, _open, Synced, version);
            FolderSync.Flush(_folder);
            return log;
        }
        catch
        {
            log?.Dispose();
            File.Delete(path);
            throw;
        }
    }

    private GraphState Recover()
    {
        Recovered recovered = Recovery.Run(_folder, _manifest);
        Known = NameCounts.Of(recovered.State.Catalogue);
        if (recovered.LastLog is { } last)
        {
            _logNumber = last;
            _earlierLogBytes = recovered.EarlierLogBytes;
            _log = CommitLog.Continue(StoreFiles.LogPath(_folder, last), _open, Synced, recovered.End);
        }
        else
        {
            _logNumber = recovered.NextLog;
            _log = NewLog(_logNumber, recovered.State.Version);
        }

        if (!Manifest.Exists(_folder)) _manifest.Write(_folder);
        StoreFiles.DeleteOthers(_folder, _manifest, _logNumber);
        return recovered.State;
    }

    private long CheckpointThreshold()
    {
        var snapshot = new FileInfo(StoreFiles.SnapshotPath(_folder, _manifest.Snapshot));
        return Math.Max(_options.CheckpointBytes, snapshot.Exists ? snapshot.Length / 2 : 0);
    }
}
