using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions;

/// <summary>percentileCont(x, p) and percentileDisc(x, p). The fraction is that of the first row.</summary>
internal sealed class Percentile(IEvaluationContext context, string name, bool isContinuous) : IAggregator
{
    private readonly GatheredValues _values = new(context);
    private double _fraction;

    public void Add(ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsNull) return;
        FunctionArguments.Number(name, arguments[0]);
        if (_values.Count == 0) _fraction = Fraction(arguments[1]);
        _values.Add(arguments[0]);
    }

    public Value Result()
    {
        int count = _values.Count;
        if (count == 0) return Value.Null;
        Span<Value> sorted = _values.Span;
        sorted.Sort(ValueOrder.Instance);
        if (count == 1 || _fraction == 1) return sorted[^1];
        return isContinuous ? Between(sorted) : sorted[Nearest(count)];
    }

    private Value Between(Span<Value> sorted)
    {
        double position = _fraction * (sorted.Length - 1);
        int below = (int)position;
        double above = Math.Ceiling(position);
        return above == below || below == sorted.Length - 1
            ? sorted[below]
            : Value.Float((sorted[below].AsNumber() * (above - position)) + (sorted[(int)above].AsNumber() * (position - below)));
    }

    private int Nearest(int count)
    {
        double position = _fraction * count;
        int index = (int)position;
        return position != index || index == 0 ? index : index - 1;
    }

    private double Fraction(Value value)
    {
        double fraction = FunctionArguments.Number(name, value);
        return fraction is >= 0 and <= 1
            ? fraction
            : throw CypherException.Runtime(
                ErrorKind.ArgumentError, "NumberOutOfRange", $"Invalid input '{value}' is not a valid argument of {name}(), must be a number in the range 0.0 to 1.0");
    }
}
