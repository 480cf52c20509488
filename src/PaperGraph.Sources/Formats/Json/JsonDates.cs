using System.Text.Json;

namespace PaperGraph.Sources;

/// <summary>Dates in the shape of CSL and Crossref: <c>[[2017, 6, 12]]</c>, cut where nothing more is known.</summary>
internal static class JsonDates
{
    internal static string? FromParts(JsonElement parts)
    {
        if (parts.ValueKind != JsonValueKind.Array) return null;
        JsonElement first = parts.EnumerateArray().FirstOrDefault();
        if (first.ValueKind != JsonValueKind.Array) return null;
        string[] numbers = [.. first.EnumerateArray().Select(JsonFields.TextOf).TakeWhile(text => text is not null).Select(text => text!).Take(3)];
        return numbers.Length == 0 ? null : string.Join('-', numbers);
    }
}
