using PaperGraph.Cypher.Execution.Evaluation;
using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>Keeps the rows for which every predicate is true, asked in order.</summary>
internal sealed class FilterOperator(Operator source, IReadOnlyList<Evaluator> predicates, string details) : Operator(source)
{
    public override string Name => "Filter";

    public override string Details => details;

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(Inputs[0].Open(state, argument), [.. predicates], state);

    private sealed class Cursor(RowCursor source, Evaluator[] predicates, QueryState state) : InPlaceCursor(source)
    {
        protected override void Process(RowBatch batch)
        {
            state.ThrowIfCancelled();
            Span<bool> keep = stackalloc bool[batch.Count];
            for (int row = 0; row < batch.Count; row++) keep[row] = Holds(batch[row]);
            batch.Keep(keep);
        }

        private bool Holds(Span<Value> row)
        {
            foreach (Evaluator predicate in predicates)
            {
                if (Truth.Of(predicate.Evaluate(state, row)) is not true) return false;
            }

            return true;
        }
    }
}
