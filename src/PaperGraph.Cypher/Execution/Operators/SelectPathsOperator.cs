using PaperGraph.Cypher.Execution.Evaluation;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>
/// For each row, of the paths that an inner plan gives between each pair of ends, those that a selector wants: by length, paths of one length in the order found.
/// Every path is made first; the plain cases have <see cref="ShortestPathOperator"/>.
/// </summary>
internal sealed class SelectPathsOperator(
    Operator source, Operator paths, int start, int end, Evaluator path, PathSelector selector, SlotTable slots) : Operator(source, paths)
{
    public override string Name => "StatefulShortestPath";

    public override string Details => selector.Kind.ToString();

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(this, Inputs[0].Open(state, argument), slots.Count, state);

    private List<Value[]> Select(QueryState state, Span<Value> row)
    {
        List<(Value[] Row, int Length)> all = [];
        using (RowCursor cursor = Inputs[1].Open(state, row.ToArray()))
        {
            while (cursor.MoveNext())
            {
                state.ThrowIfCancelled();
                state.Memory.Reserve((long)cursor.Current.Count * row.Length * 16);
                for (int i = 0; i < cursor.Current.Count; i++)
                {
                    Value[] found = cursor.Current[i].ToArray();
                    all.Add((found, path.Evaluate(state, found).AsPath().Length));
                }
            }
        }

        return [.. all.GroupBy(item => (item.Row[start], item.Row[end])).SelectMany(ends => Wanted([.. ends.OrderBy(item => item.Length)]))];
    }

    private IEnumerable<Value[]> Wanted(IReadOnlyList<(Value[] Row, int Length)> ordered)
    {
        IEnumerable<(Value[] Row, int Length)> wanted = selector.Kind switch
        {
            PathSelectorKind.AllShortest or PathSelectorKind.LegacyAllShortest => ordered.TakeWhile(item => item.Length == ordered[0].Length),
            PathSelectorKind.ShortestGroups => ordered.GroupBy(item => item.Length).Take(selector.Count).SelectMany(group => group),
            PathSelectorKind.LegacyShortest => ordered.Take(1),
            _ => ordered.Take(selector.Count),
        };
        return wanted.Select(item => item.Row);
    }

    private sealed class Cursor(SelectPathsOperator plan, RowCursor source, int width, QueryState state) : FlatMapCursor(source, width)
    {
        private List<Value[]> _rows = [];
        private int _next;

        protected override void Begin(Span<Value> row)
        {
            _rows = plan.Select(state, row);
            _next = 0;
        }

        protected override bool Continue(Span<Value> row, RowBatch batch)
        {
            for (; _next < _rows.Count; _next++)
            {
                if (batch.IsFull) return false;
                batch.Add(_rows[_next]);
            }

            return true;
        }
    }
}
