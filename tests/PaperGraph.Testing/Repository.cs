namespace PaperGraph.Testing;

/// <summary>Paths of the checkout that the running test belongs to.</summary>
public static class Repository
{
    /// <summary>The folder that holds PaperGraph.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path inside the checkout.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PaperGraph.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException($"No PaperGraph.sln above {AppContext.BaseDirectory}.");
    }
}
