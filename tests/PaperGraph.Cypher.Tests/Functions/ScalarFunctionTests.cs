using PaperGraph.Cypher.Functions;
using PaperGraph.Cypher.Tests.Evaluation;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Tests.Functions;

// The expected values are what Neo4j 5.26 answers, but for messages.
public sealed class ScalarFunctionTests : ExpressionTest
{
    [Theory]
    [InlineData("coalesce(null, null, 1, 2)", "1")]
    [InlineData("coalesce(null)", "null")]
    [InlineData("nullIf(1, 1.0)", "null")]
    [InlineData("nullIf([1, null], [1, null])", "[1, null]")]
    [InlineData("nullIf(null, 1)", "null")]
    [InlineData("size([1, 2]) + size('abc')", "5")]
    [InlineData("size(null)", "null")]
    [InlineData("char_length('\\U0001D4B3a')", "2")]
    [InlineData("isEmpty('') AND isEmpty([]) AND isEmpty({})", "true")]
    [InlineData("head([]) IS NULL AND last([]) IS NULL", "true")]
    [InlineData("[head([1, 2]), last([1, 2])] + tail([1, 2])", "[1, 2, 2]")]
    [InlineData("tail([])", "[]")]
    [InlineData("reverse([1, null, 'a'])", "['a', null, 1]")]
    [InlineData("reverse('raksO')", "'Oskar'")]
    [InlineData("reverse('\\U0001D4B3a')", "'a𝒳'")]
    [InlineData("keys({a: 1, b: null})", "['a', 'b']")]
    [InlineData("properties({a: 1, b: null})", "{a: 1, b: null}")]
    [InlineData("range(5, 0, -2)", "[5, 3, 1]")]
    [InlineData("range(5, 0)", "[]")]
    [InlineData("range(-10, 0, 3)", "[-10, -7, -4, -1]")]
    [InlineData("range(9223372036854775800, 9223372036854775807, 3)", "[9223372036854775800, 9223372036854775803, 9223372036854775806]")]
    [InlineData("range(1, 3, 9223372036854775807)", "[1]")]
    [InlineData("timestamp() > 0 AND size(randomUUID()) = 36 AND 0 <= rand() < 1", "true")]
    public void Values_lists_and_sizes(string expression, string expected) => Assert.Equal(expected, Of(expression));

    [Theory]
    [InlineData("toBoolean(' TRUE ')", "true")]
    [InlineData("toBoolean('yes')", "null")]
    [InlineData("toBoolean(5)", "true")]
    [InlineData("toInteger(-1.9)", "-1")]
    [InlineData("toInteger('1.9')", "1")]
    [InlineData("toInteger('1e3')", "1000")]
    [InlineData("toInteger(' 12 ')", "null")]
    [InlineData("toInteger('.5')", "0")]
    [InlineData("toInteger('5.')", "5")]
    [InlineData("toInteger('0x1F')", "null")]
    [InlineData("toInteger(true)", "1")]
    [InlineData("toInteger(1e30)", "9223372036854775807")]
    [InlineData("toInteger('Infinity')", "null")]
    [InlineData("toIntegerOrNull('9223372036854775808')", "null")]
    [InlineData("toFloat(' 1.5 ')", "1.5")]
    [InlineData("toFloat('1e400')", "Infinity")]
    [InlineData("toFloat('-Infinity')", "-Infinity")]
    [InlineData("toFloat('1d')", "1.0")]
    [InlineData("toFloat('1,5')", "null")]
    [InlineData("toFloatOrNull(true)", "null")]
    [InlineData("toString(1e20)", "'1.0E20'")]
    [InlineData("toString(0.0 * -1)", "'-0.0'")]
    [InlineData("toString(date('2020-01-01'))", "'2020-01-01'")]
    [InlineData("toString(point({x: 1, y: 2}))", "'point({x: 1.0, y: 2.0, crs: \\'cartesian\\'})'")]
    [InlineData("toStringOrNull([1])", "null")]
    [InlineData("toBooleanList([true, 'false', 1, 1.5, null, []])", "[true, false, true, null, null, null]")]
    [InlineData("toIntegerList(['1', 2.5, true, null, [], 'x'])", "[1, 2, 1, null, null, null]")]
    [InlineData("toFloatList([1, '2.5', null, true])", "[1.0, 2.5, null, null]")]
    [InlineData("toStringList([1, 2.5, null, true, []])", "['1', '2.5', null, 'true', null]")]
    public void Conversions(string expression, string expected) => Assert.Equal(expected, Of(expression));

