namespace PaperGraph.Cypher.Functions.Temporal.Building;

/// <summary>Parts of a date or a time of day that a map may give, from the largest to the smallest of each kind.</summary>
internal enum Component
{
    Year,
    Quarter,
    DayOfQuarter,
    Month,
    Day,
    Week,
    DayOfWeek,
    OrdinalDay,
    Hour,
    Minute,
    Second,
    Millisecond,
    Microsecond,
    Nanosecond,
}

/// <summary>What a map may hold besides <see cref="Component"/>s.</summary>
[Flags]
internal enum ComponentGroups
{
    None = 0,

    /// <summary>Parts of a date.</summary>
    Date = 1,

    /// <summary>Parts of a time of day.</summary>
    Time = 2,

    /// <summary>A time zone.</summary>
    Zone = 4,

    /// <summary>Another value's date.</summary>
    BaseDate = 8,

    /// <summary>Another value's time.</summary>
    BaseTime = 16,

    /// <summary>Another value's date and time.</summary>
    BaseDateTime = 32,

    /// <summary>Seconds or milliseconds since 1970-01-01T00:00Z.</summary>
    Epoch = 64,
}
