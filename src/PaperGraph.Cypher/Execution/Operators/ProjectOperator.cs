using PaperGraph.Cypher.Execution.Evaluation;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>Adds values to each row.</summary>
internal sealed class ProjectOperator(Operator source, IReadOnlyList<(int Slot, Evaluator Expression)> items, string details) : Operator(source)
{
    public override string Name => "Projection";

    public override string Details => details;

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(Inputs[0].Open(state, argument), [.. items], state);

    private sealed class Cursor(RowCursor source, (int Slot, Evaluator Expression)[] items, QueryState state) : InPlaceCursor(source)
    {
        protected override void Process(RowBatch batch)
        {
            state.ThrowIfCancelled();
            foreach ((int slot, Evaluator expression) in items)
            {
                for (int row = 0; row < batch.Count; row++) batch[row][slot] = expression.Evaluate(state, batch[row]);
            }
        }
    }
}
