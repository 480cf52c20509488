using PaperGraph.CommandLine.Results;
using PaperGraph.Model.Values;

namespace PaperGraph.CommandLine.Exports;

/// <summary>One JSON object a line: first every node, then every relationship, as <see cref="ValueJson"/> writes them; only relationships have a <c>type</c>.</summary>
internal sealed class JsonLinesExport : IGraphExport
{
    /// <inheritdoc/>
    public string? Write(WholeGraph graph, TextWriter output)
    {
        JsonText text = new(ValueJson.Compact);
        foreach (NodeData node in graph.Nodes()) output.WriteLine(text.Of(json => ValueJson.WriteNode(json, node)));
        foreach (RelationshipData relationship in graph.Relationships()) output.WriteLine(text.Of(json => ValueJson.WriteRelationship(json, relationship)));
        return null;
    }
}
