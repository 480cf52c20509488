namespace PaperGraph.CommandLine.Exports;

/// <summary>Writes a whole graph, of whatever labels and types, as one file.</summary>
internal interface IGraphExport
{
    /// <summary>Writes the graph.</summary>
    /// <returns>What the file could not hold as it is, a sentence for people; null where it holds everything.</returns>
    string? Write(WholeGraph graph, TextWriter output);
}
