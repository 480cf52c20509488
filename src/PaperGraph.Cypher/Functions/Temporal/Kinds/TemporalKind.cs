using PaperGraph.Cypher.Functions.Temporal.Building;
using PaperGraph.Cypher.Functions.Temporal.Truncation;
using PaperGraph.Cypher.Functions.Temporal.Zones;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions.Temporal.Kinds;

/// <summary>One of the five types of instants: how its values are made.</summary>
/// <param name="name">Name of its function.</param>
/// <param name="typeName">Name of the type in the language.</param>
/// <param name="noun">What it is, in words.</param>
/// <param name="allowed">What its map may hold.</param>
internal abstract class TemporalKind(string name, string typeName, string noun, ComponentGroups allowed)
{
    /// <summary>Name of the function.</summary>
    public string Name { get; } = name;

    /// <summary>Name of the type in the language.</summary>
    public string TypeName { get; } = typeName;

    /// <summary>What it is, in words.</summary>
    public string Noun { get; } = noun;

    /// <summary>From no argument, a text, a map or another temporal value.</summary>
    public Value Create(ReadOnlySpan<Value> arguments, DateTimeOffset now)
    {
        if (arguments.IsEmpty) return Now(now, TemporalZone.Utc);
        Value input = arguments[0];
        if (input.Kind == ValueKind.String) return Parse(input.AsString(), now);
        if (input.Kind != ValueKind.Map)
        {
            return Select(TemporalParts.TryOf(input) ?? throw TemporalErrors.Type($"{Name}() takes a text, a map or another date or time, not {input} ({input.Kind})."));
        }

        if (input.AsMap().Count == 0) throw TemporalErrors.Argument($"The map given to {Name}() is empty: give at least one component, such as {{timezone: 'Europe/Stockholm'}}.");
        TemporalComponents parts = TemporalComponents.Read(input.AsMap(), Name, allowed | ComponentGroups.Zone);
        if (parts.IsZoneOnly) return Now(now, parts.Zone!);
        return parts.Zone is not null && !allowed.HasFlag(ComponentGroups.Zone)
            ? throw TemporalErrors.Type($"{Name}() has no time zone: the timezone can only stand alone, for what it is there now.")
            : Build(parts, now);
    }

    /// <summary>What it is at an instant, in the zone given or UTC.</summary>
    public Value Clock(ReadOnlySpan<Value> arguments, DateTimeOffset now) =>
        Now(now, arguments.IsEmpty ? TemporalZone.Utc : TemporalComponents.ReadZone(arguments[0], Name));

    /// <summary>A value cut down to a unit, with the components of a map put in.</summary>
    public Value Truncate(ReadOnlySpan<Value> arguments, DateTimeOffset now)
    {
        if (arguments[0].IsNull || (arguments.Length > 1 && arguments[1].IsNull)) return Value.Null;
        string function = Name + ".truncate";
        TruncationUnit unit = TemporalTruncation.Unit(arguments[0], function);
        TemporalParts input = TemporalParts.Of(arguments.Length > 1 ? arguments[1] : Now(now, TemporalZone.Utc), function + "()");
        TemporalComponents fields = TemporalComponents.None;
        if (arguments.Length > 2 && !arguments[2].IsNull)
        {
            if (arguments[2].Kind != ValueKind.Map) throw TemporalErrors.Type($"The third argument of {function}() is a map of components, not {arguments[2]} ({arguments[2].Kind}).");
            const ComponentGroups own = ComponentGroups.Date | ComponentGroups.Time | ComponentGroups.Zone;
            fields = TemporalComponents.Read(arguments[2].AsMap(), function, allowed & own);
        }

        return Truncate(unit, input, fields, now);
    }

    /// <summary>What it is at an instant in a zone.</summary>
    protected abstract Value Now(DateTimeOffset now, TemporalZone zone);

    /// <summary>From a text.</summary>
    protected abstract Value Parse(string text, DateTimeOffset now);

    /// <summary>From another temporal value.</summary>
    protected abstract Value Select(TemporalParts other);

    /// <summary>From components.</summary>
    protected abstract Value Build(TemporalComponents parts, DateTimeOffset now);

    /// <summary>A value cut down to a unit, with components put in.</summary>
    protected abstract Value Truncate(TruncationUnit unit, TemporalParts input, TemporalComponents fields, DateTimeOffset now);

    /// <summary>An instant told in a zone.</summary>
    private protected static DateTimeValue At(DateTimeOffset now, TemporalZone zone) => ZonedDateTimes.OfInstant(
        now.ToUnixTimeSeconds(), (int)(now.UtcTicks % TimeSpan.TicksPerSecond * TimeSpan.NanosecondsPerTick), zone);

    /// <summary>Time of day of what was cut, with components put in.</summary>
    private protected static long TruncatedNanos(TruncationUnit unit, long nanosOfDay, TemporalComponents fields)
    {
        TemporalTruncation.KeepFraction(unit, nanosOfDay, fields);
        return TimeBuilding.Build(fields, TemporalTruncation.Nanos(unit, nanosOfDay));
    }

    /// <summary>Complains about a unit larger than a day, which a time of day does not have.</summary>
    private protected void NeedTimeUnit(TruncationUnit unit)
    {
        if (unit < TruncationUnit.Day) throw TemporalErrors.Type($"{Name}.truncate() cuts to the day, hour, minute, second, millisecond or microsecond, not to the {unit}.");
    }
}
