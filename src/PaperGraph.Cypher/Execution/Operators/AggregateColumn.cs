using PaperGraph.Cypher.Execution.Evaluation;
using PaperGraph.Cypher.Functions;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>One aggregate for all groups, which are numbered from 0.</summary>
internal abstract class AggregateColumn
{
    /// <summary>The column that does a step's work: plain numbers where an aggregate is a count, else an object for each group.</summary>
    public static AggregateColumn For(AggregateStep step, QueryState state) => (step.Function.Name, step.Distinct, step.Arguments) switch
    {
        ("count(*)", false, []) => new CountColumn(null, state),
        ("count", false, [var argument]) => new CountColumn(argument, state),
        _ => new ObjectColumn(step, state),
    };

    /// <summary>Makes room for a new group, the one after the last.</summary>
    public abstract void Open();

    /// <summary>Takes a row into its group.</summary>
    public abstract void Add(int group, Span<Value> row);

    /// <summary>The result for a group.</summary>
    public abstract Value Result(int group);

    /// <summary>count(*), or count(x) of an argument that is not null.</summary>
    private sealed class CountColumn(Evaluator? argument, QueryState state) : AggregateColumn
    {
        private long[] _counts = new long[8];
        private int _groups;

        public override void Open()
        {
            if (_groups == _counts.Length)
            {
                state.Memory.Reserve(8L * _groups);
                Array.Resize(ref _counts, 2 * _groups);
            }

            _groups++;
        }

        public override void Add(int group, Span<Value> row)
        {
            if (argument is null || !argument.Evaluate(state, row).IsNull) _counts[group]++;
        }

        public override Value Result(int group) => Value.Integer(_counts[group]);
    }

    private sealed class ObjectColumn(AggregateStep step, QueryState state) : AggregateColumn
    {
        private const int BytesPerGroup = 64;

        private readonly Evaluator[] _arguments = [.. step.Arguments];
        private readonly Value[] _values = new Value[step.Arguments.Count];
        private readonly List<IAggregator> _aggregators = [];

        public override void Open()
        {
            state.Memory.Reserve(BytesPerGroup);
            IAggregator aggregator = step.Function.Create(state);
            _aggregators.Add(step.Distinct ? new DistinctAggregator(aggregator, state) : aggregator);
        }

        public override void Add(int group, Span<Value> row)
        {
            for (int i = 0; i < _arguments.Length; i++) _values[i] = _arguments[i].Evaluate(state, row);
            _aggregators[group].Add(_values);
        }

        public override Value Result(int group) => _aggregators[group].Result();
    }

    /// <summary>Passes each different first argument on once.</summary>
    private sealed class DistinctAggregator(IAggregator inner, QueryState state) : IAggregator
    {
        private static readonly int[] s_first = [0];
        private readonly KeyTable _seen = new(1, state);

        public void Add(ReadOnlySpan<Value> arguments)
        {
            int before = _seen.Count;
            if (arguments[0].IsNull || _seen.Find(arguments, s_first) == before) inner.Add(arguments);
        }

        public Value Result() => inner.Result();
    }
}
