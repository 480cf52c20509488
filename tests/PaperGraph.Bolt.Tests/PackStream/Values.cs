using CsCheck;
using PaperGraph.Bolt.Client;

namespace PaperGraph.Bolt.Tests.PackStream;

/// <summary>Random values of every type that a parameter may have.</summary>
internal static class Values
{
    private static readonly string[] OddTexts = ["naïve", "漢字", "🙂", "\0", new string('é', 300)];
    private static readonly Gen<int> Nano = Gen.Int[0, 999_999_999];
    private static readonly Gen<LocalDate> Date =
        Gen.Select(Gen.Int[-999_999_999, 999_999_999], Gen.Int[1, 12], Gen.Int[1, 28]).Select((year, month, day) => new LocalDate(year, month, day));
    private static readonly Gen<LocalTime> Time =
        Gen.Select(Gen.Int[0, 23], Gen.Int[0, 59], Gen.Int[0, 59], Nano).Select((hour, minute, second, nano) => new LocalTime(hour, minute, second, nano));
    private static readonly Gen<int> Offset = Gen.Int[-64_800, 64_800];
    private static readonly Gen<string> Text = Gen.OneOf(Gen.Char.AlphaNumeric.Array[0, 40].Select(c => new string(c)), Gen.Int[0, OddTexts.Length - 1].Select(i => OddTexts[i]));

    internal static readonly Gen<object?> Temporal = Gen.OneOf<object?>(
        Date.Select(d => (object?)d),
        Time.Select(t => (object?)t),
        Gen.Select(Time, Offset).Select((t, o) => (object?)new OffsetTime(t, o)),
        Gen.Select(Date, Time).Select((d, t) => (object?)new LocalDateTime(d, t)),
        Gen.Select(Gen.Long[-60_000_000_000, 250_000_000_000], Nano, Offset).Select((s, n, o) => (object?)new ZonedDateTime(s, n, Zone.Of(o))),
        Gen.Select(Gen.Long, Gen.Long, Gen.Long, Nano).Select((m, d, s, n) => (object?)new Duration(m, d, s, n)));

    private static readonly Gen<object?> Scalar = Gen.OneOf<object?>(
        Gen.Bool.Select(_ => (object?)null),
        Gen.Bool.Select(v => (object?)v),
        Gen.OneOf(Gen.Long, Gen.Long[-200, 200], Gen.Int.Select(v => (long)v), Gen.Short.Select(v => (long)v)).Select(v => (object?)v),
        Gen.Double.Select(v => (object?)v),
        Text.Select(v => (object?)v),
        Gen.Byte.Array[0, 300].Select(v => (object?)v),
        Gen.Select(Gen.Int, Gen.Double, Gen.Double).Select((s, x, y) => (object?)new Point(s, x, y)),
        Gen.Select(Gen.Int, Gen.Double, Gen.Double, Gen.Double).Select((s, x, y, z) => (object?)new Point(s, x, y, z)),
        Temporal);

    internal static readonly Gen<object?> Any = Nested(3);

    private static Gen<object?> Nested(int depth) => depth == 0
        ? Scalar
        : Gen.OneOf<object?>(
            Scalar,
            Nested(depth - 1).Array[0, 20].Select(items => (object?)items.ToList()),
            Gen.Select(Text, Nested(depth - 1)).Array[0, 20].Select(entries => (object?)entries
                .DistinctBy(entry => entry.Item1, StringComparer.Ordinal).ToDictionary(entry => entry.Item1, entry => entry.Item2, StringComparer.Ordinal)));
}
