using PaperGraph.Cypher.Execution.Updates;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>Makes nodes and relationships for each row.</summary>
internal sealed class CreateOperator(Operator source, CreateStep step) : Operator(source)
{
    public override string Name => "Create";

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(Inputs[0].Open(state, argument), step, state);

    private sealed class Cursor(RowCursor source, CreateStep step, QueryState state) : InPlaceCursor(source)
    {
        protected override void Process(RowBatch batch)
        {
            state.ThrowIfCancelled();
            for (int row = 0; row < batch.Count; row++) step.Run(state, batch[row]);
        }
    }
}

/// <summary>Changes properties and labels for each row.</summary>
internal sealed class UpdateOperator(Operator source, IReadOnlyList<UpdateStep> steps) : Operator(source)
{
    public override string Name => "SetProperty";

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(Inputs[0].Open(state, argument), [.. steps], state);

    private sealed class Cursor(RowCursor source, UpdateStep[] steps, QueryState state) : InPlaceCursor(source)
    {
        protected override void Process(RowBatch batch)
        {
            state.ThrowIfCancelled();
            for (int row = 0; row < batch.Count; row++)
            {
                foreach (UpdateStep step in steps) step.Run(state, batch[row]);
            }
        }
    }
}

/// <summary>For each row the rows that a pattern matches, or one for what is made where it matches nothing. Row by row: each sees what those before made.</summary>
internal sealed class MergeOperator(
    Operator source,
    Operator match,
    CreateStep create,
    IReadOnlyList<UpdateStep> onCreate,
    IReadOnlyList<UpdateStep> onMatch,
    SlotTable slots) : Operator(source, match)
{
    public override string Name => "Merge";

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(this, Inputs[0].Open(state, argument), slots.Count, state);

    private void Create(QueryState state, Span<Value> row)
    {
        create.Run(state, row);
        foreach (UpdateStep step in onCreate) step.Run(state, row);
    }

    private void Match(QueryState state, Span<Value> row)
    {
        foreach (UpdateStep step in onMatch) step.Run(state, row);
    }

    private sealed class Cursor(MergeOperator plan, RowCursor source, int width, QueryState state) : FlatMapCursor(source, width)
    {
        private RowBuffer? _matches;
        private int _next;

        protected override void Begin(Span<Value> row)
        {
            state.ThrowIfCancelled();
            GraphUpdates.WriterOf(state);
            _matches = new RowBuffer(Current.Width, state);
            using RowCursor match = plan.Inputs[1].Open(state, row.ToArray());
            _matches.AddAll(match);
            _next = 0;
            if (_matches.Count == 0) plan.Create(state, _matches.Add(row));
            else for (int i = 0; i < _matches.Count; i++) plan.Match(state, _matches[i]);
        }

        protected override bool Continue(Span<Value> row, RowBatch batch)
        {
            for (; _next < _matches!.Count; _next++)
            {
                if (batch.IsFull) return false;
                batch.Add(_matches[_next]);
            }

            return true;
        }
    }
}

/// <summary>For each row runs updates once for each item of a list.</summary>
internal sealed class ForeachOperator(Operator source, Operator inner, int slot, Evaluation.Evaluator list) : Operator(source, inner)
{
    public override string Name => "Foreach";

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(this, Inputs[0].Open(state, argument), state);

    private void Run(QueryState state, Span<Value> row)
    {
        Value items = list.Evaluate(state, row);
        if (items.IsNull) return;
        if (items.Kind != ValueKind.List)
        {
            throw CypherException.Runtime(ErrorKind.TypeError, "InvalidArgumentType", $"FOREACH goes over a list, not over {items}.");
        }

        foreach (Value item in items.AsList())
        {
            Value[] argument = row.ToArray();
            argument[slot] = item;
            using RowCursor cursor = Inputs[1].Open(state, argument);
            while (cursor.MoveNext()) state.ThrowIfCancelled();
        }
    }

    private sealed class Cursor(ForeachOperator plan, RowCursor source, QueryState state) : InPlaceCursor(source)
    {
        protected override void Process(RowBatch batch)
        {
            for (int row = 0; row < batch.Count; row++) plan.Run(state, batch[row]);
        }
    }
}
