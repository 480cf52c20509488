using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Functions.Temporal;
using PaperGraph.Cypher.Functions.Temporal.Durations;
using PaperGraph.Cypher.Functions.Temporal.Kinds;
using PaperGraph.Cypher.Functions.Temporal.Zones;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions;

/// <summary>The functions that make dates, times and durations. Whatever has no zone and needs one is in UTC; "now" is when the statement began.</summary>
public static class TemporalFunctions
{
    private const StaticType Instants = StaticType.String | StaticType.Map | StaticType.Temporal;
    private static readonly TemporalKind[] Kinds = [new DateKind(), new LocalTimeKind(), new TimeKind(), new LocalDateTimeKind(), new ZonedDateTimeKind()];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FunctionDefinition> All { get; } = [.. Kinds.SelectMany(OfKind), .. OfEpoch(), .. OfDuration()];

    private static IEnumerable<FunctionDefinition> OfKind(TemporalKind kind)
    {
        yield return Define(kind.Name, [new("input", Instants, "ANY", true)], kind.TypeName, $"Makes a {kind.Noun} from a text, a map or another temporal value; without an argument, what it is now.",
            (context, arguments) => kind.Create(arguments, context.StatementTime), pure: false);
        yield return Clock(kind, "transaction", "when the transaction began", context => context.TransactionTime);
        yield return Clock(kind, "statement", "when the statement began", context => context.StatementTime);
        yield return Clock(kind, "realtime", "at this moment", context => context.RealTime);
        yield return Define(
            kind.Name + ".truncate",
            [new("unit", StaticType.String, "STRING"), new("input", StaticType.Temporal, "ANY", true), new("fields", StaticType.Map, "MAP", true)],
            kind.TypeName,
            $"Cuts a temporal value down to a unit, as a {kind.Noun}, and puts the components of a map in.",
            (context, arguments) => kind.Truncate(arguments, context.StatementTime),
            pure: false,
            nullInNullOut: false);
    }

    private static FunctionDefinition Clock(TemporalKind kind, string clock, string when, Func<IEvaluationContext, DateTimeOffset> time) => Define(
        $"{kind.Name}.{clock}",
        [new("timezone", StaticType.String, "ANY", true)],
        kind.TypeName,
        $"The {kind.Noun} {when}, in UTC or in the time zone given.",
        (context, arguments) => kind.Clock(arguments, time(context)),
        pure: false);

    private static IEnumerable<FunctionDefinition> OfEpoch()
    {
        const string number = "INTEGER | FLOAT";
        yield return Define(
            "datetime.fromepoch",
            [new("seconds", StaticType.Number, number), new("nanoseconds", StaticType.Number, number)],
            "ZONED DATETIME",
            "Makes a date and time in UTC from the seconds since 1970-01-01T00:00Z and nanoseconds.",
            static (_, arguments) =>
            {
                long nanos = Integer(arguments[1], "nanoseconds", "datetime.fromepoch");
                if (nanos is < 0 or >= ProlepticCalendar.NanosPerSecond) throw TemporalErrors.Argument($"The nanoseconds {nanos} are out of range: 0 to 999,999,999 is allowed.");
                return Value.Of(ZonedDateTimes.OfInstant(Integer(arguments[0], "seconds", "datetime.fromepoch"), (int)nanos, TemporalZone.Utc));
            });
        yield return Define(
            "datetime.fromepochmillis",
            [new("milliseconds", StaticType.Number, number)],
            "ZONED DATETIME",
            "Makes a date and time in UTC from the milliseconds since 1970-01-01T00:00Z.",
            static (_, arguments) =>
            {
                long millis = Integer(arguments[0], "milliseconds", "datetime.fromepochmillis");
                long second = ProlepticCalendar.FloorDivide(millis, 1000);
                return Value.Of(ZonedDateTimes.OfInstant(second, (int)(millis - (second * 1000)) * 1_000_000, TemporalZone.Utc));
            });
    }

    private static IEnumerable<FunctionDefinition> OfDuration()
    {
        yield return Define("duration", [new("input", StaticType.String | StaticType.Map | StaticType.Duration, "ANY")], "DURATION", "Makes a duration from a text or a map of units.",
            static (_, arguments) => CreateDuration(arguments[0]));
        yield return Span("between", "The time between two temporal values in months, days and seconds.", DurationBetween.Between);
        yield return Span("inMonths", "The time between two temporal values in whole months.", DurationBetween.Months);
        yield return Span("inDays", "The time between two temporal values in whole days.", DurationBetween.Days);
        yield return Span("inSeconds", "The time between two temporal values in seconds.", DurationBetween.Seconds);
    }

    private static FunctionDefinition Span(string unit, string description, Func<TemporalParts, TemporalParts, DurationValue> span) => Define(
        "duration." + unit,
        [new("from", StaticType.Temporal, "ANY"), new("to", StaticType.Temporal, "ANY")],
        "DURATION",
        description,
        (_, arguments) => Value.Of(span(TemporalParts.Of(arguments[0], $"duration.{unit}()"), TemporalParts.Of(arguments[1], $"duration.{unit}()"))));

    private static Value CreateDuration(Value input) => input.Kind switch
    {
        ValueKind.String => Value.Of(DurationParser.Parse(input.AsString())),
        ValueKind.Map => Value.Of(DurationBuilding.OfMap(input.AsMap())),
        ValueKind.Duration => input,
        _ => throw TemporalErrors.Type($"duration() takes a text such as 'P1DT12H' or a map such as {{days: 1.5}}, not {input} ({input.Kind})."),
    };

    private static long Integer(Value value, string name, string function) => value.IsInteger
        ? value.AsInteger()
        : throw TemporalErrors.Type($"The {name} of {function}() are an integer, not {value} ({value.Kind}).");

    private static FunctionDefinition Define(
        string name, IReadOnlyList<FunctionParameter> parameters, string typeName, string description, FunctionBody body, bool pure = true, bool nullInNullOut = true) =>
        new(name, "Temporal", parameters, typeName == "DURATION" ? StaticType.Duration : StaticType.Temporal, typeName, description, body, nullInNullOut, pure);
}
