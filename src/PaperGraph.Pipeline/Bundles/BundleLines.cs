using System.Globalization;
using System.Text.Json;
using PaperGraph.Model;
using PaperGraph.Sources;

namespace PaperGraph.Pipeline;

/// <summary>One line of a bundle's files, to and from JSON.</summary>
internal static class BundleLines
{
    public static void Write(Utf8JsonWriter json, GraphNode node)
    {
        json.WriteStartObject();
        json.WriteStartArray("labels");
        foreach (string label in node.Labels) json.WriteStringValue(label);
        json.WriteEndArray();
        json.WriteString("id", node.Id);
        WriteProperties(json, node.Properties);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, GraphRelationship relationship)
    {
        json.WriteStartObject();
        json.WriteString("type", relationship.Type);
        WriteReference(json, "start", relationship.Start);
        WriteReference(json, "end", relationship.End);
        WriteProperties(json, relationship.Properties);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, EntityMerge item)
    {
        json.WriteStartObject();
        Merge merge = item.Merge;
        json.WriteString("entity", item.EntityId);
        json.WriteString("kept", merge.Kept);
        json.WriteString("joined", merge.Joined);
        json.WriteString("rule", merge.Rule);
        json.WriteString("evidence", merge.Evidence);
        json.WriteStartArray("papers");
        foreach (string paper in merge.Papers) json.WriteStringValue(paper);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ReadFault fault)
    {
        json.WriteStartObject();
        json.WriteString("file", fault.Location.File);
        json.WriteNumber("line", fault.Location.Line);
        json.WriteString("format", fault.Location.Format);
        json.WriteString("reason", fault.Reason);
        json.WriteEndObject();
    }

    /// <summary>Reads a line of nodes.jsonl.</summary>
    /// <exception cref="FormatException">The line is not a node.</exception>
    public static GraphNode ReadNode(ReadOnlyMemory<byte> line)
    {
        using JsonDocument document = Parse(line);
        JsonElement root = document.RootElement;
        JsonElement labels = Required(root, "labels", JsonValueKind.Array);
        if (labels.GetArrayLength() == 0) throw new FormatException("\"labels\" is empty");
        return new GraphNode([.. labels.EnumerateArray().Select(label => label.GetString() ?? throw new FormatException("a label is null"))],
            RequiredString(root, "id"), ReadProperties(root));
    }

    /// <summary>Reads a line of relationships.jsonl.</summary>
    /// <exception cref="FormatException">The line is not a relationship.</exception>
    public static GraphRelationship ReadRelationship(ReadOnlyMemory<byte> line)
    {
        using JsonDocument document = Parse(line);
        JsonElement root = document.RootElement;
        return new GraphRelationship(RequiredString(root, "type"), ReadReference(root, "start"), ReadReference(root, "end"), ReadProperties(root));
    }

    /// <summary>Reads a line of merges.jsonl.</summary>
    /// <exception cref="FormatException">The line is not a merge.</exception>
    public static EntityMerge ReadMerge(ReadOnlyMemory<byte> line)
    {
        using JsonDocument document = Parse(line);
        JsonElement root = document.RootElement;
        string[] papers = [.. Required(root, "papers", JsonValueKind.Array).EnumerateArray().Select(paper => paper.GetString() ?? throw new FormatException("a paper is null"))];
        return new EntityMerge(
            RequiredString(root, "entity"),
            new Merge(RequiredString(root, "kept"), RequiredString(root, "joined"), RequiredString(root, "rule"), RequiredString(root, "evidence"), papers));
    }

    /// <summary>Reads a line of faults.jsonl.</summary>
    /// <exception cref="FormatException">The line is not a fault.</exception>
    public static ReadFault ReadFault(ReadOnlyMemory<byte> line)
    {
        using JsonDocument document = Parse(line);
        JsonElement root = document.RootElement;
        if (!Required(root, "line", JsonValueKind.Number).TryGetInt32(out int number)) throw new FormatException("\"line\" is no line number");
        return new ReadFault(new SourceLocation(RequiredString(root, "file"), number, RequiredString(root, "format")), RequiredString(root, "reason"));
    }

