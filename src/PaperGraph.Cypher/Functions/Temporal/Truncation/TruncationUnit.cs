namespace PaperGraph.Cypher.Functions.Temporal.Truncation;

/// <summary>Units to which temporal values are cut down, from the largest to the smallest.</summary>
internal enum TruncationUnit
{
    Millennium,
    Century,
    Decade,
    Year,
    WeekYear,
    Quarter,
    Month,
    Week,
    Day,
    Hour,
    Minute,
    Second,
    Millisecond,
    Microsecond,
}
