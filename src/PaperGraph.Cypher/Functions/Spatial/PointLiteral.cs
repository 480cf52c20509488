using System.Globalization;
using PaperGraph.Cypher.Functions.Spatial;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions;

/// <summary>Points from texts such as {x: 1, y: 2} or {latitude: 1, longitude: 2, crs: WGS-84}.</summary>
public static class PointLiteral
{
    /// <summary>Reads a point.</summary>
    /// <param name="text">The text.</param>
    /// <param name="system">Name of the coordinate system where the text tells none; null: as its fields say.</param>
    /// <exception cref="CypherException">The text is no point.</exception>
    public static Value Parse(string text, string? system)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.StartsWith('{') || !text.EndsWith('}')) throw SpatialErrors.Argument("Points are written like {x: 1, y: 2}.");
        Dictionary<string, Value> fields = new(StringComparer.Ordinal);
        foreach (string field in text[1..^1].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] parts = field.Split(':', 2, StringSplitOptions.TrimEntries);
            if (parts.Length < 2) throw SpatialErrors.Argument($"'{field}' is no coordinate; points are written like {{x: 1, y: 2}}.");
            string value = parts[1].Trim('"', '\'');
            bool isNumber = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number);
            fields[parts[0].Trim('"', '\'').ToLowerInvariant()] = isNumber ? Value.Float(number) : Value.String(value);
        }

        if (system is not null && !fields.ContainsKey("crs") && !fields.ContainsKey("srid")) fields["crs"] = Value.String(system);
        return PointBuilding.Build(new MapValue(fields));
    }
}
