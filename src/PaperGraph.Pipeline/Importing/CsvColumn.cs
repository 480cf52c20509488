using PaperGraph.Cypher.Functions;
using PaperGraph.Model.Values;

namespace PaperGraph.Pipeline;

/// <summary>What a column of an import file holds, told by its header as Neo4j's import tool has it: <c>name:type</c>, <c>:ID(space)</c>, <c>:LABEL</c>, <c>:START_ID(space)</c>, <c>:END_ID(space)</c>, <c>:TYPE</c>, <c>:IGNORE</c>.</summary>
/// <param name="Name">Name of the property; empty where it is none.</param>
/// <param name="Role">What it is.</param>
/// <param name="Space">Space that ids are unique in; empty for the one they all share otherwise.</param>
/// <param name="Type">Type of the property in lower case, without brackets.</param>
/// <param name="IsList">Whether values are lists, their items separated.</param>
/// <param name="System">Coordinate system of points that tell none; null: as they say themselves.</param>
internal sealed record CsvColumn(string Name, CsvRole Role, string Space, string Type, bool IsList, string? System = null)
{
    private const string Text = "string";
    private const string Point = "point";
    private static readonly string[] s_options = ["id-type", "label", "crs"];
    private static readonly string[] s_texts = ["string", "char"];
    private static readonly string[] s_integers = ["int", "long", "short", "byte", "integer"];
    private static readonly string[] s_floats = ["float", "double"];

    private bool IsText { get; } = s_texts.Contains(Type);

    private bool IsInteger { get; } = s_integers.Contains(Type);

    private bool IsFloat { get; } = s_floats.Contains(Type);

    /// <summary>Whether its values are properties: an id is one if it has a name.</summary>
    public bool IsProperty => Role == CsvRole.Property || (Role == CsvRole.Id && Name.Length > 0);

    /// <summary>Reads a header's cell.</summary>
    /// <param name="header">The cell.</param>
    /// <param name="idType">Type of ids that tell none: string or integer.</param>
    /// <exception cref="FormatException">It is none; the message says why.</exception>
    public static CsvColumn Parse(string header, string idType)
    {
        (string cell, Dictionary<string, string> options) = SplitOptions(header);
        int colon = cell.LastIndexOf(':');
        string name = colon < 0 ? cell : cell[..colon], told = colon < 0 ? Text : cell[(colon + 1)..];
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
        if (role == CsvRole.Id) return new CsvColumn(name, role, space, IdType(header, options.GetValueOrDefault("id-type", idType)), false);
        if (role != CsvRole.Property) return new CsvColumn(name, role, space, Text, false);
        bool list = told.EndsWith("[]", StringComparison.Ordinal);
        string type = (list ? told[..^2] : told).ToLowerInvariant();
        if (name.Length == 0) throw new FormatException($"the column \"{header}\" has no name; write name:type");
        bool known = type is "boolean" or "bool" || s_texts.Contains(type) || s_integers.Contains(type) || s_floats.Contains(type) || TemporalLiteral.Types.Contains(type) || type == Point;
        return known
            ? new CsvColumn(name, role, space, type, list, options.GetValueOrDefault("crs"))
            : throw new FormatException($"the column \"{header}\" has the unknown type \"{told}\"; there are string, int, long, float, double, boolean, date, localtime, time, localdatetime, datetime, duration, point, and lists of these such as string[]");
    }

    /// <summary>The value of a cell; null for an empty one.</summary>
    /// <exception cref="FormatException">It is not of the type; the message says why.</exception>
    public Value? ValueOf(string cell, char listSeparator)
    {
        if (cell.Length == 0) return null;
        return IsList ? Value.List([.. cell.Split(listSeparator).Select(ScalarOf)]) : ScalarOf(cell);
    }

    // {id-type: long, label: Person} at the end of a header's cell.
    private static (string Cell, Dictionary<string, string> Options) SplitOptions(string header)
    {
        Dictionary<string, string> options = new(StringComparer.OrdinalIgnoreCase);
        int open = header.EndsWith('}') ? header.IndexOf('{', StringComparison.Ordinal) : -1;
        if (open < 0) return (header, options);
        foreach (string entry in header[(open + 1)..^1].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] parts = entry.Split(':', 2, StringSplitOptions.TrimEntries);
            if (parts.Length < 2 || !s_options.Contains(parts[0], StringComparer.OrdinalIgnoreCase)) throw new FormatException($"the column \"{header}\" has the unknown option \"{entry}\"; there are {string.Join(", ", s_options)}");
            options[parts[0]] = parts[1].Trim('"', '\'');
        }

        return (header[..open], options);
    }

    private static string IdType(string header, string type) => type.ToLowerInvariant() switch
    {
        Text => Text,
        "integer" or "int" or "long" or "actual" => "long",
        _ => throw new FormatException($"the column \"{header}\" has the unknown id-type \"{type}\"; there are string, long and integer"),
    };

    private Value ScalarOf(string text)
    {
        if (IsText) return Value.String(text);
        string trimmed = text.Trim();
        if (IsInteger && long.TryParse(trimmed, global::System.Globalization.NumberStyles.AllowLeadingSign, global::System.Globalization.CultureInfo.InvariantCulture, out long integer)) return Value.Integer(integer);
        if (IsFloat && double.TryParse(trimmed, global::System.Globalization.NumberStyles.Float, global::System.Globalization.CultureInfo.InvariantCulture, out double number)) return Value.Float(number);
        if (Type is "boolean" or "bool" && bool.TryParse(trimmed, out bool truth)) return Value.Boolean(truth);
        if (Type != Point && !TemporalLiteral.Types.Contains(Type)) throw new FormatException($"\"{text}\" is no {Type}, which the column {Name} holds");
        try
        {
            return Type == Point ? PointLiteral.Parse(trimmed, System) : TemporalLiteral.Parse(Type, trimmed);
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
