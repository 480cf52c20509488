using System.Text.Json;

namespace PaperGraph.Sources;

/// <summary>Author names in the shapes JSON sources give them.</summary>
internal static class JsonAuthors
{
    /// <summary>Adds the authors of a value: a list of strings, objects or name parts, or one string that lists them.</summary>
    internal static void Add(IList<string> authors, JsonElement? value)
    {
        if (value is not JsonElement list) return;
        if (list.ValueKind == JsonValueKind.Object && JsonFields.Of(list).Get("value") is JsonElement inner) list = inner;
        if (list.ValueKind == JsonValueKind.String)
        {
            foreach (string name in AuthorLists.Split(list.GetString()!)) authors.Add(name);
            return;
        }

        IEnumerable<JsonElement> items = list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : new[] { list };
        foreach (JsonElement item in items)
        {
            if (Name(item) is string name) authors.Add(name);
        }
    }

    private static string? Name(JsonElement item)
    {
        if (item.ValueKind == JsonValueKind.Array) return Parsed(item);
        if (item.ValueKind != JsonValueKind.Object) return JsonFields.TextOf(item);
        JsonFields fields = JsonFields.Of(item);
        string? family = fields.Text("family", "familyname", "lastname", "last", "surname");
        string? given = fields.Text("given", "givenname", "firstname", "first", "forename");
        if (family is not null)
        {
            if (fields.Text("nondroppingparticle", "droppingparticle") is string particle) family = $"{particle} {family}";
            string? suffix = fields.Text("suffix");
            return string.Join(' ', new[] { given, family, suffix }.OfType<string>());
        }

        return fields.Text("name", "displayname", "fullname", "literal", "rawauthorname") ?? (fields.Get("author", "user") is JsonElement author ? Name(author) : null);
    }

    // arXiv's authors_parsed: [family, given, suffix].
    private static string? Parsed(JsonElement parts)
    {
        string[] texts = [.. parts.EnumerateArray().Select(part => JsonFields.TextOf(part)?.Trim() ?? string.Empty)];
        if (texts.Length < 2) return texts.FirstOrDefault();
        return string.Join(' ', new[] { texts[1], texts[0], texts.Length > 2 ? texts[2] : string.Empty }.Where(text => text.Length > 0));
    }
}
