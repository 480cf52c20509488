using System.Text;
using PaperGraph.Pipeline;

namespace PaperGraph.CommandLine.Exports;

/// <summary>Exports into one file, which appears when it is whole, or to standard output.</summary>
internal static class FileExport
{
    private static readonly Dictionary<string, Func<IGraphExport>> s_formats = new(StringComparer.Ordinal)
    {
        ["jsonl"] = () => new JsonLinesExport(),
        ["cypher"] = () => new CypherExport(),
        ["graphml"] = () => new GraphMlExport(),
    };

    /// <summary>Names of the formats.</summary>
    public static IEnumerable<string> Formats => s_formats.Keys;

    /// <summary>Writes a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="target">The file; - is standard output.</param>
    /// <returns>As <see cref="IGraphExport.Write"/>.</returns>
    /// <exception cref="OutputException">The file cannot be written; an older one stands as it was.</exception>
    public static string? Write(WholeGraph graph, string format, string target)
    {
        IGraphExport export = s_formats[format]();
        if (target == "-") return WriteTo(new OutputStream(Console.OpenStandardOutput(), "Standard output"), export, graph);
        if (Directory.Exists(target)) throw new OutputException(target, new UnauthorizedAccessException());
        string path = Path.GetFullPath(target);
        string growing = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.papergraph-new");
        try
        {
            string? note = WriteTo(OutputStream.Open(growing, FileMode.Create, FileShare.None), export, graph);
            File.Move(growing, path, overwrite: true);
            return note;
        }
        catch
        {
            if (File.Exists(growing)) File.Delete(growing);
            throw;
        }
    }

    private static string? WriteTo(OutputStream stream, IGraphExport export, WholeGraph graph)
    {
        using StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };
        string? note = export.Write(graph, writer);
        writer.Flush();
        stream.FlushToDisk();
        return note;
    }
}
