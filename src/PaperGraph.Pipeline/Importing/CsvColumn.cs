using PaperGraph.Cypher.Functions;
using PaperGraph.Model.Values;

namespace PaperGraph.Pipeline;

/// <summary>What a column of an import file holds, told by its header as Neo4j's import tool has it: <c>name:type</c>, <c>:ID(space)</c>, <c>:LABEL</c>, <c>:START_ID(space)</c>, <c>:END_ID(space)</c>, <c>:TYPE</c>, <c>:IGNORE</c>.</summary>
/// <param name="Name">Name of the property; empty where it is none.</param>
/// <param name="Role">What it is.</param>
/// <param name="Space">Space that ids are unique in; empty for the one they all share otherwise.</param>
/// <param name="Type">Type of the property in lower case, without brackets.</param>
/// <param name="IsList">Whether values are lists, their items separated.</param>
internal sealed record CsvColumn(string Name, CsvRole Role, string Space, string Type, bool IsList)
{
    private static readonly string[] s_texts = ["string", "char"];
    private static readonly string[] s_integers = ["int", "long", "short", "byte", "integer"];
    private static readonly string[] s_floats = ["float", "double"];

    private bool IsText { get; } = s_texts.Contains(Type);

    private bool IsInteger { get; } = s_integers.Contains(Type);

    private bool IsFloat { get; } = s_floats.Contains(Type);

    /// <summary>Reads a header's cell.</summary>
    /// <exception cref="FormatException">It is none; the message says why.</exception>
    public static CsvColumn Parse(string header)
    {
        int colon = header.LastIndexOf(':');
        string name = colon < 0 ? header : header[..colon], told = colon < 0 ? "string" : header[(colon + 1)..];
        string space = "";
        if (told.EndsWith(')') && told.IndexOf('(', StringComparison.Ordinal) is var open and > 0) (told, space) = (told[..open], told[(open + 1)..^1]);
        CsvRole role = told.ToUpperInvariant() switch
        {
            "ID" => CsvRole.Id,
            "LABEL" => CsvRole.Label,
            "START_ID" => CsvRole.Start,
            "END_ID" => CsvRole.End,
            "TYPE" => CsvRole.Type,
            "IGNORE" => CsvRole.Ignore,
            _ => CsvRole.Property,
        };
        if (role != CsvRole.Property) return new CsvColumn(name, role, space, "string", false);
        bool list = told.EndsWith("[]", StringComparison.Ordinal);
        string type = (list ? told[..^2] : told).ToLowerInvariant();
        if (name.Length == 0) throw new FormatException($"the column \"{header}\" has no name; write name:type");
        bool known = type is "boolean" or "bool" || s_texts.Contains(type) || s_integers.Contains(type) || s_floats.Contains(type) || TemporalLiteral.Types.Contains(type);
        return known
            ? new CsvColumn(name, role, space, type, list)
            : throw new FormatException($"the column \"{header}\" has the unknown type \"{told}\"; there are string, int, long, float, double, boolean, date, localtime, time, localdatetime, datetime, duration, and lists of these such as string[]");
    }

    /// <summary>The value of a cell; null for an empty one.</summary>
    /// <exception cref="FormatException">It is not of the type; the message says why.</exception>
    public Value? ValueOf(string cell, char listSeparator)
    {
        if (cell.Length == 0) return null;
        return IsList ? Value.List([.. cell.Split(listSeparator).Select(ScalarOf)]) : ScalarOf(cell);
    }

    private Value ScalarOf(string text)
    {
        if (IsText) return Value.String(text);
        string trimmed = text.Trim();
        if (IsInteger && long.TryParse(trimmed, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out long integer)) return Value.Integer(integer);
        if (IsFloat && double.TryParse(trimmed, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out double number)) return Value.Float(number);
        if (Type is "boolean" or "bool" && bool.TryParse(trimmed, out bool truth)) return Value.Boolean(truth);
        if (!TemporalLiteral.Types.Contains(Type)) throw new FormatException($"\"{text}\" is no {Type}, which the column {Name} holds");
        try
        {
            return TemporalLiteral.Parse(Type, trimmed);
        }
        catch (Cypher.CypherException fault)
        {
            throw new FormatException($"\"{text}\" is no {Type}, which the column {Name} holds: {fault.Message}", fault);
        }
    }
}

/// <summary>What a column of an import file is.</summary>
internal enum CsvRole
{
    /// <summary>A property.</summary>
    Property,

    /// <summary>The id that relationships name the node by.</summary>
    Id,

    /// <summary>Labels.</summary>
    Label,

    /// <summary>Id of the start node.</summary>
    Start,

    /// <summary>Id of the end node.</summary>
    End,

    /// <summary>Relationship type.</summary>
    Type,

    /// <summary>Left out.</summary>
    Ignore,
}
