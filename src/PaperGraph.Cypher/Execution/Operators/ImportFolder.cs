using System.Text;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>The folder that LOAD CSV may read from.</summary>
internal static class ImportFolder
{
    /// <summary>The file of an address such as file:///papers.csv.</summary>
    /// <exception cref="CypherException">No folder is configured, the address is of another kind, or it leads outside.</exception>
    public static string Resolve(string? folder, string address)
    {
        if (folder is null) throw Failed(address, "no import folder is configured; name one to allow LOAD CSV");
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || !uri.IsFile)
        {
            throw Failed(address, "only addresses of the form file:///name.csv are read");
        }

        string root = Path.GetFullPath(folder);
        string file = Path.GetFullPath(Path.Join(root, Uri.UnescapeDataString(uri.AbsolutePath)));
        string? target = File.Exists(file) ? File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName : null;
        return IsWithin(root, file) && (target is null || IsWithin(root, target)) ? file : throw Failed(address, "it leads outside of the import folder");
    }

    public static StreamReader Open(string file)
    {
        try
        {
            return new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failed(Path.GetFileName(file), e.Message, e);
        }
    }

    public static CypherException Failed(string address, string reason, Exception? inner = null) => new(
        ErrorKind.ExternalResourceFailed, ErrorPhase.Runtime, "ExternalResourceFailed", $"Cannot load {address}: {reason}.", null, inner);

    private static bool IsWithin(string root, string file) =>
        file.StartsWith(root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
