using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Evaluation;

/// <summary>x:Label for nodes and relationships; null for null. What has been deleted has no labels and no type.</summary>
internal sealed class LabelPredicateEvaluator(Evaluator operand, LabelTest labels) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        Value entity = operand.Evaluate(state, row);
        switch (entity.Kind)
        {
            case ValueKind.Null:
                return Value.Null;
            case ValueKind.Node:
                return Value.Boolean(state.Graph.NodeExists(entity.AsNodeId()) && labels.MatchesNode(state, row, entity.AsNodeId()));
            case ValueKind.Relationship:
                long relationship = entity.AsRelationshipId();
                return Value.Boolean(state.Graph.RelationshipExists(relationship) && labels.MatchesType(state, row, state.Graph.Relationship(relationship).Type));
            default:
                throw SemanticErrors.Type($"Nodes have labels and relationships a type, but not {SemanticErrors.Describe(entity)}.");
        }
    }
}
