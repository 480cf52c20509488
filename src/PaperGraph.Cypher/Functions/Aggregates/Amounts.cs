using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions;

/// <summary>sum(x): integers as long as they fit, then a float; or durations.</summary>
internal sealed class Sum : IAggregator
{
    private Value _sum = Value.Null;

    public void Add(ReadOnlySpan<Value> arguments)
    {
        Value value = arguments[0];
        if (value.IsNull) return;
        Amounts.Require("sum", value, _sum);
        _sum = _sum.IsNull ? value : Amounts.Add(_sum, value);
    }

    public Value Result() => _sum.IsNull ? Value.Integer(0) : _sum;
}

/// <summary>avg(x): the mean of numbers as a float, moved on with each value so that it stays in range; or of durations.</summary>
internal sealed class Average : IAggregator
{
    private Value _last = Value.Null;
    private Value _durations = Value.Null;
    private double _mean;
    private long _count;

    public void Add(ReadOnlySpan<Value> arguments)
    {
        Value value = arguments[0];
        if (value.IsNull) return;
        Amounts.Require("avg", value, _last);
        _last = value;
        _count++;
        if (value.IsNumber) _mean += (value.AsNumber() - _mean) / _count;
        else _durations = _durations.IsNull ? value : Amounts.Add(_durations, value);
    }

    public Value Result()
    {
        if (_count == 0) return Value.Null;
        return _last.IsNumber ? Value.Float(_mean) : Arithmetic.Divide(_durations, Value.Integer(_count));
    }
}

/// <summary>What sum and avg share.</summary>
internal static class Amounts
{
    /// <exception cref="CypherException">TypeError: it is neither number nor duration, or not of the same sort as the ones before.</exception>
    public static void Require(string function, Value value, Value before)
    {
        if (!value.IsNumber && value.Kind != ValueKind.Duration) throw FunctionArguments.Wrong(function, "numbers or durations", value);
        if (!before.IsNull && before.IsNumber != value.IsNumber) throw FunctionArguments.Wrong(function, "either numbers or durations and cannot mix them", value);
    }

    public static Value Add(Value sum, Value value)
    {
        if (!sum.IsInteger || !value.IsInteger) return Addition.Add(sum, value);
        long a = sum.AsInteger(), b = value.AsInteger(), total = unchecked(a + b);
        return ((a ^ total) & (b ^ total)) < 0 ? Value.Float((double)a + b) : Value.Integer(total);
    }
}
