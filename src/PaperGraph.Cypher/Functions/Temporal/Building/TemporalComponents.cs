using System.Collections.Frozen;
using PaperGraph.Cypher.Functions.Temporal.Parsing;
using PaperGraph.Cypher.Functions.Temporal.Zones;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions.Temporal.Building;

/// <summary>The map that tells what a temporal value is made of. Names are read without regard to case; a null is as if it were not there.</summary>
internal sealed class TemporalComponents
{
    private static readonly FrozenDictionary<string, Component> Names = Enum.GetValues<Component>()
        .Select(component => KeyValuePair.Create(component.ToString(), component))
        .Append(KeyValuePair.Create("weekDay", Component.DayOfWeek))
        .Append(KeyValuePair.Create("quarterDay", Component.DayOfQuarter))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly long?[] _components = new long?[Enum.GetValues<Component>().Length];

    private TemporalComponents()
    {
    }

    /// <summary>Nothing at all.</summary>
    public static TemporalComponents None { get; } = new();

    /// <summary>The zone, where given.</summary>
    public TemporalZone? Zone { get; private set; }

    /// <summary>The value whose date is taken, where given.</summary>
    public TemporalParts? BaseDate { get; private set; }

    /// <summary>The value whose time of day is taken, where given.</summary>
    public TemporalParts? BaseTime { get; private set; }

    /// <summary>The value whose date and time are taken, where given.</summary>
    public TemporalParts? BaseDateTime { get; private set; }

    /// <summary>Whether a part of a time of day is given, or a value whose time is taken.</summary>
    public bool HasTime => BaseTime is not null || _components.AsSpan((int)Component.Hour).ContainsAnyExcept((long?)null);

    /// <summary>Whether a zone is all that is given.</summary>
    public bool IsZoneOnly => Zone is not null && BaseDate is null && BaseTime is null && BaseDateTime is null && !_components.AsSpan().ContainsAnyExcept((long?)null);

    /// <summary>A part; null where not given.</summary>
    public long? this[Component component] => _components[(int)component];

    /// <summary>Reads a map.</summary>
    /// <param name="map">The map.</param>
    /// <param name="function">Name of the function, for errors.</param>
    /// <param name="allowed">What the function takes.</param>
    public static TemporalComponents Read(MapValue map, string function, ComponentGroups allowed)
    {
        var read = new TemporalComponents();
        string? epoch = null;
        foreach ((string name, Value value) in map)
        {
            if (Names.TryGetValue(name, out Component component))
            {
                Allow(component < Component.Hour ? ComponentGroups.Date : ComponentGroups.Time, allowed, name, function);
                if (!value.IsNull) read._components[(int)component] = Integer(value, name, function);
                continue;
            }

            switch (name.ToUpperInvariant())
            {
                case "TIMEZONE":
                    Allow(ComponentGroups.Zone, allowed, name, function);
                    if (!value.IsNull) read.Zone = ReadZone(value, function);
                    break;
                case "DATE":
                    Allow(ComponentGroups.BaseDate, allowed, name, function);
                    if (!value.IsNull) read.BaseDate = TemporalParts.Of(value, $"The date of {function}()");
                    break;
                case "TIME":
                    Allow(ComponentGroups.BaseTime, allowed, name, function);
                    if (!value.IsNull) read.BaseTime = TemporalParts.Of(value, $"The time of {function}()");
                    break;
                case "DATETIME":
                    Allow(ComponentGroups.BaseDateTime, allowed, name, function);
                    if (!value.IsNull) read.BaseDateTime = TemporalParts.Of(value, $"The datetime of {function}()");
                    break;
                case "EPOCHSECONDS" or "EPOCHMILLIS":
                    Allow(ComponentGroups.Epoch, allowed, name, function);
                    if (value.IsNull) break;
                    if (epoch is not null || read.BaseDateTime is not null) throw Exclusive(function);
                    epoch = name;
                    read.BaseDateTime = OfEpoch(Integer(value, name, function), string.Equals(name, "epochSeconds", StringComparison.OrdinalIgnoreCase));
                    break;
                default:
                    throw TemporalErrors.Argument($"{function}() knows no '{name}'. It knows {Known(allowed)}.");
            }
        }

        if (read.BaseDateTime is not null && (read.BaseDate is not null || read.BaseTime is not null)) throw Exclusive(function);
        return read;
    }

    /// <summary>The zone of a text such as 'Europe/Stockholm' or '+01:00'.</summary>
    public static TemporalZone ReadZone(Value value, string function) => value.Kind == ValueKind.String
        ? ZoneText.Read(value.AsString())
        : throw TemporalErrors.Type($"The time zone of {function}() is a text such as 'Europe/Stockholm' or '+01:00', not {value} ({value.Kind}).");

    /// <summary>Gives a part that is not given yet.</summary>
    public void Complete(Component component, long value) => _components[(int)component] ??= value;

    private static void Allow(ComponentGroups group, ComponentGroups allowed, string name, string function)
    {
        if ((allowed & group) == 0) throw TemporalErrors.Type($"{function}() takes no '{name}'. It takes {Known(allowed)}.");
    }

    private static long Integer(Value value, string name, string function) => value.IsInteger
        ? value.AsInteger()
        : throw TemporalErrors.Type($"The {name} of {function}() is an integer, not {value} ({value.Kind}).");

    private static TemporalParts OfEpoch(long amount, bool seconds)
    {
        long second = seconds ? amount : ProlepticCalendar.FloorDivide(amount, 1000);
        int nanos = seconds ? 0 : (int)(amount - (second * 1000)) * 1_000_000;
        return TemporalParts.TryOf(Value.Of(ZonedDateTimes.OfInstant(second, nanos, TemporalZone.Utc)))!;
    }

    private static CypherException Exclusive(string function) =>
        TemporalErrors.Argument($"{function}() takes only one of datetime, epochSeconds, epochMillis, and a date or time on their own.");

    private static string Known(ComponentGroups allowed)
    {
        var known = new List<string>();
        if (allowed.HasFlag(ComponentGroups.Date)) known.Add("year, quarter, dayOfQuarter, month, day, week, dayOfWeek, ordinalDay");
        if (allowed.HasFlag(ComponentGroups.Time)) known.Add("hour, minute, second, millisecond, microsecond, nanosecond");
        if (allowed.HasFlag(ComponentGroups.BaseDate)) known.Add("date");
        if (allowed.HasFlag(ComponentGroups.BaseTime)) known.Add("time");
        if (allowed.HasFlag(ComponentGroups.BaseDateTime)) known.Add("datetime");
        if (allowed.HasFlag(ComponentGroups.Epoch)) known.Add("epochSeconds, epochMillis");
        if (allowed.HasFlag(ComponentGroups.Zone)) known.Add("timezone");
        return string.Join(", ", known);
    }
}
