using PaperGraph.Cypher.Execution.Evaluation;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>What an index is asked for.</summary>
internal abstract record IndexQuery;

/// <summary>Equality of every property.</summary>
/// <param name="Values">One for each property.</param>
internal sealed record IndexEquality(IReadOnlyList<Evaluator> Values) : IndexQuery;

/// <summary>Equality with any item of a list, for a single property.</summary>
/// <param name="List">The list.</param>
internal sealed record IndexAnyOf(Evaluator List) : IndexQuery;

/// <summary>A range of a single property.</summary>
/// <param name="Lower">Lower end; null: open.</param>
/// <param name="LowerInclusive">Whether it belongs to the range.</param>
/// <param name="Upper">Upper end; null: open.</param>
/// <param name="UpperInclusive">Whether it belongs to the range.</param>
internal sealed record IndexRange(Evaluator? Lower, bool LowerInclusive, Evaluator? Upper, bool UpperInclusive) : IndexQuery;

/// <summary>A text that starts with, ends with or contains another.</summary>
/// <param name="Match">Which.</param>
/// <param name="Text">The other.</param>
internal sealed record IndexText(TextMatch Match, Evaluator Text) : IndexQuery;

/// <summary>For each row the nodes that an index gives. The predicate it stands for is checked again where the index may give more.</summary>
internal sealed class NodeIndexSeekOperator(Operator source, int slot, IndexDefinition index, IndexQuery query, string details, SlotTable slots) : Operator(source)
{
    public override string Name => query is IndexEquality && index.OwningConstraint is not null ? "NodeUniqueIndexSeek" : query switch
    {
        IndexEquality or IndexAnyOf => "NodeIndexSeek",
        IndexRange => "NodeIndexSeekByRange",
        _ => "NodeIndexContainsScan",
    };

    public override string Details => details;

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) =>
        new IdCursorCursor(Inputs[0].Open(state, argument), slots.Count, slot, isNode: true, state, row => Seek(state, row));

    private IIdCursor? Seek(QueryState state, Span<Value> row)
    {
        switch (query)
        {
            case IndexEquality equality:
                Value[] values = new Value[equality.Values.Count];
                for (int i = 0; i < values.Length; i++)
                {
                    values[i] = equality.Values[i].Evaluate(state, row);
                    if (values[i].IsNull) return null;
                }

                return state.Graph.Seek(index, values);
            case IndexAnyOf any:
                Value list = any.List.Evaluate(state, row);
                return list.IsNull ? null : new ChainedSeeks(state.Graph, index, [.. list.AsList().Where(item => !item.IsNull).Distinct()]);
            case IndexRange range:
                Value lower = range.Lower?.Evaluate(state, row) ?? Value.Null, upper = range.Upper?.Evaluate(state, row) ?? Value.Null;
                if ((range.Lower is not null && lower.IsNull) || (range.Upper is not null && upper.IsNull)) return null;
                return state.Graph.SeekRange(
                    index,
                    range.Lower is null ? null : new RangeBound(lower, range.LowerInclusive),
                    range.Upper is null ? null : new RangeBound(upper, range.UpperInclusive));
            default:
                var text = (IndexText)query;
                Value sought = text.Text.Evaluate(state, row);
                return sought.Kind == ValueKind.String ? state.Graph.SeekText(index, text.Match, sought.AsString()) : null;
        }
    }

    private sealed class ChainedSeeks(IGraphReader graph, IndexDefinition index, Value[] values) : IIdCursor
    {
        private int _next;
        private IIdCursor? _current;

        public int Next(Span<long> ids)
        {
            while (true)
            {
                if (_current?.Next(ids) is > 0 and var count) return count;
                if (_next == values.Length) return 0;
                _current = graph.Seek(index, [values[_next++]]);
            }
        }
    }
}
