using CsCheck;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Tests.Semantics;

/// <summary>Values of all types, near each other so that equal and close ones meet.</summary>
internal static class ValueSamples
{
    private static readonly Gen<Value> s_scalar = Gen.OneOf(
        Gen.Const(Value.Null),
        Gen.Bool.Select(Value.Boolean),
        Gen.Long[-3, 3].Select(Value.Integer),
        Gen.Long[9007199254740990, 9007199254740996].Select(Value.Integer),
        Gen.OneOf(0.0, 0.5, 1.0, -2.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 9007199254740992.0, 9007199254740994.0, 9223372036854775808.0).Select(Value.Float),
        Gen.OneOf("", "a", "B", "ab", "\uFFFF", "😀").Select(Value.String),
        Gen.Long[-1, 1].Select(day => Value.Of(new DateValue(day))),
        Gen.Long[0, 2].Select(nanos => Value.Of(new LocalTimeValue(nanos))),
        Gen.Select(Gen.Long[0, 1], Gen.Int[-1, 1], (hours, offset) => Value.Of(new TimeValue((hours + 1) * 3_600_000_000_000, offset * 3600))),
        Gen.Select(Gen.Long[0, 1], Gen.Long[0, 1], (day, nanos) => Value.Of(new LocalDateTimeValue(day, nanos))),
        Gen.Select(Gen.Long[0, 1], Gen.Int[-1, 1], Gen.OneOf(null, "Europe/Paris", "Africa/Lagos"), (second, offset, zone) => Value.Of(new DateTimeValue(second, 0, offset * 3600, zone))),
        Gen.Select(Gen.Long[0, 1], Gen.Long[29, 31], (months, days) => Value.Of(new DurationValue(months, days, 0, 0))),
        Gen.Select(Gen.OneOf(4326, 7203), Gen.Int[0, 1], Gen.Int[0, 1], (srid, x, y) => Value.Of(new PointValue(srid, x, y, null))),
        Gen.Long[0, 2].Select(Value.Node),
        Gen.Long[0, 2].Select(Value.Relationship),
        Gen.Long[0, 1].Select(id => Value.Of(new PathValue([Value.Node(id), Value.Node(2)], [Value.Relationship(id)]))));

    /// <summary>Any value, with lists and maps up to two levels deep.</summary>
    public static Gen<Value> Any { get; } = Nested(Nested(s_scalar));

    private static Gen<Value> Nested(Gen<Value> items) => Gen.Frequency(
        (3, s_scalar),
        (1, items.Array[0, 3].Select(Value.List)),
        (1, Gen.Select(Gen.OneOf("a", "b", "c"), items).Array[0, 3].Select(entries => Value.Of(new MapValue(entries.Select(entry => KeyValuePair.Create(entry.Item1, entry.Item2)))))));
}
