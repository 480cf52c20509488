namespace PaperGraph.Sources;

/// <summary>
/// Lists the files that inputs stand for. Folders are walked with everything below them in ordinal order of names; files and folders
/// whose name begins with a dot (version control, file managers' notes) are not part of a folder's content, links to folders are not
/// followed.
/// </summary>
internal static class InputWalker
{
    /// <summary>One file to read, or something that could not be listed.</summary>
    /// <param name="Name">Path as given, or joined to the folder as given.</param>
    /// <param name="Fault">Why there is nothing to read here; null for a file.</param>
    internal readonly record struct Entry(string Name, string? Fault);

    internal static IEnumerable<Entry> Walk(string input)
    {
        if (input == "-" || !Directory.Exists(input))
        {
            yield return new Entry(input, null);
            yield break;
        }

        bool isAny = false;
        foreach (Entry entry in WalkFolder(input))
        {
            isAny = true;
            yield return entry;
        }

        if (!isAny) yield return new Entry(input, "the folder holds no file to read");
    }

    private static IEnumerable<Entry> WalkFolder(string folder)
    {
        List<FileSystemInfo> children;
        string? fault = null;
        try
        {
            children = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(child => !child.Name.StartsWith('.'))];
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            (children, fault) = ([], $"the folder cannot be listed ({failure.Message}); change its permissions or leave it out");
        }

        if (fault is not null) yield return new Entry(folder, fault);
        children.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (FileSystemInfo child in children)
        {
            string path = Path.Join(folder, child.Name);
            if (child is not DirectoryInfo) yield return new Entry(path, null);
            else if (child.LinkTarget is not null) yield return new Entry(path, "a link to a folder is not followed; name the folder itself");
            else foreach (Entry entry in WalkFolder(path)) yield return entry;
        }
    }
}
