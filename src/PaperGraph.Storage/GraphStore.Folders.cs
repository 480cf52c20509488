using PaperGraph.Storage.Durability;

namespace PaperGraph.Storage;

/// <content>Folders of stores, without opening them.</content>
public sealed partial class GraphStore
{
    /// <summary>Name of the file in a store's folder that says who may use the graph when it is served. The store itself does not look at it.</summary>
    public const string UsersFile = "users.json";

    /// <summary>Whether a folder holds a store, of whatever version and in whatever state.</summary>
    public static bool IsStore(string folder) => StoreFiles.IsStore(folder);

    /// <summary>Whether a store may have a file of this name in its folder.</summary>
    public static bool IsStoreFile(string name) => StoreFiles.IsStoreFile(name);

    /// <summary>Keeps everybody else out of a store's folder, as opening it does, without reading it.</summary>
    /// <param name="folder">A folder that exists.</param>
    /// <returns>Dispose it to give the folder free.</returns>
    /// <exception cref="StoreException">The store is open elsewhere, or its lock file cannot be written.</exception>
    public static IDisposable Claim(string folder) => StoreFiles.Guarded(folder, () => StoreLock.Take(folder));
}
