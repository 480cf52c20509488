using PaperGraph.Cypher.Execution.Evaluation;
using PaperGraph.Cypher.Execution.Updates;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>
/// Deletes nodes, relationships and those of paths and lists, after all rows have come in: what one row deletes another may still name. A node
/// that keeps relationships is an error once all is deleted.
/// </summary>
internal sealed class DeleteOperator(Operator source, bool detach, IReadOnlyList<Evaluator> targets, SlotTable slots) : Operator(source)
{
    public override string Name => detach ? "DetachDelete" : "Delete";

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(this, Inputs[0].Open(state, argument), slots.Count, state);

    private void Delete(RowBuffer rows, QueryState state)
    {
        IGraphWriter writer = GraphUpdates.WriterOf(state);
        HashSet<long> nodes = [], relationships = [];
        for (int row = 0; row < rows.Count; row++)
        {
            foreach (Evaluator target in targets) Collect(target.Evaluate(state, rows[row]), nodes, relationships);
        }

        if (detach) nodes.ToList().ForEach(node => relationships.UnionWith(RelationshipsOf(writer, node)));
        foreach (long relationship in relationships)
        {
            if (writer.DeleteRelationship(relationship)) state.Counts.RelationshipsDeleted++;
        }

        foreach (long node in nodes)
        {
            if (writer.NodeExists(node) && RelationshipsOf(writer, node).Count > 0)
            {
                throw CypherException.Runtime(
                    ErrorKind.ConstraintValidationFailed,
                    "DeleteConnectedNode",
                    $"Cannot delete node<{node}>, because it still has relationships. To delete this node, you must first delete its relationships, or use DETACH DELETE.");
            }

            if (writer.DeleteNode(node)) state.Counts.NodesDeleted++;
        }
    }

    private static List<long> RelationshipsOf(IGraphReader graph, long node)
    {
        List<long> found = [];
        foreach (Adjacency adjacency in graph.Outgoing(node)) found.Add(adjacency.Relationship);
        foreach (Adjacency adjacency in graph.Incoming(node)) found.Add(adjacency.Relationship);
        return found;
    }

    private static void Collect(Value value, HashSet<long> nodes, HashSet<long> relationships)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                break;
            case ValueKind.Node:
                nodes.Add(value.AsNodeId());
                break;
            case ValueKind.Relationship:
                relationships.Add(value.AsRelationshipId());
                break;
            case ValueKind.Path:
                foreach (Value node in value.AsPath().Nodes) nodes.Add(node.AsNodeId());
                foreach (Value relationship in value.AsPath().Relationships) relationships.Add(relationship.AsRelationshipId());
                break;
            default:
                throw CypherException.Runtime(ErrorKind.TypeError, "InvalidArgumentType", $"DELETE takes nodes, relationships and paths, not {value}.");
        }
    }

    private sealed class Cursor(DeleteOperator plan, RowCursor source, int rowWidth, QueryState state) : ProducingCursor(rowWidth)
    {
        private RowBuffer? _rows;
        private int _next;

        protected override void Fill(RowBatch batch)
        {
            if (_rows is null)
            {
                (_rows = new RowBuffer(batch.Width, state)).AddAll(source);
                plan.Delete(_rows, state);
            }

            while (_next < _rows.Count && !batch.IsFull) batch.Add(_rows[_next++]);
        }

        protected override void Close() => source.Dispose();
    }
}
