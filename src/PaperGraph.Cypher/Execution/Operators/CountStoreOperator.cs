using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>A count that the store knows without a scan: of all nodes or those with a label, of all relationships or those of some types.</summary>
/// <param name="source">The rows; each gets the count.</param>
/// <param name="slot">Where it goes.</param>
/// <param name="ofNodes">Whether nodes are counted, else relationships.</param>
/// <param name="names">The label, or the types; null: all.</param>
internal sealed class CountStoreOperator(Operator source, int slot, bool ofNodes, IReadOnlyList<string>? names) : Operator(source)
{
    public override string Name => ofNodes ? "NodeCountFromCountStore" : "RelationshipCountFromCountStore";

    public override string Details => names is null ? "" : ":" + string.Join('|', names);

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(Inputs[0].Open(state, argument), slot, Count(state.Graph));

    private long Count(IGraphReader graph)
    {
        if (names is null) return ofNodes ? graph.NodeCount : graph.RelationshipCount;
        INames table = ofNodes ? graph.Labels : graph.RelationshipTypes;
        return names.Distinct(StringComparer.Ordinal).Select(table.Find).Where(number => number >= 0).Sum(number => ofNodes ? graph.CountNodes(number) : graph.CountRelationships(number));
    }

    private sealed class Cursor(RowCursor source, int slot, long count) : InPlaceCursor(source)
    {
        protected override void Process(RowBatch batch)
        {
            for (int row = 0; row < batch.Count; row++) batch[row][slot] = Value.Integer(count);
        }
    }
}
