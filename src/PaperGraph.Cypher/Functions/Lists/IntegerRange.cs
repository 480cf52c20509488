using PaperGraph.Cypher.Execution;
using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions;

/// <summary>The function range.</summary>
internal static class IntegerRange
{
    /// <summary>The largest list that range() makes at once.</summary>
    public const int MostItems = 100_000_001;

    private const int BytesPerItem = 16;

    public static Value Of(IEvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        (long start, long end, long step) = Bounds(arguments);
        if (IsEmpty(start, end, step)) return Value.Of(ListValue.Empty);
        Int128 count = (((Int128)end - start) / step) + 1;
        if (count > MostItems)
        {
            throw CypherException.Runtime(
                ErrorKind.LimitReached, "MemoryLimit", $"range({start}, {end}, {step}) has {count} items; a list made at once has {MostItems} at most. Take a larger step or parts of the range.");
        }

        (context as QueryState)?.Memory.Reserve((long)count * BytesPerItem);
        var items = new Value[(int)count];
        for (int i = 0; i < items.Length; i++) items[i] = Value.Integer(start + (i * step));
        return Value.List(items);
    }

    /// <summary>Start, end and step that the arguments tell.</summary>
    public static (long Start, long End, long Step) Bounds(ReadOnlySpan<Value> arguments)
    {
        long start = Integer("start", arguments[0]), end = Integer("end", arguments[1]), step = arguments.Length > 2 ? Integer("step", arguments[2]) : 1;
        if (step == 0) throw CypherException.Runtime(ErrorKind.ArgumentError, "NumberOutOfRange", "Step argument to 'range()' cannot be zero");
        return (start, end, step);
    }

    /// <summary>Whether a range has nothing in it.</summary>
    public static bool IsEmpty(long start, long end, long step) => step > 0 ? start > end : start < end;

    private static long Integer(string name, Value value)
    {
        if (value.IsInteger) return value.AsInteger();
        string message = $"The {name} of range() is an integer, not {SemanticErrors.Describe(value)}.";
        throw CypherException.Runtime(value.IsNull ? ErrorKind.TypeError : ErrorKind.ArgumentError, "InvalidArgumentType", message);
    }
}
