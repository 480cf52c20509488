using PaperGraph.Cypher.Execution.Evaluation;
using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>
/// Pairs the rows of two plans whose keys are equal: the rows of the right are kept in a hash table by their keys, those of the left look up theirs. Without keys each
/// row of the left meets all of the right.
/// </summary>
/// <param name="left">The rows that come one after the other; the result keeps their order.</param>
/// <param name="right">The rows that are kept.</param>
/// <param name="keys">What must be equal.</param>
/// <param name="outputs">Slots that the right fills.</param>
/// <param name="details">As EXPLAIN shows it.</param>
/// <param name="slots">Where variables lie.</param>
internal sealed class HashJoinOperator(
    Operator left, Operator right, IReadOnlyList<(Evaluator Left, Evaluator Right)> keys, IReadOnlyList<int> outputs, string details, SlotTable slots) : Operator(left, right)
{
    private readonly int[] _outputs = [.. outputs];
    private readonly Evaluator[] _leftKeys = [.. keys.Select(key => key.Left)];
    private readonly Evaluator[] _rightKeys = [.. keys.Select(key => key.Right)];

    public override string Name => keys.Count == 0 ? "CartesianProduct" : "ValueHashJoin";

    public override string Details => details;

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(this, Inputs[0].Open(state, argument), state, argument, slots.Count);

    private sealed class Cursor(HashJoinOperator plan, RowCursor source, QueryState state, Value[] argument, int width) : FlatMapCursor(source, width)
    {
        private readonly Value[] _key = new Value[plan._leftKeys.Length];
        private readonly int[] _keySlots = [.. Enumerable.Range(0, plan._leftKeys.Length)];
        private readonly RowBuffer _rows = new(plan._outputs.Length, state);
        private readonly KeyTable _keys = new(plan._leftKeys.Length, state);

        // By key its first row, by row the next of the same key; -1: none.
        private readonly List<int> _first = [];
        private readonly List<int> _next = [];
        private bool _gathered;
        private int _row = -1;

        protected override void Begin(Span<Value> row)
        {
            if (!_gathered) Gather();
            _row = -1;
            if (_rows.Count == 0) return;
            if (plan._leftKeys.Length == 0) _row = 0;
            else if (ReadKey(plan._leftKeys, row) && _keys.IndexOf(_key, _keySlots) is >= 0 and var key) _row = _first[key];
        }

        protected override bool Continue(Span<Value> row, RowBatch batch)
        {
            while (_row >= 0)
            {
                if (batch.IsFull) return false;
                Span<Value> added = batch.Add(row), kept = _rows[_row];
                for (int i = 0; i < plan._outputs.Length; i++) added[plan._outputs[i]] = kept[i];
                if (plan._leftKeys.Length > 0) _row = _next[_row];
                else if (++_row == _rows.Count) _row = -1;
            }

            return true;
        }

        private void Gather()
        {
            _gathered = true;
            using RowCursor rows = plan.Inputs[1].Open(state, argument);
            List<int> last = [];
            while (rows.MoveNext())
            {
                state.ThrowIfCancelled();
                for (int i = 0; i < rows.Current.Count; i++) Keep(rows.Current[i], last);
            }
        }

        private void Keep(Span<Value> row, List<int> last)
        {
            if (plan._rightKeys.Length > 0)
            {
                if (!ReadKey(plan._rightKeys, row)) return;
                int key = _keys.Find(_key, _keySlots);
                int at = _rows.Count;
                _next.Add(-1);
                if (key == _first.Count)
                {
                    _first.Add(at);
                    last.Add(at);
                }
                else
                {
                    _next[last[key]] = at;
                    last[key] = at;
                }
            }

            Span<Value> kept = _rows.Add(default);
            for (int i = 0; i < plan._outputs.Length; i++) kept[i] = row[plan._outputs[i]];
        }

        /// <summary>Reads the key of a row.</summary>
        /// <returns>Whether it can equal another: one with a null or NaN in it cannot.</returns>
        private bool ReadKey(Evaluator[] evaluators, Span<Value> row)
        {
            for (int i = 0; i < evaluators.Length; i++)
            {
                _key[i] = evaluators[i].Evaluate(state, row);
                if (Equality.Equals(_key[i], _key[i]) is not true) return false;
            }

            return true;
        }
    }
}
