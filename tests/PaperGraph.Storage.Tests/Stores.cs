namespace PaperGraph.Storage.Tests;

internal static class Stores
{
    /// <summary>Begins a write transaction that waits no longer than the test runs.</summary>
    public static IGraphWriter Write(this GraphStore store) => store.BeginWrite(TestContext.Current.CancellationToken);
}
