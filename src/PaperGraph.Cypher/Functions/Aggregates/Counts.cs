using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions;

/// <summary>count(*).</summary>
internal sealed class RowCount : IAggregator
{
    private long _count;

    public void Add(ReadOnlySpan<Value> arguments) => _count++;

    public Value Result() => Value.Integer(_count);
}

/// <summary>count(x).</summary>
internal sealed class ValueCount : IAggregator
{
    private long _count;

    public void Add(ReadOnlySpan<Value> arguments)
    {
        if (!arguments[0].IsNull) _count++;
    }

    public Value Result() => Value.Integer(_count);
}
