using System.Globalization;
using System.Text;
using PaperGraph.Model.Values;

namespace PaperGraph.CommandLine.Exports;

/// <summary>Names and property values as expressions of Cypher that give them again, on this engine and on Neo4j.</summary>
internal static class CypherLiteral
{
    /// <summary>A label, type or key.</summary>
    public static string Name(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    /// <summary>A property's value.</summary>
    public static string Of(Value value) => value.Kind switch
    {
        ValueKind.String => Text(value.AsString()),
        ValueKind.Boolean => value.AsBoolean() ? "true" : "false",
        ValueKind.Integer => Integer(value.AsInteger()),
        ValueKind.Float => Float(value.AsFloat()),
        ValueKind.List => $"[{string.Join(", ", value.AsList().Select(Of))}]",
        ValueKind.Point => value.ToString()!,
        ValueKind.Date or ValueKind.LocalTime or ValueKind.Time or ValueKind.LocalDateTime or ValueKind.DateTime or ValueKind.Duration =>
            $"{value.Kind.ToString().ToLowerInvariant()}('{value}')",
        _ => throw new ArgumentException($"A {value.Kind} is no property.", nameof(value)),
    };

    /// <summary>Properties.</summary>
    public static string Map(MapValue map) => $"{{{string.Join(", ", map.Select(entry => $"{Name(entry.Key)}: {Of(entry.Value)}"))}}}";

    /// <summary>The least integer has no literal of its own: its digits are above the greatest.</summary>
    private static string Integer(long number) =>
        number == long.MinValue ? "(-9223372036854775807 - 1)" : number.ToString(CultureInfo.InvariantCulture);

    private static string Float(double number) => number switch
    {
        double.NaN => "(0.0 / 0.0)",
        double.PositiveInfinity => "(1.0 / 0.0)",
        double.NegativeInfinity => "(-1.0 / 0.0)",
        _ => FloatText.Of(number),
    };

    private static string Text(string text)
    {
        StringBuilder quoted = new(text.Length + 2);
        quoted.Append('\'');
        for (int i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\'': quoted.Append("\\'"); break;
                case '\n': quoted.Append("\\n"); break;
                case '\r': quoted.Append("\\r"); break;
                // A backslash before a u would begin a character's number, whatever stands before it.
                case '\\': quoted.Append(i + 1 < text.Length && text[i + 1] == 'u' ? "\\\\' + '" : "\\\\"); break;
                default: quoted.Append(text[i]); break;
            }
        }

        return quoted.Append('\'').ToString();
    }
}
