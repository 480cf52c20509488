namespace PaperGraph.Pipeline;

/// <summary>
/// The folder that a bundle is written to. The new bundle grows in a hidden folder beside it and takes its place by rename, so that
/// whoever looks sees the old bundle or the new one, never half of one. Nothing that is not a bundle is ever replaced.
/// </summary>
internal sealed class BundleFolder : IDisposable
{
    private readonly FileStream _lock;
    private readonly string _target;
    private readonly string _old;
    private bool _done;

    private BundleFolder(string target, FileStream folderLock)
    {
        _target = target;
        _lock = folderLock;
        _old = Beside(target, "old");
        Work = Beside(target, "new");
    }

    /// <summary>Where the new bundle is written.</summary>
    public string Work { get; }

    /// <summary>Checks that <paramref name="path"/> may become a bundle and makes the working folder.</summary>
    /// <exception cref="BundleException">Something else stands there, or another build writes to it.</exception>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">No permission.</exception>
    public static BundleFolder Create(string path)
    {
        string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(target) is not string parent) throw new BundleException($"{path} is the root of a disk. Name a folder inside it.");
        EnsureReplaceable(target, path);
        Directory.CreateDirectory(parent);
        BundleFolder folder = new(target, TakeLock(target, path));
        try
        {
            folder.FinishInterruptedSwitch();
            if (Directory.Exists(folder.Work)) Directory.Delete(folder.Work, recursive: true);
            Directory.CreateDirectory(folder.Work);
            return folder;
        }
        catch
        {
            folder._lock.Dispose();
            throw;
        }
    }

    /// <summary>Puts the new bundle in its place.</summary>
    public void Switch()
    {
        EnsureReplaceable(_target, _target);
        bool replaced = Directory.Exists(_target);
        if (replaced) Directory.Move(_target, _old);
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
        _lock.Dispose();
    }

    /// <summary>Where <see cref="Switch"/> puts the old bundle for the moment between its two renames.</summary>
    public static string OldBeside(string path) => Beside(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), "old");

    private static string Beside(string target, string role) =>
        Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.papergraph-{role}");

    private static FileStream TakeLock(string target, string path)
    {
        try
        {
            return new FileStream(Beside(target, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException exception) when (File.Exists(Beside(target, "lock")))
        {
            throw new BundleException($"Another build is writing to {path}. Wait for it to end, or name another folder.", exception);
        }
    }

    /// <summary>A crash between the two renames leaves only the old bundle, under its other name.</summary>
    private void FinishInterruptedSwitch()
    {
        if (!Directory.Exists(_old)) return;
        if (Directory.Exists(_target)) Directory.Delete(_old, recursive: true);
        else Directory.Move(_old, _target);
    }

    private static void EnsureReplaceable(string target, string path)
    {
        if (File.Exists(target)) throw new BundleException($"{path} is a file. Name a folder for the bundle.");
        if (!Directory.Exists(target)) return;
        string[] names = [.. Directory.EnumerateFileSystemEntries(target).Select(entry => Path.GetFileName(entry)!).Order(StringComparer.Ordinal)];
        if (names.Length == 0) return;
        string manifest = Path.Combine(target, BundleFiles.Manifest);
        if (!File.Exists(manifest) || !ManifestJson.IsManifest(manifest))
        {
            throw new BundleException($"{path} exists and is not a PaperGraph bundle, so it is left alone. Name another folder, or empty it first.");
        }

        string? foreign = names.FirstOrDefault(name => !BundleFiles.All.Contains(name, StringComparer.Ordinal));
        if (foreign is not null)
        {
            throw new BundleException($"{path} is a bundle but also holds \"{foreign}\", which a new build would delete. Move it away, or name another folder.");
        }
    }
}
