using System.Globalization;
using System.Xml;
using PaperGraph.CommandLine.Results;
using PaperGraph.Model.Values;

namespace PaperGraph.CommandLine.Exports;

/// <summary>
/// GraphML, which Gephi, yEd, Cytoscape and NetworkX read: labels as the text <c>labels</c>, types as <c>label</c>; a property is long, double or boolean where all
/// its values are, else a text, lists as JSON.
/// </summary>
internal sealed class GraphMlExport : IGraphExport
{
    /// <summary>Of every element.</summary>
    public const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    /// <inheritdoc/>
    public string? Write(WholeGraph graph, TextWriter output)
    {
        GraphMlKeys nodeKeys = GraphMlKeys.Of("node", "labels", graph.Nodes().Select(node => node.Properties));
        GraphMlKeys edgeKeys = GraphMlKeys.Of("edge", "label", graph.Relationships().Select(relationship => relationship.Properties));
        long replaced = 0;
        using (XmlWriter xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", CloseOutput = false, OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("graphml", Namespace);
            nodeKeys.WriteTo(xml, Clean);
            edgeKeys.WriteTo(xml, Clean);
            xml.WriteStartElement("graph", Namespace);
            xml.WriteAttributeString("edgedefault", "directed");
            foreach (NodeData node in graph.Nodes())
            {
                xml.WriteStartElement("node", Namespace);
                xml.WriteAttributeString("id", Id('n', node.Id));
                WriteData(xml, nodeKeys, string.Join(';', node.Labels), node.Properties);
                xml.WriteEndElement();
            }

            foreach (RelationshipData relationship in graph.Relationships())
            {
                xml.WriteStartElement("edge", Namespace);
                xml.WriteAttributeString("id", Id('e', relationship.Id));
                xml.WriteAttributeString("source", Id('n', relationship.Start));
                xml.WriteAttributeString("target", Id('n', relationship.End));
                WriteData(xml, edgeKeys, relationship.Type, relationship.Properties);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        output.WriteLine();
        return replaced == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{replaced} characters that XML cannot hold were replaced by U+FFFD.");

        void WriteData(XmlWriter writer, GraphMlKeys keys, string kind, MapValue properties)
        {
            WriteOne(writer, keys.KindId, kind);
            foreach ((string name, Value value) in properties) WriteOne(writer, keys.IdOf(name), TextOf(value));
        }

        void WriteOne(XmlWriter writer, string key, string text)
        {
            writer.WriteStartElement("data", Namespace);
            writer.WriteAttributeString("key", key);
            writer.WriteString(Clean(text));
            writer.WriteEndElement();
        }

        string Clean(string text)
        {
            string clean = XmlCharacters.Clean(text, out int count);
            replaced += count;
            return clean;
        }
    }

    private static string Id(char kind, long id) => string.Create(CultureInfo.InvariantCulture, $"{kind}{id}");

    private static string TextOf(Value value) => value.Kind switch
    {
        ValueKind.String => value.AsString(),
        ValueKind.Boolean => value.AsBoolean() ? "true" : "false",
        ValueKind.List => new JsonText(ValueJson.Compact).Of(json => ValueJson.Write(json, value)),
        _ => value.ToString()!,
    };
}
