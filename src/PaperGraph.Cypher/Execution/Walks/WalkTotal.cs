using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Functions;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Walks;

/// <summary>The sum of counts: count(*) of rows that each stand for several.</summary>
internal sealed class WalkTotal : IAggregator
{
    private long _sum;

    /// <summary>What replaces count in a plan.</summary>
    public static AggregateDefinition Definition { get; } =
        new("count(*)", [new("count", StaticType.Integer, "INTEGER")], StaticType.Integer, "INTEGER", "The sum of counts.", static _ => new WalkTotal());

    public void Add(ReadOnlySpan<Value> arguments)
    {
        long sum = unchecked(_sum + arguments[0].AsInteger());
        _sum = sum >= _sum ? sum : throw TooMany();
    }

    public Value Result() => Value.Integer(_sum);

    public static CypherException TooMany() => CypherException.Runtime(
        ErrorKind.ArithmeticError, "IntegerOverflow", "The pattern has more than 9223372036854775807 matches. Ask for fewer relationships or filter earlier.");
}
