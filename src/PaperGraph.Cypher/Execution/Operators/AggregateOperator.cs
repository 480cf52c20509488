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
        private readonly AggregateColumn[] _columns = [.. aggregates.Select(aggregate => AggregateColumn.For(aggregate, state))];
        private readonly KeyTable _table = new(keys.Length, state);
        private bool _gathered;
        private int _groups;
        private int _next;

        protected override void Fill(RowBatch batch)
        {
            if (!_gathered) Gather();
            for (; _next < _groups && !batch.IsFull; _next++)
            {
                Span<Value> row = batch.Add(argument);
                for (int i = 0; i < _slots.Length; i++) row[_slots[i]] = _table[_next][i];
                for (int i = 0; i < aggregates.Length; i++) row[aggregates[i].Slot] = _columns[i].Result(_next);
            }
        }

        protected override void Close() => source.Dispose();

        private void Gather()
        {
            _gathered = true;
            if (keys.Length == 0) Open();
            while (source.MoveNext())
            {
                state.ThrowIfCancelled();
                RowBatch batch = source.Current;
                for (int i = 0; i < batch.Count; i++)
                {
                    Span<Value> row = batch[i];
                    int group = keys.Length == 0 ? 0 : GroupOf(row);
                    foreach (AggregateColumn column in _columns) column.Add(group, row);
                }
            }
        }

        private int GroupOf(Span<Value> row)
        {
            foreach ((int slot, Evaluator expression) in keys) row[slot] = expression.Evaluate(state, row);
            int group = _table.Find(row, _slots);
            if (group == _groups) Open();
            return group;
        }

        private void Open()
        {
            _groups++;
            foreach (AggregateColumn column in _columns) column.Open();
        }
    }
}
