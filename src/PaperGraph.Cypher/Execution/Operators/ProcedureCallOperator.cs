using PaperGraph.Cypher.Execution.Evaluation;
using PaperGraph.Cypher.Procedures;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>For each row the rows of a procedure; one without output columns lets each row go on once.</summary>
internal sealed class ProcedureCallOperator(
    Operator source,
    ProcedureDefinition procedure,
    IReadOnlyList<Evaluator> arguments,
    IReadOnlyList<(int Column, int Slot)> outputs,
    bool isOptional,
    SlotTable slots) : Operator(source)
{
    public override string Name => "ProcedureCall";

    public override string Details => procedure.Name;

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(this, Inputs[0].Open(state, argument), slots.Count, state);

    private IEnumerator<Value[]> Call(QueryState state, Span<Value> row)
    {
        Value[] values = new Value[arguments.Count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = ProcedureArguments.Convert(procedure, i, arguments[i].Evaluate(state, row));
        }

        return procedure.Body(state, values).GetEnumerator();
    }

    private bool IsVoid => procedure.Columns.Count == 0;

    private bool IsOptional => isOptional;

    private IReadOnlyList<(int Column, int Slot)> Outputs => outputs;

    private sealed class Cursor(ProcedureCallOperator plan, RowCursor source, int width, QueryState state) : FlatMapCursor(source, width)
    {
        private IEnumerator<Value[]>? _rows;
        private bool _any;

        protected override void Begin(Span<Value> row)
        {
            _rows?.Dispose();
            _rows = plan.Call(state, row);
            _any = false;
        }

        protected override bool Continue(Span<Value> row, RowBatch batch)
        {
            while (!batch.IsFull)
            {
                if (!_rows!.MoveNext())
                {
                    if (plan.IsVoid || (plan.IsOptional && !_any)) AddWithout(row, batch);
                    return true;
                }

                state.ThrowIfCancelled();
                if (plan.IsVoid) continue;
                _any = true;
                Span<Value> added = batch.Add(row);
                foreach ((int column, int slot) in plan.Outputs) added[slot] = _rows.Current[column];
            }

            return false;
        }

        protected override void Close()
        {
            _rows?.Dispose();
            base.Close();
        }

        private void AddWithout(Span<Value> row, RowBatch batch)
        {
            Span<Value> added = batch.Add(row);
            foreach ((_, int slot) in plan.Outputs) added[slot] = Value.Null;
        }
    }
}
