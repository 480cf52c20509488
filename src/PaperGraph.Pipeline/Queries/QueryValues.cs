using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace PaperGraph.Pipeline;

/// <summary>Values of query parameters as people write them.</summary>
internal static class QueryValues
{
    /// <summary>Reads a value of <paramref name="type"/>; a string in a header stands in quotes, one on the command line does not.</summary>
    public static bool TryParse(string type, string text, bool quoted, [NotNullWhen(true)] out object? value)
    {
        value = type switch
        {
            "string" => quoted ? Unquoted(text) : text,
            "integer" when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) => number,
            "float" when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => number,
            "boolean" when bool.TryParse(text, out bool flag) => flag,
            _ => null,
        };
        return value is not null;
    }

    private static string? Unquoted(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<string>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
