using CsCheck;
using PaperGraph.Conformance.Values;

namespace PaperGraph.Conformance.Tests;

public class TckValueTests
{
    private static readonly Gen<string> Name = Gen.OneOf(Gen.String[Gen.Char["abXY_9"], 1, 4], Gen.String[Gen.Char["a `:-"], 1, 3]);

    private static readonly Gen<TckValue> Scalar = Gen.OneOf<TckValue>(
        Gen.Const<TckValue>(TckNull.Instance),
        Gen.Bool.Select(value => (TckValue)new TckBoolean(value)),
        Gen.Long.Select(value => (TckValue)new TckInteger(value)),
        Gen.Double.Select(value => (TckValue)new TckFloat(value)),
        Gen.Int[0, 4].Select(i => (TckValue)new TckFloat(new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1, -0.5e300 }[i])),
        Gen.String[Gen.Char["ab'\\ |\n{}[]:,ü"], 0, 8].Select(value => (TckValue)new TckString(value)));

    [Fact]
    public void What_is_printed_is_read_back() =>
        Value(3).Sample(value => Assert.Equal(value, TckValueParser.Parse(value.Text())));

    [Fact]
    public void Values_of_the_tables_are_read()
    {
        Assert.Equal(new TckFloat(0.1e-5), TckValueParser.Parse(".1e-5"));
        Assert.Equal(new TckString("it's \\ x"), TckValueParser.Parse(@"'it\'s \\ x'"));
        Assert.Equal("(:A:B {p: 1, q: null})", TckValueParser.Parse("(:B:A {q: null, p: 1})").Text());
        Assert.Equal("<(:A)-[:T {x: 1}]->()<-[:U]-(:C)>", TckValueParser.Parse("<(:A)-[:T {x: 1}]->()<-[:U]-(:C)>").Text());
        Assert.Equal(new TckFloat(9223372036854775808d), TckValueParser.Parse("9223372036854775808"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1 2")]
    [InlineData("'open")]
    [InlineData("[1, ]")]
    [InlineData("{a 1}")]
    [InlineData("{a: 1, a: 2}")]
    [InlineData("nothing")]
    [InlineData("<(:A)-[:T]-(:B)")]
    public void What_is_no_value_is_refused(string text) => Assert.Throws<FormatException>(() => TckValueParser.Parse(text));

    [Fact]
    public void Order_of_labels_and_keys_is_no_matter_but_kinds_of_number_are()
    {
        Assert.Equal(TckValueParser.Parse("(:A:B {p: 1, q: 2})"), TckValueParser.Parse("(:B:A {q: 2, p: 1})"));
        Assert.NotEqual(TckValueParser.Parse("1"), TckValueParser.Parse("1.0"));
        Assert.NotEqual(TckValueParser.Parse("[1, 2]"), TckValueParser.Parse("[2, 1]"));
        Assert.Equal(TckValueParser.Parse("NaN"), TckValueParser.Parse("NaN"));
        Assert.Equal("0.0", new TckFloat(-0.0).Text());
        Assert.Equal("-0.0", new TckFloat(-0.0).Text(TckForm.TypedScalars));
    }

    [Fact]
    public void Order_of_elements_is_no_matter_where_that_is_asked_for_at_any_depth()
    {
        const TckForm Form = TckForm.UnorderedLists;
        Assert.Equal(TckValueParser.Parse("[[1, 2], {k: [3, 4]}]").Text(Form), TckValueParser.Parse("[{k: [4, 3]}, [2, 1]]").Text(Form));
        Assert.NotEqual(TckValueParser.Parse("[1, 1, 2]").Text(Form), TckValueParser.Parse("[1, 2, 2]").Text(Form));
    }

    [Fact]
    public void A_temporal_value_equals_its_string_in_the_TCK_only()
    {
        var date = new TckScalar("DATE", "2024-02-29");
        Assert.Equal("'2024-02-29'", date.Text());
        Assert.Equal("DATE'2024-02-29'", date.Text(TckForm.TypedScalars));
    }

    private static Gen<TckValue> Value(int depth)
    {
        if (depth == 0) return Scalar;
        Gen<TckValue> inner = Value(depth - 1);
        Gen<TckMap> map = Gen.Dictionary(Name, inner)[0, 3].Select(entries => new TckMap(entries));
        Gen<TckNode> node = Gen.Select(Name.List[0, 3], map, (labels, properties) => new TckNode([.. labels.Distinct(StringComparer.Ordinal)], properties));
        Gen<TckRelationship> relationship = Gen.Select(Name, map, (type, properties) => new TckRelationship(type, properties));
        Gen<TckStep> step = Gen.Select(relationship, Gen.Bool, node, (edge, forward, end) => new TckStep(edge, forward, end));
        return Gen.OneOf(
            Scalar,
            inner.List[0, 3].Select(items => (TckValue)new TckList(items)),
            map.Select(value => (TckValue)value),
            node.Select(value => (TckValue)value),
            relationship.Select(value => (TckValue)value),
            Gen.Select(node, step.List[0, 3], (start, steps) => (TckValue)new TckPath(start, steps)));
    }
}
