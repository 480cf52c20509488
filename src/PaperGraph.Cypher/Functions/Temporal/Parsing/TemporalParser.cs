using PaperGraph.Cypher.Functions.Temporal.Zones;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions.Temporal.Parsing;

/// <summary>Whole texts to temporal values.</summary>
internal static class TemporalParser
{
    private const string DateForms = "2015-07-21, 20150721, 2015-07, 2015-W30-2, 2015-Q3-45, 2015-202 or 2015";
    private const string TimeForms = "21:40:32.142, 214032.142, 21:40 or 21";

    /// <summary>A date.</summary>
    public static DateValue Date(string text)
    {
        var reader = new IsoReader(text);
        return IsoDates.TryRead(ref reader, out long day) && reader.AtEnd
            ? new DateValue(day)
            : throw TemporalErrors.Text($"The text '{text}' is not a date. Write it as {DateForms}.");
    }

    /// <summary>A time of day without offset.</summary>
    public static LocalTimeValue LocalTime(string text)
    {
        var reader = new IsoReader(text);
        reader.TakeLetter('T');
        return IsoTimes.TryRead(ref reader, out long nanos) && reader.AtEnd
            ? new LocalTimeValue(nanos)
            : throw TemporalErrors.Text($"The text '{text}' is not a local time. Write it as {TimeForms}, without offset or zone.");
    }

    /// <summary>A time of day; without an offset it is in UTC.</summary>
    public static TimeValue Time(string text)
    {
        var reader = new IsoReader(text);
        reader.TakeLetter('T');
        if (IsoTimes.TryRead(ref reader, out long nanos))
        {
            if (reader.AtEnd) return new TimeValue(nanos, 0);
            bool hasOffset = IsoTimes.TryOffset(ref reader, out int offset);
            if (hasOffset && reader.AtEnd) return new TimeValue(nanos, offset);
            if (reader.Next == '[')
            {
                throw TemporalErrors.Argument($"The time '{text}' names a zone, whose offset depends on the date. Give the offset instead, such as 21:40:32+01:00.");
            }
        }

        throw TemporalErrors.Text($"The text '{text}' is not a time. Write it as {TimeForms}, with an offset such as Z, +01:00, +0100 or +01 if it is not in UTC.");
    }

    /// <summary>Date and time of day without zone.</summary>
    public static LocalDateTimeValue LocalDateTime(string text)
    {
        var reader = new IsoReader(text);
        return TryDateAndTime(ref reader, out long day, out long nanos, out _) && reader.AtEnd
            ? new LocalDateTimeValue(day, nanos)
            : throw TemporalErrors.Text(
                $"The text '{text}' is not a local date and time. Write it as a date ({DateForms}), T and a time ({TimeForms}), without offset or zone.");
    }

    /// <summary>Date and time of day; without an offset or a zone it is in UTC.</summary>
    public static DateTimeValue DateTime(string text)
    {
        var reader = new IsoReader(text);
        if (TryDateAndTime(ref reader, out long day, out long nanos, out bool hasTime))
        {
            if (reader.AtEnd) return ZonedDateTimes.OfLocal(day, nanos, TemporalZone.Utc);
            if (hasTime && TryZone(ref reader, text, out int? offset, out TemporalZone? zone) && reader.AtEnd)
            {
                DateTimeValue value = ZonedDateTimes.OfLocal(day, nanos, zone ?? TemporalZone.OfOffset(offset!.Value), offset);
                return offset is null || value.OffsetSeconds == offset
                    ? value
                    : throw TemporalErrors.Argument($"In '{text}' the offset is not that of the zone, which is {TemporalFormat.Offset(value.OffsetSeconds)} then. Leave one of them out.");
            }
        }

        throw TemporalErrors.Text(
            $"The text '{text}' is not a date and time. Write it as a date ({DateForms}), T and a time ({TimeForms}), then an offset such as Z or +01:00, a zone such as [Europe/Stockholm], or both.");
    }

    private static bool TryDateAndTime(ref IsoReader reader, out long day, out long nanos, out bool hasTime)
    {
        nanos = 0;
        hasTime = false;
        if (!IsoDates.TryRead(ref reader, out day)) return false;
        hasTime = reader.TakeLetter('T');
        return !hasTime || IsoTimes.TryRead(ref reader, out nanos);
    }

    private static bool TryZone(ref IsoReader reader, string text, out int? offset, out TemporalZone? zone)
    {
        (offset, zone) = (null, null);
        if (reader.Next != '[')
        {
            if (!IsoTimes.TryOffset(ref reader, out int seconds)) return false;
            offset = seconds;
        }

        if (!reader.Take('[')) return true;
        if (!reader.Until(']', out ReadOnlySpan<char> name)) throw TemporalErrors.Text($"In '{text}' the bracket after the zone's name is missing.");
        zone = TemporalZone.Named(name.ToString());
        return true;
    }
}
