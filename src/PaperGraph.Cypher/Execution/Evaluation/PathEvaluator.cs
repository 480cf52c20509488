using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Execution.Evaluation;

/// <summary>
/// Makes a path of a row: its first node, and its relationships in order. The other nodes follow from those. A part is the slot of a relationship, the slot of
/// a list of them, or the slots of several lists of the same length whose items take turns (a quantified path).
/// </summary>
/// <param name="start">Slot of the first node.</param>
/// <param name="parts">Slots, one or more for each part.</param>
internal sealed class PathEvaluator(int start, IReadOnlyList<IReadOnlyList<int>> parts) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        if (row[start].IsNull) return Value.Null;
        List<Value> nodes = [Value.Node(row[start].AsNodeId())], relationships = [];
        foreach (IReadOnlyList<int> part in parts)
        {
            if (part.Count == 1)
            {
                if (row[part[0]].IsNull) return Value.Null;
                Append(row[part[0]], state.Graph, nodes, relationships);
                continue;
            }

            int rounds = row[part[0]].AsList().Count;
            for (int round = 0; round < rounds; round++)
            {
                foreach (int slot in part) Append(row[slot].AsList()[round], state.Graph, nodes, relationships);
            }
        }

        return Value.Of(new PathValue([.. nodes], [.. relationships]));
    }

    private static void Append(Value part, IGraphReader graph, List<Value> nodes, List<Value> relationships)
    {
        if (part.Kind == ValueKind.List)
        {
            foreach (Value item in part.AsList()) Append(item, graph, nodes, relationships);
            return;
        }

        RelationshipRecord record = graph.Relationship(part.AsRelationshipId());
        long from = nodes[^1].AsNodeId();
        relationships.Add(Value.Relationship(part.AsRelationshipId()));
        nodes.Add(Value.Node(record.Start == from ? record.End : record.Start));
    }
}
