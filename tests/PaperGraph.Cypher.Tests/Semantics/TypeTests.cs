using PaperGraph.Cypher.Semantics;
using PaperGraph.Cypher.Tests.Evaluation;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Tests.Semantics;

public sealed class TypeTests : ExpressionTest
{
    // What Neo4j 5.26 answers.
    [Theory]
    [InlineData("1 IS :: INTEGER", "true")]
    [InlineData("1 IS :: FLOAT", "false")]
    [InlineData("null IS :: INTEGER", "true")]
    [InlineData("null IS :: INTEGER NOT NULL", "false")]
    [InlineData("null IS NOT :: INTEGER", "false")]
    [InlineData("null IS :: NOTHING", "false")]
    [InlineData("null IS :: NULL", "true")]
    [InlineData("1 IS :: ANY", "true")]
    [InlineData("[1] IS :: LIST<INTEGER>", "true")]
    [InlineData("[1, null] IS :: LIST<INTEGER NOT NULL>", "false")]
    [InlineData("[] IS :: LIST<NOTHING>", "true")]
    [InlineData("[null] IS :: LIST<NOTHING>", "false")]
    [InlineData("[1, 'a'] IS :: LIST<INTEGER | STRING>", "true")]
    [InlineData("[1, null] IS :: PROPERTY VALUE", "false")]
    [InlineData("[1, 2.0] IS :: PROPERTY VALUE", "true")]
    [InlineData("{} IS :: PROPERTY VALUE", "false")]
    [InlineData("null IS :: PROPERTY VALUE NOT NULL", "false")]
    [InlineData("time('10:00Z') IS :: TIME WITH TIMEZONE", "true")]
    [InlineData("a IS :: NODE", "true")]
    [InlineData("p IS :: PATH", "true")]
    [InlineData("r IS NOT :: NODE", "true")]
    public void Types_are_tested(string expression, string expected) => Assert.Equal(expected, Of(expression));

    [Theory]
    [InlineData("null", "NULL")]
    [InlineData("1", "INTEGER NOT NULL")]
    [InlineData("[]", "LIST<NOTHING> NOT NULL")]
    [InlineData("[null]", "LIST<NULL> NOT NULL")]
    [InlineData("[1, null]", "LIST<INTEGER> NOT NULL")]
    [InlineData("[1, 2.0, 'a']", "LIST<STRING NOT NULL | INTEGER NOT NULL | FLOAT NOT NULL> NOT NULL")]
    [InlineData("[[1], [2.0]]", "LIST<LIST<INTEGER NOT NULL> NOT NULL | LIST<FLOAT NOT NULL> NOT NULL> NOT NULL")]
    [InlineData("[[], [1]]", "LIST<LIST<INTEGER NOT NULL> NOT NULL> NOT NULL")]
    [InlineData("[[1, null], ['a']]", "LIST<LIST<STRING NOT NULL> NOT NULL | LIST<INTEGER> NOT NULL> NOT NULL")]
    [InlineData("[a, r, p]", "LIST<NODE NOT NULL | RELATIONSHIP NOT NULL | PATH NOT NULL> NOT NULL")]
    [InlineData("datetime('2020-01-01T00:00Z')", "ZONED DATETIME NOT NULL")]
    public void The_most_exact_type_is_told(string expression, string expected) => Assert.Equal($"'{expected}'", Of($"valueType({expression})"));

    [Fact]
    public void Properties_take_scalars_and_lists_of_one_type()
    {
        Value point = Value.Of(new PointValue(7203, 1, 2, null)), onEarth = Value.Of(new PointValue(4326, 1, 2, null)), map = Value.Of(MapValue.Empty);
        foreach (Value value in new[] { Value.True, point, Value.List(), Value.List(Value.Integer(1), Value.Float(2)), Value.List(point, point), Value.Of(new DateValue(0)) })
        {
            PropertyValues.Check(value);
        }

        foreach (Value value in new[]
        {
            map, Value.Node(1), Value.List(Value.Null), Value.List(Value.List()), Value.List(map), Value.List(Value.True, Value.Integer(1)), Value.List(point, onEarth),
        })
        {
            CypherException error = Assert.Throws<CypherException>(() => PropertyValues.Check(value));
            Assert.Equal((ErrorKind.TypeError, "InvalidPropertyType"), (error.Kind, error.Detail));
        }
    }
}
