using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions;

/// <summary>stDev(x) and stDevP(x), by B. P. Welford, "Note on a Method for Calculating Corrected Sums of Squares and Products" (1962), which is what Neo4j does.</summary>
internal sealed class StandardDeviation(string name, bool isSample) : IAggregator
{
    private long _count;
    private double _mean;
    private double _squares;

    public void Add(ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsNull) return;
        double number = FunctionArguments.Number(name, arguments[0]);
        double mean = _mean + ((number - _mean) / ++_count);
        _squares += (number - _mean) * (number - mean);
        _mean = mean;
    }

    public Value Result() => Value.Float(_count < 2 ? 0 : Math.Sqrt(_squares / (isSample ? _count - 1 : _count)));
}
