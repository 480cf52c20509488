using PaperGraph.Cypher.Execution.Evaluation;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Updates;

/// <summary>A node to make.</summary>
/// <param name="Slot">Where it goes.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="Properties">Its properties; null: none.</param>
internal sealed record NewNode(int Slot, LabelNames Labels, Evaluator? Properties);

/// <summary>A relationship to make.</summary>
/// <param name="Slot">Where it goes.</param>
/// <param name="Type">Its type.</param>
/// <param name="Start">Slot of the start node.</param>
/// <param name="End">Slot of the end node.</param>
/// <param name="Properties">Its properties; null: none.</param>
internal sealed record NewRelationship(int Slot, LabelNames Type, int Start, int End, Evaluator? Properties);

/// <summary>What CREATE, or MERGE without a match, makes for a row.</summary>
internal sealed class CreateStep(
    IReadOnlyList<NewNode> nodes, IReadOnlyList<NewRelationship> relationships, IReadOnlyList<(int Slot, Evaluator Path)> paths, bool isMerge)
{
    public void Run(QueryState state, Span<Value> row)
    {
        foreach (NewNode node in nodes)
        {
            Value properties = PropertiesOf(node.Properties, state, row);
            Value made = Value.Node(GraphUpdates.CreateNode(state, node.Labels.Resolve(state, row)));
            row[node.Slot] = made;
            GraphUpdates.SetNew(state, made, properties);
        }

        foreach (NewRelationship relationship in relationships)
        {
            Value properties = PropertiesOf(relationship.Properties, state, row);
            Value made = Value.Relationship(
                GraphUpdates.CreateRelationship(state, relationship.Type.Single(state, row), row[relationship.Start], row[relationship.End]));
            row[relationship.Slot] = made;
            GraphUpdates.SetNew(state, made, properties);
        }

        foreach ((int slot, Evaluator path) in paths) row[slot] = path.Evaluate(state, row);
    }

    // A property that is null never equals anything, so MERGE would make one more of it each time.
    private Value PropertiesOf(Evaluator? expression, QueryState state, Span<Value> row)
    {
        Value properties = expression?.Evaluate(state, row) ?? Value.Null;
        if (isMerge && properties.Kind == ValueKind.Map && properties.AsMap().FirstOrDefault(entry => entry.Value.IsNull).Key is { } key)
        {
            throw CypherException.Runtime(
                ErrorKind.SemanticError, "MergeReadOwnWrites", $"MERGE cannot use null as the value of property {key}. Filter such rows out, or SET it afterwards.");
        }

        return properties;
    }
}
