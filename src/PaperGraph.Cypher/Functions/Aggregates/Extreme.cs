using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions;

/// <summary>min(x) and max(x).</summary>
/// <param name="wantedSign">-1 for the first value, 1 for the last.</param>
internal sealed class Extreme(int wantedSign) : IAggregator
{
    private Value _extreme = Value.Null;

    public void Add(ReadOnlySpan<Value> arguments)
    {
        Value value = arguments[0];
        if (value.IsNull) return;
        if (_extreme.IsNull || Math.Sign(ValueOrder.Instance.Compare(value, _extreme)) == wantedSign) _extreme = value;
    }

    public Value Result() => _extreme;
}
