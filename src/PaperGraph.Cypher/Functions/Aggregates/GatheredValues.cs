using PaperGraph.Cypher.Execution;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions;

/// <summary>Values that an aggregate keeps, accounted for with the run's memory limit.</summary>
internal sealed class GatheredValues(IEvaluationContext context)
{
    private const int BytesPerValue = 16;

    private readonly MemoryMeter? _memory = (context as QueryState)?.Memory;
    private Value[] _values = [];

    public int Count { get; private set; }

    public Span<Value> Span => _values.AsSpan(0, Count);

    public void Add(Value value)
    {
        if (Count == _values.Length)
        {
            int more = Math.Max(4, Count);
            _memory?.Reserve((long)more * BytesPerValue);
            Array.Resize(ref _values, Count + more);
        }

        _values[Count++] = value;
    }
}

/// <summary>collect(x).</summary>
internal sealed class Collecting(IEvaluationContext context) : IAggregator
{
    private readonly GatheredValues _values = new(context);

    public void Add(ReadOnlySpan<Value> arguments)
    {
        if (!arguments[0].IsNull) _values.Add(arguments[0]);
    }

    public Value Result() => Value.List(_values.Span.ToArray());
}
