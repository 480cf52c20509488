using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>The rows of one plan, then those of another, each with its columns copied to the slots of the union's.</summary>
internal sealed class UnionOperator(
    Operator left, Operator right, IReadOnlyList<(int From, int To)> leftColumns, IReadOnlyList<(int From, int To)> rightColumns) : Operator(left, right)
{
    public override string Name => "Union";

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(this, state, argument);

    private IReadOnlyList<(int From, int To)> ColumnsOf(int side) => side == 0 ? leftColumns : rightColumns;

    private sealed class Cursor(UnionOperator plan, QueryState state, Value[] argument) : RowCursor
    {
        private int _side;
        private RowCursor? _input;

        public override RowBatch Current => _input!.Current;

        public override bool MoveNext()
        {
            for (; _side < 2; _side++)
            {
                _input ??= plan.Inputs[_side].Open(state, argument);
                if (_input.MoveNext())
                {
                    Rename(_input.Current);
                    return true;
                }

                _input.Dispose();
                _input = null;
            }

            return false;
        }

        protected override void Close() => _input?.Dispose();

        private void Rename(RowBatch batch)
        {
            IReadOnlyList<(int From, int To)> columns = plan.ColumnsOf(_side);
            for (int row = 0; row < batch.Count; row++)
            {
                Span<Value> values = batch[row];
                foreach ((int from, int to) in columns) values[to] = values[from];
            }
        }
    }
}
