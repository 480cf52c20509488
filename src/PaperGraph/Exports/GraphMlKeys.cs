using System.Globalization;
using System.Xml;
using PaperGraph.Model.Values;

namespace PaperGraph.CommandLine.Exports;

/// <summary>The property keys of a GraphML document's nodes or edges, with their types.</summary>
internal sealed class GraphMlKeys
{
    private readonly string _domain;
    private readonly string _kindName;
    private readonly Dictionary<string, (int Number, ValueKind Kind)> _keys = new(StringComparer.Ordinal);

    private GraphMlKeys(string domain, string kindName) => (_domain, _kindName) = (domain, kindName);

    /// <summary>Id of the key for labels or type.</summary>
    public string KindId => Id(0);

    /// <summary>Finds the keys.</summary>
    /// <param name="domain">"node" or "edge".</param>
    /// <param name="kindName">What the key for labels or type is called.</param>
    /// <param name="all">The properties of all nodes or edges.</param>
    public static GraphMlKeys Of(string domain, string kindName, IEnumerable<MapValue> all)
    {
        GraphMlKeys keys = new(domain, kindName);
        foreach ((string name, Value value) in all.SelectMany(properties => properties))
        {
            if (!keys._keys.TryGetValue(name, out (int Number, ValueKind Kind) known)) keys._keys.Add(name, (keys._keys.Count + 1, value.Kind));
            else if (known.Kind != value.Kind) keys._keys[name] = (known.Number, ValueKind.String);
        }

        return keys;
    }

    /// <summary>Id of the key of a property.</summary>
    public string IdOf(string name) => Id(_keys[name].Number);

    /// <summary>Writes the declarations.</summary>
    public void WriteTo(XmlWriter xml, Func<string, string> clean)
    {
        Write(xml, KindId, _kindName, "string");
        foreach ((string name, (int number, ValueKind kind)) in _keys)
        {
            Write(xml, Id(number), clean(name), kind switch { ValueKind.Integer => "long", ValueKind.Float => "double", ValueKind.Boolean => "boolean", _ => "string" });
        }
    }

    private void Write(XmlWriter xml, string id, string name, string type)
    {
        xml.WriteStartElement("key", GraphMlExport.Namespace);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("for", _domain);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", type);
        xml.WriteEndElement();
    }

    private string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"{_domain[0]}k{number}");
}
