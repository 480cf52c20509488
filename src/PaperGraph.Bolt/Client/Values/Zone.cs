using PaperGraph.Model.Values;

namespace PaperGraph.Bolt.Client;

/// <summary>A time zone: an offset from UTC or a name with rules.</summary>
public abstract record Zone
{
    /// <summary>A zone with a fixed offset in seconds, positive to the east.</summary>
    public static Zone Of(int offsetSeconds) => new ZoneOffset(offsetSeconds);

    /// <summary>A zone with a name of the IANA database, such as Europe/Stockholm.</summary>
    public static Zone Of(string zoneId) => new ZoneId(zoneId);

    internal abstract int OffsetAtUtc(long utcSeconds);

    internal abstract int OffsetAtLocal(long localSeconds);
}

/// <summary>A zone with a fixed offset.</summary>
public sealed record ZoneOffset : Zone
{
    internal ZoneOffset(int offsetSeconds)
    {
        Calendar.Check(offsetSeconds, -OffsetTime.MaxOffset, OffsetTime.MaxOffset, nameof(offsetSeconds));
        OffsetSeconds = offsetSeconds;
    }

    /// <summary>Offset from UTC in seconds, positive to the east.</summary>
    public int OffsetSeconds { get; }

    internal override int OffsetAtUtc(long utcSeconds) => OffsetSeconds;

    internal override int OffsetAtLocal(long localSeconds) => OffsetSeconds;

    /// <summary>ISO 8601.</summary>
    public override string ToString() => Calendar.OffsetText(OffsetSeconds);
}

/// <summary>A zone with a name.</summary>
public sealed record ZoneId : Zone
{
    internal ZoneId(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        Id = id;
    }

    /// <summary>The name, such as Europe/Stockholm.</summary>
    public string Id { get; }

    internal override int OffsetAtUtc(long utcSeconds) => (int)Find().GetUtcOffset(Clamp(utcSeconds, DateTimeKind.Utc)).TotalSeconds;

    internal override int OffsetAtLocal(long localSeconds) => (int)Find().GetUtcOffset(Clamp(localSeconds, DateTimeKind.Unspecified)).TotalSeconds;

    // The name may come from a server: whatever it makes of the time zone files, it is just not known.
    private TimeZoneInfo Find()
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(Id);
        }
        catch (Exception e) when (e is InvalidTimeZoneException or System.Security.SecurityException or IOException or UnauthorizedAccessException)
        {
            throw new TimeZoneNotFoundException($"The time zone {Id} cannot be read.", e);
        }
    }

    // Beyond .NET's years the rules of the first or last year stand in: there is no tz data for those times anyway.
    private static DateTime Clamp(long seconds, DateTimeKind kind)
    {
        long least = -62_135_596_800 + 2 * ProlepticCalendar.SecondsPerDay;
        long most = 253_402_300_799 - 2 * ProlepticCalendar.SecondsPerDay;
        return DateTime.SpecifyKind(DateTime.UnixEpoch.AddSeconds(Math.Clamp(seconds, least, most)), kind);
    }

    /// <summary>The name in brackets, as in RFC 9557.</summary>
    public override string ToString() => $"[{Id}]";
}
