using PaperGraph.Cypher.Execution.Evaluation;
using PaperGraph.Cypher.Execution.Trails;
using PaperGraph.Cypher.Semantics;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>What a step that selects paths is to find.</summary>
/// <param name="Pattern">The paths.</param>
/// <param name="Selector">Which of those between the same nodes.</param>
/// <param name="IsStartKnown">Whether the row holds the first node.</param>
/// <param name="IsEndKnown">Whether the row holds the last node; one of both it holds.</param>
/// <param name="Found">Must be true of the node that the search comes to; null: nothing.</param>
internal sealed record PathSelection(TrailPattern Pattern, PathSelector Selector, bool IsStartKnown, bool IsEndKnown, Evaluator? Found);

/// <summary>For each row the paths of a pattern that a selector wants: between two known nodes, or between a known one and every other.</summary>
internal sealed class SelectPathsOperator(Operator source, PathSelection selection, SlotTable slots) : Operator(source)
{
    public override string Name => selection is { IsStartKnown: true, IsEndKnown: true } ? "StatefulShortestPath(Into)" : "StatefulShortestPath(All)";

    public override string Details => selection.Selector.Kind.ToString();

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(selection, Inputs[0].Open(state, argument), slots.Count, state);

    private sealed class Cursor(PathSelection selection, RowCursor source, int width, QueryState state) : FlatMapCursor(source, width)
    {
        private readonly TrailPattern _pattern = selection.Pattern;
        private readonly TrailAutomaton? _automaton = TrailAutomaton.Of(selection.Pattern, state);
        private IEnumerator<Value[]>? _rows;

        protected override void Begin(Span<Value> row)
        {
            _rows?.Dispose();
            _rows = Search(row.ToArray())?.GetEnumerator();
        }

        protected override bool Continue(Span<Value> row, RowBatch batch)
        {
            if (_rows is null) return true;
            while (!batch.IsFull)
            {
                if (!_rows.MoveNext()) return true;
                batch.Add(_rows.Current);
            }

            return false;
        }

        protected override void Close()
        {
            _rows?.Dispose();
            base.Close();
        }

        private IEnumerable<Value[]>? Search(Value[] row)
        {
            Value start = row[_pattern.Nodes[0].Slot], end = row[_pattern.Nodes[^1].Slot];
            if (_automaton is null || (selection.IsStartKnown && start.IsNull) || (selection.IsEndKnown && end.IsNull)) return null;
            foreach (int slot in _pattern.OwnSlots) row[slot] = Value.Null;
            Value[] scratch = [.. row];
            var expansion = new TrailExpansion(state, _pattern, _automaton, new TrailChecks(state, _pattern, scratch));
            (long wanted, bool grouped) = selection.Selector.Kind switch
            {
                PathSelectorKind.AllShortest or PathSelectorKind.LegacyAllShortest => (1, true),
                PathSelectorKind.ShortestGroups => (selection.Selector.Count, true),
                PathSelectorKind.LegacyShortest => (1, false),
                _ => ((long)selection.Selector.Count, false),
            };
            var search = new TrailSearch(state, expansion, new TrailBinder(state, _pattern, _automaton, row), wanted, grouped);
            if (selection is { IsStartKnown: true, IsEndKnown: true }) return search.Between(start.AsNodeId(), end.AsNodeId());
            bool backwards = selection.IsEndKnown;
            return search.From((backwards ? end : start).AsNodeId(), backwards, node => IsWanted(node, [.. row], backwards ? 0 : ^1));
        }

        private bool IsWanted(long node, Value[] row, Index place)
        {
            if (selection.Found is null) return true;
            row[_pattern.Nodes[place].Slot] = Value.Node(node);
            return Truth.Of(selection.Found.Evaluate(state, row)) is true;
        }
    }
}
