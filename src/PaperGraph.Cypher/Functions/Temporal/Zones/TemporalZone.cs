using NodaTime;
using NodaTime.TimeZones;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions.Temporal.Zones;

/// <summary>A fixed offset from UTC, or a time zone of the IANA database with its rules.</summary>
/// <remarks>
/// NodaTime has the years -9998 to 9999. Beyond them a zone goes on by its last rule, or stands on its first offset, as in java.time: the Gregorian calendar
/// repeats every 400 years to the day of the week, so a later year has the offsets of a year 400, 800, … years before.
/// </remarks>
internal sealed class TemporalZone
{
    /// <summary>The largest offset, in seconds.</summary>
    public const int MostOffsetSeconds = 18 * 3600;

    private const int DaysOfCycle = 146_097;
    private static readonly long FirstDayOfRules = ProlepticCalendar.ToEpochDay(1, 1, 1);
    private static readonly long LastDayOfRules = ProlepticCalendar.ToEpochDay(9000, 1, 1);

    private readonly DateTimeZone? _rules;
    private readonly int _offset;

    private TemporalZone(string? id, DateTimeZone? rules, int offset) => (Id, _rules, _offset) = (id, rules, offset);

    /// <summary>UTC as an offset.</summary>
    public static TemporalZone Utc { get; } = OfOffset(0);

    /// <summary>Name in the IANA database; null: an offset only.</summary>
    public string? Id { get; }

    /// <summary>An offset.</summary>
    public static TemporalZone OfOffset(int seconds) => new(null, null, seconds);

    /// <summary>The zone in which a value is told.</summary>
    public static TemporalZone Of(DateTimeValue value) => value.ZoneId is { } id ? Named(id) : OfOffset(value.OffsetSeconds);

    /// <summary>A zone by its name, without regard to case.</summary>
    public static TemporalZone Named(string name)
    {
        string id = name.Replace(' ', '_');
        DateTimeZone? rules = DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);
        if (rules is null && ZoneNames.TryCanonical(id, out string? canonical)) (id, rules) = (canonical, DateTimeZoneProviders.Tzdb.GetZoneOrNull(canonical));
        return rules is null
            ? throw TemporalErrors.Text($"The time zone '{name}' is not known. Give a name of the IANA database such as 'Europe/Stockholm', an offset such as '+01:00', or 'Z'.")
            : new TemporalZone(id, rules, 0);
    }

    /// <summary>The offset at an instant, in seconds.</summary>
    public int OffsetAt(long epochSecond)
    {
        if (_rules is null) return _offset;
        long day = ProlepticCalendar.FloorDivide(epochSecond, ProlepticCalendar.SecondsPerDay);
        long inner = DayWithinRules(day);
        return _rules.GetUtcOffset(Instant.FromUnixTimeSeconds(epochSecond + ((inner - day) * ProlepticCalendar.SecondsPerDay))).Seconds;
    }

    /// <summary>
    /// The offset at a local time and by how many seconds the local time moves because the clocks jump over it. Where the clocks repeat it, the preferred offset holds
    /// if it is one of the two, else the earlier (java.time.ZonedDateTime.ofLocal).
    /// </summary>
    public (int Offset, int Shift) OffsetAtLocal(long epochDay, long nanosOfDay, int? preferredOffset)
    {
        if (_rules is null) return (_offset, 0);
        LocalDateTime local = new LocalDate(1970, 1, 1).PlusDays((int)DayWithinRules(epochDay)).At(LocalTime.FromNanosecondsSinceMidnight(nanosOfDay));
        ZoneLocalMapping mapping = _rules.MapLocal(local);
        int early = mapping.EarlyInterval.WallOffset.Seconds;
        int late = mapping.LateInterval.WallOffset.Seconds;
        return mapping.Count switch
        {
            0 => (late, late - early),
            1 => (early, 0),
            _ => (preferredOffset == late ? late : early, 0),
        };
    }

    private static long DayWithinRules(long epochDay)
    {
        if (epochDay < FirstDayOfRules) return FirstDayOfRules;
        return epochDay < LastDayOfRules ? epochDay : epochDay - ((((epochDay - LastDayOfRules) / DaysOfCycle) + 1) * DaysOfCycle);
    }
}