    private static void WriteReference(Utf8JsonWriter json, string name, NodeReference reference)
    {
        json.WriteStartObject(name);
        json.WriteString("label", reference.Label);
        json.WriteString("id", reference.Id);
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, IReadOnlyDictionary<string, object> properties)
    {
        json.WriteStartObject("properties");
        foreach ((string name, object value) in properties)
        {
            json.WritePropertyName(name);
            WriteValue(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case long number: json.WriteNumberValue(number); break;
            case double number: WriteDouble(json, number); break;
            case System.Collections.IEnumerable list:
                json.WriteStartArray();
                foreach (object item in list) WriteValue(json, item);
                json.WriteEndArray();
                break;
            default: throw new ArgumentException($"A property cannot hold a {value.GetType().Name}.", nameof(value));
        }
    }

    /// <summary>A whole double keeps its point, so that it is read as a double again and not as an integer.</summary>
    private static void WriteDouble(Utf8JsonWriter json, double number)
    {
        if (!double.IsFinite(number)) throw new ArgumentException($"A property cannot hold {number.ToString(CultureInfo.InvariantCulture)}.", nameof(number));
        string text = number.ToString("R", CultureInfo.InvariantCulture);
        json.WriteRawValue(text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0", skipInputValidation: true);
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            JsonDocument document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return document;
            document.Dispose();
        }
        catch (JsonException exception)
        {
            throw new FormatException("not JSON: " + exception.Message, exception);
        }

        throw new FormatException("not a JSON object");
    }

    private static NodeReference ReadReference(JsonElement root, string name)
    {
        JsonElement reference = Required(root, name, JsonValueKind.Object);
        return new NodeReference(RequiredString(reference, "label"), RequiredString(reference, "id"));
    }

    private static OrderedDictionary<string, object> ReadProperties(JsonElement root)
    {
        OrderedDictionary<string, object> properties = new(StringComparer.Ordinal);
        foreach (JsonProperty property in Required(root, "properties", JsonValueKind.Object).EnumerateObject())
        {
            if (!properties.TryAdd(property.Name, ReadValue(property.Name, property.Value))) throw new FormatException($"property \"{property.Name}\" twice");
        }

        return properties;
    }

    private static object ReadValue(string name, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array) return ReadScalar(name, value);
        object[] items = [.. value.EnumerateArray().Select(item => ReadScalar(name, item))];
        return items switch
        {
            [] => (IReadOnlyList<string>)[],
            [string, ..] when Array.TrueForAll(items, item => item is string) => (IReadOnlyList<string>)[.. items.Cast<string>()],
            [long, ..] when Array.TrueForAll(items, item => item is long) => (IReadOnlyList<long>)[.. items.Cast<long>()],
            [double, ..] when Array.TrueForAll(items, item => item is double) => (IReadOnlyList<double>)[.. items.Cast<double>()],
            [bool, ..] when Array.TrueForAll(items, item => item is bool) => (IReadOnlyList<bool>)[.. items.Cast<bool>()],
            _ => throw new FormatException($"property \"{name}\" holds a list of mixed types"),
        };
    }

    private static object ReadScalar(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when value.TryGetInt64(out long number) => number,
        JsonValueKind.Number when value.GetRawText().AsSpan().ContainsAny('.', 'e', 'E') => value.GetDouble(),
        _ => throw new FormatException($"property \"{name}\" holds {value.GetRawText()}, which is no string, 64-bit number or boolean"),
    };

    private static string RequiredString(JsonElement parent, string name) => Required(parent, name, JsonValueKind.String).GetString()!;

    private static JsonElement Required(JsonElement parent, string name, JsonValueKind kind)
    {
        if (!parent.TryGetProperty(name, out JsonElement value)) throw new FormatException($"\"{name}\" is missing");
        if (value.ValueKind != kind) throw new FormatException($"\"{name}\" is no {kind.ToString().ToLowerInvariant()}");
        return value;
    }
}
