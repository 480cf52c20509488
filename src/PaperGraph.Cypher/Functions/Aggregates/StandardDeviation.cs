using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions;

/// <summary>stDev(x) and stDevP(x), in two passes.</summary>
internal sealed class StandardDeviation(IEvaluationContext context, string name, bool isSample) : IAggregator
{
    private readonly GatheredValues _values = new(context);
    private double _mean;

    public void Add(ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsNull) return;
        double number = FunctionArguments.Number(name, arguments[0]);
        _values.Add(arguments[0]);
        _mean += (number - _mean) / _values.Count;
    }

    public Value Result()
    {
        if (_values.Count < 2) return Value.Float(0);
        double squares = 0;
        foreach (Value value in _values.Span) squares += (value.AsNumber() - _mean) * (value.AsNumber() - _mean);
        return Value.Float(Math.Sqrt(squares / (isSample ? _values.Count - 1 : _values.Count)));
    }
}
