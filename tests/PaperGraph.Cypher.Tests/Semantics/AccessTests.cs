using PaperGraph.Cypher.Tests.Evaluation;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Tests.Semantics;

public sealed class AccessTests : ExpressionTest
{
    private static readonly Value s_map = Value.Of(new MapValue([KeyValuePair.Create("name", Value.String("x"))]));

    [Theory]
    [InlineData("[1, 2, 3][1]", "2")]
    [InlineData("[1, 2, 3][-1]", "3")]
    [InlineData("[1, 2, 3][3]", "null")]
    [InlineData("[1, 2, 3][9223372036854775807]", "null")]
    [InlineData("[1, 2, 3][null]", "null")]
    [InlineData("[1, 2, 3][1..]", "[2, 3]")]
    [InlineData("[1, 2, 3][-3..-1]", "[1, 2]")]
    [InlineData("[1, 2, 3][3..1]", "[]")]
    [InlineData("[1, 2, 3][-5..5]", "[1, 2, 3]")]
    [InlineData("[1, 2, 3][null..]", "null")]
    [InlineData("[1, 2, 3][1..null]", "null")]
    [InlineData("null[0]", "null")]
    [InlineData("{a: 1, b: null}.b", "null")]
    [InlineData("{a: 1}['A']", "null")]
    [InlineData("$map['name']", "'x'")]
    [InlineData("$map[null]", "null")]
    [InlineData("a.name", "'Ada'")]
    [InlineData("a['na' + 'me']", "'Ada'")]
    [InlineData("a.missing", "null")]
    [InlineData("r.since", "1843")]
    [InlineData("date('2020-05-06').month", "5")]
    [InlineData("point({x: 1, y: 2}).y", "2.0")]
    [InlineData("a {.name, .missing, .*, twice: a.age * 2}", "{name: 'Ada', missing: null, age: 36, twice: 72}")]
    [InlineData("null.name", "null")]
    public void What_has_keys_or_indexes_gives_its_parts(string expression, string expected) => Assert.Equal(expected, Of(expression, ("map", s_map)));

    [Theory]
    [InlineData("$map[0]", "TypeError MapElementAccessByNonString")]
    [InlineData("$map[12.3]", "TypeError MapElementAccessByNonString")]
    [InlineData("$number[0]", "TypeError InvalidArgumentType")]
    [InlineData("$number['a']", "TypeError InvalidArgumentType")]
    [InlineData("$number.a", "TypeError InvalidArgumentType")]
    [InlineData("[1][$map]", "TypeError InvalidArgumentType")]
    [InlineData("[1][$number..$map]", "TypeError InvalidArgumentType")]
    [InlineData("$number:Person", "TypeError InvalidArgumentType")]
    public void What_has_none_is_an_error(string expression, string expected) =>
        Assert.Equal(expected, RuntimeErrorOf(expression, ("map", s_map), ("number", Value.Integer(100))));

    [Theory]
    [InlineData("a:Person", "true")]
    [InlineData("a:Guest", "false")]
    [InlineData("b:Person:Guest", "true")]
    [InlineData("b:!Person|Guest", "true")]
    [InlineData("a:Nobody", "false")]
    [InlineData("a:%", "true")]
    [InlineData("r:KNOWS", "true")]
    [InlineData("r:LIKES|KNOWS", "true")]
    [InlineData("r:!KNOWS", "false")]
    [InlineData("null:Person", "null")]
    public void Labels_and_types_are_tested(string expression, string expected) => Assert.Equal(expected, Of(expression));

    [Theory]
    [InlineData("n.name")]
    [InlineData("labels(n)")]
    [InlineData("properties(n)")]
    [InlineData("keys(n)")]
    [InlineData("n {.*}")]
    public void What_was_deleted_has_nothing_to_ask_for(string expression)
    {
        CypherException error = Assert.Throws<CypherException>(() => Rows($"CREATE (n:New {{name: 'x'}}) WITH n DELETE n RETURN {expression}"));
        Assert.Equal((ErrorKind.EntityNotFound, "DeletedEntityAccess"), (error.Kind, error.Detail));
    }

    [Fact]
    public void What_was_deleted_keeps_its_identity_and_type()
    {
        Assert.Equal(["'KNOWS' | true"], Rows("MATCH (a)-[r]->() WITH a, r DELETE r RETURN type(r), startNode(r) = a"));
        Assert.Equal(["false"], Rows("CREATE (n:New) WITH n DELETE n RETURN n:New"));
    }
}
