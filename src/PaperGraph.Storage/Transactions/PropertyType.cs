using PaperGraph.Model.Values;

namespace PaperGraph.Storage.Transactions;

/// <summary>The type that a property type constraint demands: one of Cypher's property types, a list of one, or a choice of several with |.</summary>
internal sealed class PropertyType
{
    private static readonly Dictionary<string, ValueKind> Kinds = new(StringComparer.Ordinal)
    {
        ["BOOLEAN"] = ValueKind.Boolean,
        ["BOOL"] = ValueKind.Boolean,
        ["STRING"] = ValueKind.String,
        ["VARCHAR"] = ValueKind.String,
        ["INTEGER"] = ValueKind.Integer,
        ["INT"] = ValueKind.Integer,
        ["SIGNED INTEGER"] = ValueKind.Integer,
        ["FLOAT"] = ValueKind.Float,
        ["DATE"] = ValueKind.Date,
        ["LOCAL TIME"] = ValueKind.LocalTime,
        ["TIME WITHOUT TIMEZONE"] = ValueKind.LocalTime,
        ["ZONED TIME"] = ValueKind.Time,
        ["TIME WITH TIMEZONE"] = ValueKind.Time,
        ["LOCAL DATETIME"] = ValueKind.LocalDateTime,
        ["TIMESTAMP WITHOUT TIMEZONE"] = ValueKind.LocalDateTime,
        ["ZONED DATETIME"] = ValueKind.DateTime,
        ["TIMESTAMP WITH TIMEZONE"] = ValueKind.DateTime,
        ["DURATION"] = ValueKind.Duration,
        ["POINT"] = ValueKind.Point,
    };

    private readonly (bool IsList, ValueKind Kind)[] _choices;

    private PropertyType((bool IsList, ValueKind Kind)[] choices) => _choices = choices;

    /// <summary>Reads a type.</summary>
    /// <exception cref="SchemaException">It is none that properties can have.</exception>
    public static PropertyType Parse(string text) => new([.. text.Split('|').Select(choice => Choice(choice, text))]);

    /// <summary>The name of a value's type.</summary>
    public static string NameOf(Value value) => value.Kind == ValueKind.List
        ? $"LIST<{(value.AsList() is [var first, ..] ? NameOf(first) : "NOTHING")} NOT NULL>"
        : Kinds.First(kind => kind.Value == value.Kind).Key;

    /// <summary>Whether a value, not null, is of the type.</summary>
    public bool Admits(Value value)
    {
        foreach ((bool isList, ValueKind kind) in _choices)
        {
            if (!isList && value.Kind == kind) return true;
            if (isList && value.Kind == ValueKind.List && (value.AsList().Count == 0 || value.AsList()[0].Kind == kind)) return true;
        }

        return false;
    }

    private static (bool IsList, ValueKind Kind) Choice(string choice, string whole)
    {
        string name = string.Join(' ', choice.Replace("<", " < ", StringComparison.Ordinal).Replace(">", " > ", StringComparison.Ordinal)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
        bool isList = name.StartsWith("LIST < ", StringComparison.Ordinal) || name.StartsWith("ARRAY < ", StringComparison.Ordinal);
        if (isList && name.EndsWith(" NOT NULL >", StringComparison.Ordinal)) name = name[(name.IndexOf('<', StringComparison.Ordinal) + 2)..^11];
        return Kinds.TryGetValue(name, out ValueKind kind)
            ? (isList, kind)
            : throw new SchemaException($"`{whole}` is no type for a property type constraint; lists are written LIST<STRING NOT NULL>.", SchemaFault.Invalid);
    }
}
