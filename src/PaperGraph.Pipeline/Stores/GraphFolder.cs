using PaperGraph.Storage;

namespace PaperGraph.Pipeline;

/// <summary>A folder that holds a graph, as a store or as a bundle; which of the two is told from what is in it.</summary>
public sealed class GraphFolder : IDisposable
{
    private readonly StoreReader? _store;

    private GraphFolder(IGraphSource source, StoreReader? store) => (Source, _store) = (source, store);

    /// <summary>The graph.</summary>
    public IGraphSource Source { get; }

    /// <summary>Opens a folder.</summary>
    /// <exception cref="StoreException">The store cannot be opened.</exception>
    /// <exception cref="BundleException">It is neither, or a bundle that cannot be read.</exception>
    public static GraphFolder Open(string path)
    {
        if (!GraphStore.IsStore(path)) return new GraphFolder(BundleReader.Open(path), null);
        StoreReader store = StoreReader.Open(path);
        return new GraphFolder(store, store);
    }

    /// <summary>The graph and how it came to be.</summary>
    public GraphContent Content() => _store?.Content() ?? ((BundleReader)Source).Content();

    /// <summary>Closes the store.</summary>
    public void Dispose() => _store?.Dispose();
}
