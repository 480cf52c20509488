using PaperGraph.Bolt.Client;
using PaperGraph.Model.Values;
using PaperGraph.Server.Messages;

namespace PaperGraph.Server.Values;

/// <summary>What a client sent, as values of the engine.</summary>
internal static class ParameterValues
{
    /// <summary>The entries of a map.</summary>
    /// <exception cref="RequestException">A value is of a type that the graph does not have.</exception>
    public static Dictionary<string, Value> Of(IReadOnlyDictionary<string, object?> map)
    {
        var values = new Dictionary<string, Value>(map.Count, StringComparer.Ordinal);
        foreach ((string name, object? value) in map) values[name] = Of(value);
        return values;
    }

    /// <summary>One value.</summary>
    /// <exception cref="RequestException">It is of a type that the graph does not have.</exception>
    public static Value Of(object? value) => value switch
    {
        null => Value.Null,
        bool flag => Value.Boolean(flag),
        long number => Value.Integer(number),
        double number => Value.Float(number),
        string text => Value.String(text),
        List<object?> items => Value.List([.. items.Select(Of)]),
        Dictionary<string, object?> map => Value.Of(new MapValue(Of(map))),
        LocalDate date => Value.Of(new DateValue(date.EpochDay)),
        LocalTime time => Value.Of(new LocalTimeValue(time.NanosOfDay)),
        OffsetTime time => Value.Of(new TimeValue(time.Time.NanosOfDay, time.OffsetSeconds)),
        LocalDateTime local => Value.Of(OfLocal(local)),
        ZonedDateTime zoned => Value.Of(OfZoned(zoned)),
        Duration span => Value.Of(new DurationValue(span.Months, span.Days, span.Seconds, span.Nanos)),
        Point point => Value.Of(new PointValue(point.SrId, point.X, point.Y, point.Dimension == 3 ? point.Z : null)),
        byte[] bytes => Value.Of(ListValue.OfBytes(bytes)),
        _ => throw RequestException.Format($"A {value.GetType().Name.ToLowerInvariant()} cannot be a parameter. Send its id or its properties."),
    };

    private static LocalDateTimeValue OfLocal(LocalDateTime local)
    {
        long day = ProlepticCalendar.FloorDivide(local.EpochSeconds, ProlepticCalendar.SecondsPerDay);
        return new LocalDateTimeValue(day, ((local.EpochSeconds - (day * ProlepticCalendar.SecondsPerDay)) * ProlepticCalendar.NanosPerSecond) + local.Nanosecond);
    }

    private static DateTimeValue OfZoned(ZonedDateTime zoned)
    {
        try
        {
            return new DateTimeValue(zoned.UtcSeconds, zoned.Nanosecond, zoned.OffsetSeconds, zoned.Zone is ZoneId name ? name.Id : null);
        }
        catch (TimeZoneNotFoundException e)
        {
            throw RequestException.Format($"The time zone of {zoned} is not known here: {e.Message}");
        }
    }
}