    [Theory]
    [InlineData("labels(b)", "['Person', 'Guest']")]
    [InlineData("type(r)", "'KNOWS'")]
    [InlineData("keys(a)", "['name', 'age']")]
    [InlineData("properties(r)", "{since: 1843}")]
    [InlineData("startNode(r) = a AND endNode(r) = b", "true")]
    [InlineData("length(p)", "1")]
    [InlineData("nodes(p) = [a, b] AND relationships(p) = [r]", "true")]
    [InlineData("id(a) = 0 AND elementId(a) = '4:papergraph:0' AND elementId(r) = '5:papergraph:0'", "true")]
    [InlineData("labels(null)", "null")]
    public void Nodes_relationships_and_paths(string expression, string expected) => Assert.Equal(expected, Of(expression));

    [Theory]
    [InlineData("[x IN [r, 0] | type(x)]", "TypeError InvalidArgumentValue")]
    [InlineData("[x IN [1, a] | labels(x)]", "TypeError InvalidArgumentValue")]
    [InlineData("[x IN [1, []] | toInteger(x)]", "TypeError InvalidArgumentValue")]
    [InlineData("[x IN [1, 1.0] | toBoolean(x)]", "TypeError InvalidArgumentValue")]
    [InlineData("[x IN [1, true] | toFloat(x)]", "TypeError InvalidArgumentValue")]
    [InlineData("[x IN [1, p] | toString(x)]", "TypeError InvalidArgumentValue")]
    [InlineData("toInteger('9223372036854775808')", "TypeError NumberOutOfRange")]
    [InlineData("range(2, 8, 0)", "ArgumentError NumberOutOfRange")]
    [InlineData("range(0, 1, 1.1)", "ArgumentError InvalidArgumentType")]
    [InlineData("range('xyz', 1, 1)", "ArgumentError InvalidArgumentType")]
    [InlineData("size(range(0, 9223372036854775807))", "LimitReached MemoryLimit")]
    [InlineData("round(1.5, -1)", "ArgumentError InvalidArgumentValue")]
    [InlineData("round(1.5, 1, 'nearest')", "ArgumentError InvalidArgumentValue")]
    [InlineData("left('abc', -1)", "ArgumentError InvalidArgumentValue")]
    [InlineData("[x IN [1, 'a'] | toUpper(x)]", "TypeError InvalidArgumentValue")]
    public void Wrong_arguments(string expression, string expected) => Assert.Equal(expected, RuntimeErrorOf(expression));

    [Fact]
    public void Names_are_found_in_any_case_and_near_ones_are_suggested()
    {
        Assert.Same(FunctionLibrary.Default.Find("toUpper"), FunctionLibrary.Default.Find("TOUPPER"));
        Assert.Equal("count(*)", FunctionLibrary.Default.FindAggregate("COUNT(*)")?.Name);
        Assert.Equal("toUpper", FunctionLibrary.Default.Suggest("toUper"));
        Assert.Equal("collect", FunctionLibrary.Default.Suggest("colect"));
        Assert.Null(FunctionLibrary.Default.Suggest("nothingLikeIt"));
    }

    [Fact]
    public void Element_ids_are_read_back()
    {
        Assert.Equal(12, ElementIds.NodeOf(ElementIds.OfNode(12)));
        Assert.Equal(12, ElementIds.RelationshipOf(ElementIds.OfRelationship(12)));
        Assert.Null(ElementIds.NodeOf(ElementIds.OfRelationship(12)));
        Assert.Null(ElementIds.NodeOf("4:papergraph:-1"));
        Assert.Null(ElementIds.NodeOf("nonsense"));
    }

    [Fact]
    public void A_missing_parameter_is_named() => Assert.Contains("missing", ErrorOf("$missing + 1").Message, StringComparison.Ordinal);

    [Fact]
    public void A_value_cannot_be_wrapped_without_end()
    {
        CypherException error = ErrorOf("reduce(wrapped = [], x IN range(1, 100000) | [wrapped])");
        Assert.Equal((ErrorKind.LimitReached, "NestingLimit"), (error.Kind, error.Detail));
        Assert.Equal("'ok'", Of("reduce(sum = 0, x IN range(1, 100000) | sum + x) > 0 AS many, 'ok'")[^4..]);
    }
}
