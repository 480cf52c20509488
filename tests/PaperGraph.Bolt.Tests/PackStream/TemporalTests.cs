using PaperGraph.Model.Values;
using CsCheck;
using PaperGraph.Bolt.Client;

namespace PaperGraph.Bolt.Tests.PackStream;

public sealed class TemporalTests
{
    [Fact]
    public void The_calendar_agrees_with_nets_wherever_both_reach() =>
        Gen.Int[0, DateOnly.MaxValue.DayNumber].Sample(day =>
        {
            DateOnly date = DateOnly.FromDayNumber(day);
            long epochDay = day - new DateOnly(1970, 1, 1).DayNumber;
            return ProlepticCalendar.ToEpochDay(date.Year, date.Month, date.Day) == epochDay
                && ProlepticCalendar.FromEpochDay(epochDay) == (date.Year, date.Month, date.Day);
        });

    [Fact]
    public void The_calendar_goes_there_and_back_over_all_of_neo4js_years() =>
        Gen.Long[-365_243_219_162, 365_241_780_471].Sample(day =>
        {
            (int year, int month, int dayOfMonth) = ProlepticCalendar.FromEpochDay(day);
            return ProlepticCalendar.ToEpochDay(year, month, dayOfMonth) == day && new LocalDate(year, month, dayOfMonth).Year == year;
        });

    [Fact]
    public void Texts_are_iso_8601()
    {
        Assert.Equal("2017-06-12", new LocalDate(2017, 6, 12).ToString());
        Assert.Equal("-0044-03-15", new LocalDate(-44, 3, 15).ToString());
        Assert.Equal("+12345-01-01", new LocalDate(12345, 1, 1).ToString());
        Assert.Equal("04:05:06.000000007", new LocalTime(4, 5, 6, 7).ToString());
        Assert.Equal("04:05:06+01:30", new OffsetTime(4, 5, 6, 5400).ToString());
        Assert.Equal("04:05:06-00:00:01", new OffsetTime(4, 5, 6, -1).ToString());
        Assert.Equal("2017-06-12T04:05:06", new LocalDateTime(2017, 6, 12, 4, 5, 6).ToString());
        Assert.Equal("1970-01-01T00:00:00Z", new ZonedDateTime(0, 0, Zone.Of(0)).ToString());
        Assert.Equal("2024-07-01T12:00:00+02:00[Europe/Stockholm]", new ZonedDateTime(new DateTime(2024, 7, 1, 10, 0, 0, DateTimeKind.Utc), "Europe/Stockholm").ToString());
        Assert.Equal("P1M2DT3.000000004S", new Duration(1, 2, 3, 4).ToString());
        Assert.Equal("P0M0DT-0.500000000S", new Duration(0, 0, -1, 500_000_000).ToString());
    }

    [Fact]
    public void What_does_not_exist_or_does_not_fit_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new LocalDate(2023, 2, 29));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LocalTime(24, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new OffsetTime(0, 0, 0, 64_801));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Duration(0, 0, 0, -1));
        Assert.Throws<ValueOverflowException>(() => new LocalDate(10_000, 1, 1).ToDateOnly());
        Assert.Throws<ValueTruncationException>(() => new LocalTime(0, 0, 0, 1).ToTimeSpan());
    }

    [Fact]
    public void A_zone_that_this_machine_does_not_know_still_has_its_moment()
    {
        var value = new ZonedDateTime(0, 5, Zone.Of("Nowhere/Land"));
        Assert.Equal(0, value.UtcSeconds);
        Assert.Throws<TimeZoneNotFoundException>(() => value.Hour);
        Assert.Equal(value, Codec.Read(Codec.Write(value)));
    }

    [Fact]
    public void Order_is_that_of_time()
    {
        Assert.True(new LocalDate(-1, 1, 1) < new LocalDate(1, 1, 1));
        Assert.True(new OffsetTime(1, 0, 0, 3600) < new OffsetTime(1, 0, 0, 0));
        Assert.True(new ZonedDateTime(1, 0, Zone.Of(0)) > new ZonedDateTime(0, 999, Zone.Of(3600)));
        Assert.True(new Duration(1, 0, 0, 0) > new Duration(0, 30, 0, 0));
        Assert.True(new LocalDateTime(2020, 1, 1, 0, 0, 0) <= new LocalDateTime(2020, 1, 1, 0, 0, 0));
    }

    [Fact]
    public void Null_becomes_null_a_default_or_a_fault()
    {
        object? nothing = null;
        Assert.Null(nothing.As<string>());
        Assert.Null(nothing.As<int?>());
        Assert.Equal(5, nothing.As(5));
        Assert.Throws<InvalidCastException>(() => nothing.As<int>());
        Assert.Throws<InvalidCastException>(() => ((object)"x").As<Uri>());
        Assert.Throws<OverflowException>(() => ((object)300L).As<byte>());
        Assert.Equal("0.5", ((object)0.5).As<string>());
        Assert.Equal(Guid.Parse("5f0c7f6e-8c3f-4a43-9f2b-0a2b1d1f4e11"), ((object)"5f0c7f6e-8c3f-4a43-9f2b-0a2b1d1f4e11").As<Guid>());
    }
}
