using System.Text.Encodings.Web;
using System.Text.Json;
using PaperGraph.Cypher.Functions;
using PaperGraph.Model.Values;

namespace PaperGraph.CommandLine.Results;

/// <summary>
/// Values as JSON. Numbers, texts, booleans, lists and maps are themselves; floats keep their point; floats that JSON has no number for are the texts
/// "NaN", "Infinity" and "-Infinity"; temporal values and points are texts in the form the language reads them in; nodes and
/// relationships are objects with their element ids.
/// </summary>
internal static class ValueJson
{
    /// <summary>On one line; letters of every script stay letters.</summary>
    public static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>For people.</summary>
    public static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>Writes a row as an object.</summary>
    public static void WriteRow(Utf8JsonWriter json, IReadOnlyList<string> columns, IReadOnlyList<Value> values)
    {
        json.WriteStartObject();
        for (int i = 0; i < columns.Count; i++)
        {
            json.WritePropertyName(columns[i]);
            Write(json, values[i]);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes a value.</summary>
    public static void Write(Utf8JsonWriter json, Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null: json.WriteNullValue(); break;
            case ValueKind.Boolean: json.WriteBooleanValue(value.AsBoolean()); break;
            case ValueKind.Integer: json.WriteNumberValue(value.AsInteger()); break;
            case ValueKind.Float: WriteFloat(json, value.AsFloat()); break;
            case ValueKind.String: json.WriteStringValue(value.AsString()); break;
            case ValueKind.List: WriteList(json, value.AsList()); break;
            case ValueKind.Map: WriteMap(json, value.AsMap()); break;
            case ValueKind.Node: WriteNode(json, value.As<NodeData>()!); break;
            case ValueKind.Relationship: WriteRelationship(json, value.As<RelationshipData>()!); break;
            case ValueKind.Path: WritePath(json, value.AsPath()); break;
            default: json.WriteStringValue(value.ToString()); break;
        }
    }

    /// <summary>Writes a node.</summary>
    public static void WriteNode(Utf8JsonWriter json, NodeData node)
    {
        json.WriteStartObject();
        json.WriteString("elementId", ElementIds.OfNode(node.Id));
        json.WriteStartArray("labels");
        foreach (string label in node.Labels) json.WriteStringValue(label);
        json.WriteEndArray();
        json.WritePropertyName("properties");
        WriteMap(json, node.Properties);
        json.WriteEndObject();
    }

    /// <summary>Writes a relationship.</summary>
    public static void WriteRelationship(Utf8JsonWriter json, RelationshipData relationship)
    {
        json.WriteStartObject();
        json.WriteString("elementId", ElementIds.OfRelationship(relationship.Id));
        json.WriteString("type", relationship.Type);
        json.WriteString("start", ElementIds.OfNode(relationship.Start));
        json.WriteString("end", ElementIds.OfNode(relationship.End));
        json.WritePropertyName("properties");
        WriteMap(json, relationship.Properties);
        json.WriteEndObject();
    }

    private static void WritePath(Utf8JsonWriter json, PathValue path)
    {
        json.WriteStartObject();
        json.WritePropertyName("nodes");
        WriteList(json, path.Nodes);
        json.WritePropertyName("relationships");
        WriteList(json, path.Relationships);
        json.WriteEndObject();
    }

    private static void WriteFloat(Utf8JsonWriter json, double number)
    {
        if (double.IsFinite(number)) json.WriteRawValue(FloatText.Of(number), skipInputValidation: true);
        else json.WriteStringValue(FloatText.Of(number));
    }

    private static void WriteList(Utf8JsonWriter json, IReadOnlyList<Value> items)
    {
        json.WriteStartArray();
        foreach (Value item in items) Write(json, item);
        json.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter json, MapValue map)
    {
        json.WriteStartObject();
        foreach ((string name, Value value) in map)
        {
            json.WritePropertyName(name);
            Write(json, value);
        }

        json.WriteEndObject();
    }
}
