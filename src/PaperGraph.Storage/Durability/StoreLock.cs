namespace PaperGraph.Storage.Durability;

/// <summary>Keeps a folder to one owner. The operating system frees it when the owner dies.</summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream _file;

    private StoreLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="StoreException">Another owner has it.</exception>
    public static StoreLock Take(string folder)
    {
        string path = Path.Combine(folder, "lock");
        try
        {
            return new StoreLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException fault) when (fault.GetType() == typeof(IOException))
        {
            throw new StoreException(
                $"The store in {folder} is open elsewhere. Close the other program (a server, a shell, a build), or ask it instead.",
                StoreFault.Locked,
                path,
                inner: fault);
        }
    }

    public void Dispose() => _file.Dispose();
}
