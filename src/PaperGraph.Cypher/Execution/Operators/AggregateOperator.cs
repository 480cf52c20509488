using PaperGraph.Cypher.Execution.Evaluation;
using PaperGraph.Cypher.Functions;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>An aggregate to be made for each group.</summary>
/// <param name="Slot">Where its result goes.</param>
/// <param name="Function">Which.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Distinct">Whether equal first arguments count once.</param>
internal sealed record AggregateStep(int Slot, AggregateDefinition Function, IReadOnlyList<Evaluator> Arguments, bool Distinct);

/// <summary>Groups rows by keys and makes aggregates for each group; groups come out in the order of their first rows. Without keys there is one group, also of no rows.</summary>
internal sealed class AggregateOperator(
    Operator source, IReadOnlyList<(int Slot, Evaluator Expression)> keys, IReadOnlyList<AggregateStep> aggregates, string details, SlotTable slots) : Operator(source)
{
    public override string Name => "EagerAggregation";

    public override string Details => details;

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) =>
        new Cursor(Inputs[0].Open(state, argument), [.. keys], [.. aggregates], slots.Count, state, argument);

    private sealed class Cursor(
        RowCursor source, (int Slot, Evaluator Expression)[] keys, AggregateStep[] aggregates, int width, QueryState state, Value[] argument) : ProducingCursor(width)
    {
        private readonly int[] _slots = [.. keys.Select(key => key.Slot)];
        private readonly KeyTable _table = new(keys.Length, state);
        private readonly List<IAggregator[]> _groups = [];
        private bool _gathered;
        private int _next;

        protected override void Fill(RowBatch batch)
        {
            if (!_gathered) Gather();
            for (; _next < _groups.Count && !batch.IsFull; _next++)
            {
                Span<Value> row = batch.Add(argument);
                for (int i = 0; i < _slots.Length; i++) row[_slots[i]] = _table[_next][i];
                for (int i = 0; i < aggregates.Length; i++) row[aggregates[i].Slot] = _groups[_next][i].Result();
            }
        }

        protected override void Close() => source.Dispose();

        private void Gather()
        {
            _gathered = true;
            Value[] arguments = new Value[aggregates.Select(aggregate => aggregate.Arguments.Count).DefaultIfEmpty(0).Max()];
            if (keys.Length == 0) _groups.Add(NewGroup());
            while (source.MoveNext())
            {
                state.ThrowIfCancelled();
                RowBatch batch = source.Current;
                for (int i = 0; i < batch.Count; i++) Take(batch[i], arguments);
            }
        }

        private void Take(Span<Value> row, Value[] arguments)
        {
            int group = 0;
            if (keys.Length > 0)
            {
                foreach ((int slot, Evaluator expression) in keys) row[slot] = expression.Evaluate(state, row);
                group = _table.Find(row, _slots);
                if (group == _groups.Count) _groups.Add(NewGroup());
            }

            IAggregator[] aggregators = _groups[group];
            for (int i = 0; i < aggregates.Length; i++)
            {
                IReadOnlyList<Evaluator> expressions = aggregates[i].Arguments;
                for (int k = 0; k < expressions.Count; k++) arguments[k] = expressions[k].Evaluate(state, row);
                aggregators[i].Add(arguments.AsSpan(0, expressions.Count));
            }
        }

        private IAggregator[] NewGroup()
        {
            state.Memory.Reserve(64L * (1 + aggregates.Length));
            return [.. aggregates.Select(aggregate => aggregate.Distinct
                ? new DistinctAggregator(aggregate.Function.Create(state), state)
                : aggregate.Function.Create(state))];
        }
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
