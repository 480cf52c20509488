using PaperGraph.Storage;

namespace PaperGraph.Pipeline;

/// <summary>Folders that hold a store, with what its build says of itself.</summary>
internal sealed class StoreKind : FolderKind
{
    public static readonly StoreKind Instance = new();

    public override string Noun => "store";

    public override bool IsOne(string folder) => GraphStore.IsStore(folder);

    public override bool MayHold(string name) => GraphStore.IsStoreFile(name) || Keeps(name) || BuildFiles.All.Contains(name, StringComparer.Ordinal);

    public override bool Keeps(string name) => name == GraphStore.UsersFile;

    public override IDisposable? Claim(string folder) => GraphStore.Claim(folder);

    public override Exception Fault(string message, string folder, Exception? cause = null) =>
        new StoreException(message, StoreFault.InputOutput, folder, inner: cause);
}
