using PaperGraph.Cypher.Functions.Temporal.Durations;
using PaperGraph.Cypher.Functions.Temporal.Parsing;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions;

/// <summary>Temporal values from their texts, as the functions of the same names read them.</summary>
public static class TemporalLiteral
{
    /// <summary>Names of the types: those of the functions, in lower case.</summary>
    public static IReadOnlyList<string> Types { get; } = ["date", "localtime", "time", "localdatetime", "datetime", "duration"];

    /// <summary>Reads a value.</summary>
    /// <param name="type">One of <see cref="Types"/>.</param>
    /// <param name="text">The text, such as 2020-02-29.</param>
    /// <exception cref="CypherException">The text is no value of the type.</exception>
    public static Value Parse(string type, string text) => Value.Of(type switch
    {
        "date" => TemporalParser.Date(text),
        "localtime" => TemporalParser.LocalTime(text),
        "time" => TemporalParser.Time(text),
        "localdatetime" => TemporalParser.LocalDateTime(text),
        "datetime" => TemporalParser.DateTime(text),
        "duration" => DurationParser.Parse(text),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no temporal type of this name."),
    });
}
