using System.Text.Json;

namespace PaperGraph.Sources;

/// <summary>The properties of one object by name, without regard to case, <c>_</c>, <c>-</c> and spaces; and their values as text.</summary>
internal sealed class JsonFields
{
    private readonly Dictionary<string, JsonElement> _values = new(StringComparer.Ordinal);

    private JsonFields(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object) return;
        foreach (JsonProperty property in element.EnumerateObject()) _values.TryAdd(Key(property.Name), property.Value);
    }

    /// <summary>The fields of an object; none of anything else.</summary>
    internal static JsonFields Of(JsonElement element) => new(element);

    private static string Key(string name)
    {
        Span<char> key = name.Length <= 128 ? stackalloc char[name.Length] : new char[name.Length];
        int length = 0;
        foreach (char c in name)
        {
            if (c is not ('_' or '-' or ' ' or '.' or ':')) key[length++] = char.ToLowerInvariant(c);
        }

        return key[..length].ToString();
    }

    /// <summary>The first of the named values that is there and not null.</summary>
    internal JsonElement? Get(params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
        {
            if (_values.TryGetValue(key, out JsonElement value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)) return value;
        }

        return null;
    }

    /// <summary>The fields of a value that is an object; none where it is missing.</summary>
    internal JsonFields Object(string key) => Get(key) is JsonElement value ? Of(value) : Of(default);

    /// <summary>The first of the named values that has text.</summary>
    internal string? Text(params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
        {
            if (Get(key) is JsonElement value && TextOf(value) is string text) return text;
        }

        return null;
    }

    /// <summary>The items of a list, or the value itself where it is none.</summary>
    internal IEnumerable<JsonElement> Items(params ReadOnlySpan<string> keys)
    {
        if (Get(keys) is not JsonElement value) return [];
        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
    }

    /// <summary>
    /// A value as text: a string, a number, the first text of a list, or what an object wraps (<c>{"value": …}</c>, <c>{"name": …}</c>);
    /// null where it is blank or no text.
    /// </summary>
    internal static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => NullIfBlank(value.GetString()),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array => value.EnumerateArray().Select(TextOf).FirstOrDefault(text => text is not null),
        JsonValueKind.Object => Of(value).Text("value", "name", "displayname", "text", "#text", "@value", "fullname", "title"),
        _ => null,
    };

    /// <summary>A value as running text: the paragraphs of a list, one after the other; else as <see cref="TextOf"/>.</summary>
    internal static string? ParagraphsOf(JsonElement? value)
    {
        if (value is not JsonElement element) return null;
        if (element.ValueKind == JsonValueKind.Object && Of(element).Get("value") is JsonElement inner) return ParagraphsOf(inner);
        if (element.ValueKind != JsonValueKind.Array) return TextOf(element);
        return NullIfBlank(string.Join('\n', element.EnumerateArray().Select(TextOf).OfType<string>()));
    }

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
