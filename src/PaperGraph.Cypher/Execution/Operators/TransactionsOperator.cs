using System.Globalization;
using PaperGraph.Cypher.Execution.Evaluation;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>How CALL { … } IN TRANSACTIONS makes its batches.</summary>
/// <param name="Rows">Rows of a batch; null: <see cref="DefaultRows"/>.</param>
/// <param name="OnError">What to do with a batch that fails.</param>
/// <param name="Status">Slot of the map that tells how a row's batch went; null for none.</param>
/// <param name="IsUnit">Whether each row goes on once whatever the inner plan gives.</param>
/// <param name="IsOptional">Whether no inner row gives a row of nulls.</param>
internal sealed record TransactionBatches(Evaluator? Rows, OnTransactionError OnError, int? Status, bool IsUnit, bool IsOptional)
{
    /// <summary>Rows of a batch where none are given, as Neo4j has it.</summary>
    public const long DefaultRows = 1000;
}

/// <summary>
/// For each row the rows of an inner plan, committed batch by batch. The writer is kept meanwhile, so that no other comes in between; a batch that fails
/// is undone by itself, and its rows go on with nulls unless the statement is to fail.
/// </summary>
internal sealed class TransactionsOperator(Operator source, Operator inner, IReadOnlyList<int> outputs, TransactionBatches batches, SlotTable slots)
    : Operator(source, inner)
{
    private readonly int[] _outputs = [.. outputs];

    public override string Name => batches.IsUnit ? "TransactionForeach" : "TransactionApply";

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(this, Inputs[0].Open(state, argument), state, BatchRows(state, argument));

    private long BatchRows(QueryState state, Value[] argument)
    {
        Value rows = batches.Rows?.Evaluate(state, argument) ?? Value.Integer(TransactionBatches.DefaultRows);
        if (rows.IsInteger && rows.AsInteger() > 0) return rows.AsInteger();
        throw CypherException.Runtime(
            ErrorKind.ArgumentError, "NegativeIntegerArgument", $"OF … ROWS: Invalid input. '{rows}' is not a valid value. Must be a positive integer.");
    }

    private sealed class Cursor(TransactionsOperator plan, RowCursor source, QueryState state, long batchRows) : ProducingCursor(plan.Width)
    {
        private RowBuffer _ready = new(plan.Width, state);
        private int _next;
        private int _sourceRow = -1;
        private int _number;
        private bool _broken;

        protected override void Fill(RowBatch batch)
        {
            while (!batch.IsFull)
            {
                if (_next == _ready.Count && !NextBatch()) return;
                while (_next < _ready.Count && !batch.IsFull) batch.Add(_ready[_next++]);
            }
        }

        protected override void Close() => source.Dispose();

        private bool NextBatch()
        {
            RowBuffer rows = new(plan.Width, state);
            while (rows.Count < batchRows && TakeRow(rows)) state.ThrowIfCancelled();
            if (rows.Count == 0) return false;
            (_ready, _next) = (new RowBuffer(plan.Width, state), 0);
            _number++;
            if (_broken) PassOn(rows, started: false, error: null);
            else Run(rows);
            return true;
        }

        private bool TakeRow(RowBuffer rows)
        {
            if (_sourceRow < 0)
            {
                if (!source.MoveNext()) return false;
                _sourceRow = 0;
            }

            rows.Add(source.Current[_sourceRow]);
            if (++_sourceRow == source.Current.Count) _sourceRow = -1;
            return true;
        }

        private void Run(RowBuffer rows)
        {
            UpdateCounts before = state.Counts.Copy();
            int? savepoint = state.Writer?.Savepoint();
            try
            {
                Value status = StatusOf(started: true, committed: true, error: null);
                for (int row = 0; row < rows.Count; row++) RunRow(rows[row].ToArray(), status);
                if (savepoint is not null) state.Writer!.CommitPart();
            }
            catch (Exception fault) when (plan.OnError != OnTransactionError.Fail && fault is CypherException or GraphException)
            {
                if (savepoint is { } start) state.Writer!.RollbackTo(start);
                state.Counts.Restore(before);
                _ready = new RowBuffer(plan.Width, state);
                _broken = plan.OnError == OnTransactionError.Break;
                PassOn(rows, started: true, fault.Message);
            }
        }

        private void RunRow(Value[] row, Value status)
        {
            bool any = false;
            using RowCursor inner = plan.Inputs[1].Open(state, row);
            while (inner.MoveNext())
            {
                state.ThrowIfCancelled();
                if (plan.IsUnit) continue;
                any = true;
                for (int i = 0; i < inner.Current.Count; i++) Add(row, inner.Current[i], status);
            }

            if (plan.IsUnit || (plan.IsOptional && !any)) Add(row, [], status);
        }

        private void PassOn(RowBuffer rows, bool started, string? error)
        {
            Value status = StatusOf(started, committed: false, error);
            for (int row = 0; row < rows.Count; row++) Add(rows[row], [], status);
        }

        private void Add(ReadOnlySpan<Value> row, ReadOnlySpan<Value> inner, Value status)
        {
            Span<Value> added = _ready.Add(row);
            foreach (int slot in plan._outputs) added[slot] = inner.IsEmpty ? Value.Null : inner[slot];
            if (plan.Status is { } place) added[place] = status;
        }

        private Value StatusOf(bool started, bool committed, string? error) => plan.Status is null ? Value.Null : Value.Of(new MapValue(
        [
            KeyValuePair.Create("started", Value.Boolean(started)),
            KeyValuePair.Create("committed", Value.Boolean(committed)),
            KeyValuePair.Create("transactionId", Value.String(started ? string.Create(CultureInfo.InvariantCulture, $"{state.Session.Transaction.Id}.{_number}") : null)),
            KeyValuePair.Create("errorMessage", Value.String(error)),
        ]));
    }

    private int Width => slots.Count;

    private bool IsUnit => batches.IsUnit;

    private bool IsOptional => batches.IsOptional;

    private OnTransactionError OnError => batches.OnError;

    private int? Status => batches.Status;
}
