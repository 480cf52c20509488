using PaperGraph.Storage;

namespace PaperGraph.Pipeline;

/// <summary>What is imported, and how.</summary>
public sealed record ImportOptions
{
    /// <summary>One bundle, or comma-separated files; a file may have a label or type before it, as in Person=persons.csv.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Script of CREATE INDEX and CREATE CONSTRAINT statements for comma-separated files; a bundle has PaperGraph's own.</summary>
    public string Schema { get; init; } = "";

    /// <summary>Between the values of a row.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>Type of ids whose columns tell none: string or integer.</summary>
    public string IdType { get; init; } = "string";

    /// <summary>Between labels, and between the items of a list.</summary>
    public char ListSeparator { get; init; } = ';';
}

/// <summary>Makes a store of a graph that others wrote: a bundle, or comma-separated files. All of it or nothing.</summary>
public static class GraphImport
{
    /// <summary>Imports into a folder: new, empty, or a store to replace.</summary>
    /// <exception cref="ImportException">An input is wrong; the message names file and line.</exception>
    /// <exception cref="BundleException">The bundle is damaged.</exception>
    /// <exception cref="GraphException">The graph breaks a constraint, or the store cannot be written.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; what was there before stands.</exception>
    public static BundleManifest Run(ImportOptions options, string folder, string bundleSchema, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Inputs is [var only] && Directory.Exists(only))
        {
            using GraphFolder graph = GraphFolder.Open(only);
            using StoreWriter copy = StoreWriter.Create(folder, bundleSchema);
            return copy.Write(graph.Content(), cancellationToken);
        }

        CsvGraph csv = new(options.Inputs, options.Separator, options.ListSeparator, options.IdType);
        using StoreWriter writer = StoreWriter.Create(folder, options.Schema);
        return writer.Write(new GraphContent { Tool = ToolName.Current, Nodes = csv.Nodes(), Relationships = csv.Relationships() }, cancellationToken);
    }
}
