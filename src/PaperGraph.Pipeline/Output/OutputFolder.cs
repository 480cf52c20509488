namespace PaperGraph.Pipeline;

/// <summary>
/// The folder that a bundle or store is written to. The new one grows in a hidden folder beside it and takes its place by rename, so that
/// whoever looks sees the old one or the new one, never half of one. Nothing that is not of the same kind is ever replaced.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly FolderKind _kind;
    private readonly FileStream _lock;
    private readonly IDisposable? _claim;
    private readonly string _target;
    private readonly string _old;
    private bool _done;

    private OutputFolder(FolderKind kind, string target, FileStream folderLock, IDisposable? claim)
    {
        (_kind, _target, _lock, _claim) = (kind, target, folderLock, claim);
        _old = Beside(target, "old");
        Work = Beside(target, "new");
    }

    /// <summary>Where the new one is written.</summary>
    public string Work { get; }

    /// <summary>Checks that <paramref name="path"/> may become one of a kind and makes the working folder.</summary>
    /// <exception cref="Exception">Of the kind: something else stands there, another build writes to it, or the disk refuses.</exception>
    public static OutputFolder Create(FolderKind kind, string path) => Explained(kind, path, () =>
    {
        string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(target) is not string parent) throw kind.Fault($"{path} is the root of a disk. Name a folder inside it.", path);
        EnsureReplaceable(kind, target, path);
        Directory.CreateDirectory(parent);
        FileStream folderLock = TakeLock(kind, target, path);
        IDisposable? claim = null;
        try
        {
            claim = kind.IsOne(target) ? kind.Claim(target) : null;
            OutputFolder folder = new(kind, target, folderLock, claim);
            folder.FinishInterruptedSwitch();
            if (Directory.Exists(folder.Work)) Directory.Delete(folder.Work, recursive: true);
            Directory.CreateDirectory(folder.Work);
            return folder;
        }
        catch
        {
            claim?.Dispose();
            folderLock.Dispose();
            throw;
        }
    });

    /// <summary>Does something for the folder, and tells what the disk refuses as an error of the kind.</summary>
    public static T Explained<T>(FolderKind kind, string path, Func<T> act)
    {
        try
        {
            return act();
        }
        catch (UnauthorizedAccessException exception)
        {
            throw kind.Fault($"No permission to write the {kind.Noun} {path}: {exception.Message} Name a folder you may write to.", path, exception);
        }
        catch (Exception exception) when (Refusal(exception) is { } refusal)
        {
            throw kind.Fault($"The {kind.Noun} {path} could not be written: {OutputException.Reason(refusal)}. " +
                "Nothing was changed; make room on the disk or name another folder, then build again.", path, exception);
        }
    }

    /// <summary>Puts the new one in its place.</summary>
    public void Switch()
    {
        EnsureReplaceable(_kind, _target, _target);
        bool replaced = Directory.Exists(_target);
        if (replaced)
        {
            foreach (string path in Directory.GetFiles(_target).Where(path => _kind.Keeps(Path.GetFileName(path)))) File.Copy(path, Path.Combine(Work, Path.GetFileName(path)));
            Directory.Move(_target, _old);
        }

        try
        {
            Directory.Move(Work, _target);
        }
        catch when (replaced)
        {
            Directory.Move(_old, _target);
            throw;
        }

        _done = true;
        if (replaced) Directory.Delete(_old, recursive: true);
    }

    /// <summary>Removes what was not switched.</summary>
    public void Dispose()
    {
        if (!_done && Directory.Exists(Work)) Directory.Delete(Work, recursive: true);
        _claim?.Dispose();
        _lock.Dispose();
    }

    /// <summary>Where <see cref="Switch"/> puts the old one for the moment between its two renames.</summary>
    public static string OldBeside(string path) => Beside(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), "old");

    private static string Beside(string target, string role) =>
        Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.papergraph-{role}");

    /// <summary>What the disk refused, where that is what an exception is about.</summary>
    private static Exception? Refusal(Exception exception) => exception switch
    {
        IOException => exception,
        Storage.StoreException { Fault: Storage.StoreFault.InputOutput, InnerException: { } cause } when OutputException.IsRefusal(cause) => cause,
        _ => null,
    };

    private static FileStream TakeLock(FolderKind kind, string target, string path)
    {
        try
        {
            return new FileStream(Beside(target, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException exception) when (File.Exists(Beside(target, "lock")))
        {
            throw kind.Fault($"Another build is writing to {path}. Wait for it to end, or name another folder.", path, exception);
        }
    }

    /// <summary>A crash between the two renames leaves only the old one, under its other name.</summary>
    private void FinishInterruptedSwitch()
    {
        if (!Directory.Exists(_old)) return;
        if (Directory.Exists(_target)) Directory.Delete(_old, recursive: true);
        else Directory.Move(_old, _target);
    }

    private static void EnsureReplaceable(FolderKind kind, string target, string path)
    {
        if (File.Exists(target)) throw kind.Fault($"{path} is a file. Name a folder for the {kind.Noun}.", path);
        if (!Directory.Exists(target)) return;
        string[] names = [.. Directory.EnumerateFileSystemEntries(target).Select(entry => Path.GetFileName(entry)!).Order(StringComparer.Ordinal)];
        if (names.Length == 0) return;
        if (!kind.IsOne(target))
        {
            throw kind.Fault($"{path} exists and is not a PaperGraph {kind.Noun}, so it is left alone. Name another folder, or empty it first.", path);
        }

        string? foreign = names.FirstOrDefault(name => !kind.MayHold(name));
        if (foreign is not null)
        {
            throw kind.Fault($"{path} is a {kind.Noun} but also holds \"{foreign}\", which a new build would delete. Move it away, or name another folder.", path);
        }
    }
}
