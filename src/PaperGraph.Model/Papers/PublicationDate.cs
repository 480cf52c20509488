using System.Globalization;

namespace PaperGraph.Model;

/// <summary>A calendar date known to the year, the month or the day (ISO 8601 reduced precision).</summary>
/// <param name="Year">Year, 1 to 9999.</param>
/// <param name="Month">Month, 1 to 12, if known.</param>
/// <param name="Day">Day of the month, if known; only with a month.</param>
public readonly record struct PublicationDate(int Year, int? Month = null, int? Day = null)
{
    /// <summary><c>2017</c>, <c>2017-06</c> or <c>2017-06-12</c>.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (int month, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}"),
        (int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}-{day:00}"),
    };
}
