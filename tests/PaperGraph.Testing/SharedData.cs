using Xunit;

namespace PaperGraph.Testing;

/// <summary>
/// The development data that lies beside a checkout (corpora, reference vectors, a real Neo4j). A clone alone does not have it, so a
/// test that needs it asks here and is skipped where it is missing.
/// </summary>
public static class SharedData
{
    /// <summary>The path of a shared file or folder; skips the running test where it is missing.</summary>
    public static string PathOf(params string[] parts)
    {
        string path = Path.Combine([Repository.Root, "..", "shared", .. parts]);
        if (!Path.Exists(path)) Assert.Skip($"needs shared/{string.Join('/', parts)} beside the checkout");
        return Path.GetFullPath(path);
    }
}
