using System.Text.Json;
using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>Typed access to the fields of one JSON object, with errors that name file, line and field.</summary>
/// <param name="Object">The object.</param>
/// <param name="Path">Where it stands in the line's object, e.g. <c>mentions[3]</c>; empty for that object itself.</param>
/// <param name="File">File for errors.</param>
/// <param name="Line">Line for errors.</param>
internal readonly record struct JsonFields(JsonElement Object, string Path, string File, int Line)
{
    public string RequiredString(string name) =>
        Find(name, JsonValueKind.String)?.GetString() ?? throw Fault($"needs a string \"{name}\"");

    public double OptionalNumber(string name, double otherwise) => Find(name, JsonValueKind.Number)?.GetDouble() ?? otherwise;

    public bool OptionalBoolean(string name) => Find(name, JsonValueKind.True, JsonValueKind.False)?.GetBoolean() ?? false;

    /// <summary>The half-open range of the fields <c>start</c> and <c>end</c>; must lie in a text of <paramref name="length"/>.</summary>
    public TextSpan Span(int length)
    {
        int start = RequiredOffset("start"), end = RequiredOffset("end");
        if (start < 0 || end <= start || end > length)
            throw Fault($"range {start}–{end} is not inside the text of {length} UTF-16 code units (title, line feed, abstract)");
        return new TextSpan(start, end);
    }

    public JsonFields RequiredObject(string name) =>
        Find(name, JsonValueKind.Object) is { } value
            ? this with { Object = value, Path = Join(name) }
            : throw Fault($"needs an object \"{name}\"");

    /// <summary>The objects of an array; none where the field is missing.</summary>
    public IEnumerable<JsonFields> Objects(string name)
    {
        if (Find(name, JsonValueKind.Array) is not { } array) yield break;
        int index = 0;
        foreach (JsonElement item in array.EnumerateArray())
        {
            JsonFields fields = this with { Object = item, Path = $"{Join(name)}[{index++}]" };
            yield return item.ValueKind == JsonValueKind.Object ? fields : throw fields.Fault("is not an object");
        }
    }

    public bool Has(string name) => Object.TryGetProperty(name, out _);

    public AnnotationFileException Fault(string reason) => new(File, Line, Path.Length == 0 ? $"the object {reason}" : $"{Path} {reason}");

    private int RequiredOffset(string name) =>
        Find(name, JsonValueKind.Number) is { } value && value.TryGetInt32(out int offset) ? offset : throw Fault($"needs a whole number \"{name}\"");

    private JsonElement? Find(string name, params ReadOnlySpan<JsonValueKind> kinds)
    {
        if (!Object.TryGetProperty(name, out JsonElement value)) return null;
        if (!kinds.Contains(value.ValueKind)) throw Fault($"has a \"{name}\" that is {Describe(value.ValueKind)}, not {Describe(kinds[0])}");
        return value;
    }

    private string Join(string name) => Path.Length == 0 ? name : $"{Path}.{name}";

    private static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.True or JsonValueKind.False => "true or false",
        JsonValueKind.Number => "a number",
        JsonValueKind.String => "a string",
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        _ => "null",
    };
}
