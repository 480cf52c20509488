using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>For each row one shortest walk, or all of the shortest length, between two nodes that are known.</summary>
/// <param name="source">The rows.</param>
/// <param name="step">Ends, relationship list, direction, types.</param>
/// <param name="length">Bounds; the minimum is 0 or 1.</param>
/// <param name="all">Whether all of the shortest length are wanted.</param>
/// <param name="slots">Where variables lie.</param>
internal sealed class ShortestPathOperator(Operator source, ExpandStep step, VarLength length, bool all, SlotTable slots) : Operator(source)
{
    public override string Name => all ? "AllShortestPaths" : "ShortestPath";

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) =>
        new Cursor(Inputs[0].Open(state, argument), step, length, all, slots.Count, state);

    private sealed class Cursor(RowCursor source, ExpandStep step, VarLength length, bool all, int width, QueryState state) : FlatMapCursor(source, width)
    {
        private IEnumerator<Value[]>? _paths;

        protected override void Begin(Span<Value> row)
        {
            _paths = null;
            if (row[step.From].IsNull || row[step.To].IsNull) return;
            Value[] copy = row.ToArray();
            var search = new BreadthFirstSearch(state, step, relationship => Passes(copy, relationship));
            IEnumerable<Value[]> found = search.Run(row[step.From].AsNodeId(), row[step.To].AsNodeId(), length.Minimum, length.Maximum ?? long.MaxValue);
            _paths = (all ? found : found.Take(1)).GetEnumerator();
        }

        protected override bool Continue(Span<Value> row, RowBatch batch)
        {
            if (_paths is null) return true;
            while (!batch.IsFull)
            {
                if (!_paths.MoveNext()) return true;
                Value[] relationships = _paths.Current;
                if (length.Reverse) Array.Reverse(relationships);
                batch.Add(row)[step.Relationship] = Value.List(relationships);
            }

            return false;
        }

        private bool Passes(Value[] row, long relationship)
        {
            if (!step.Unique.Allows(row, relationship)) return false;
            if (length.Predicate is null) return true;
            row[length.Inner] = Value.Relationship(relationship);
            return Truth.Of(length.Predicate.Evaluate(state, row)) is true;
        }
    }
}
