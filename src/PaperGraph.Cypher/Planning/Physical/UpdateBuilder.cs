using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Execution.Evaluation;
using PaperGraph.Cypher.Execution.Updates;
using PaperGraph.Cypher.Planning.Logical;

namespace PaperGraph.Cypher.Planning.Physical;

/// <summary>Turns what updating clauses say into steps that change the graph.</summary>
/// <param name="builder">Makes evaluators and slots.</param>
internal sealed class UpdateBuilder(OperatorBuilder builder)
{
    public CreateStep Create(BoundCreate create, bool isMerge) => new(
        [.. create.Nodes.Select(node => new NewNode(builder.SlotOf(node.Variable), LabelsOf(node.Labels), builder.EvaluatorOrNull(node.Properties)))],
        [.. create.Relationships.Select(relationship => new NewRelationship(
            builder.SlotOf(relationship.Variable),
            LabelsOf([relationship.Type]),
            builder.SlotOf(relationship.Start),
            builder.SlotOf(relationship.End),
            builder.EvaluatorOrNull(relationship.Properties)))],
        [.. create.Paths.Select(path => (builder.SlotOf(path.Variable), (Evaluator)builder.Path(PathOf(path.Elements))))],
        isMerge);

    public IReadOnlyList<UpdateStep> Steps(IReadOnlyList<BoundUpdate> updates) => [.. updates.Select(Step)];

    private static PathValueExpression PathOf(IReadOnlyList<Variable> elements) =>
        new(elements[0], [.. elements.Where((_, i) => i % 2 == 1).Select(relationship => (IReadOnlyList<Variable>)[relationship])]);

    private UpdateStep Step(BoundUpdate update) => update switch
    {
        BoundSetProperty set => new SetPropertyStep(builder.Evaluator(set.Target), builder.Evaluator(set.Key), builder.EvaluatorOrNull(set.Value)),
        BoundSetProperties set => new SetPropertiesStep(builder.Evaluator(set.Target), builder.Evaluator(set.Value), set.Add),
        BoundSetLabels set => new SetLabelsStep(builder.Evaluator(set.Target), LabelsOf(set.Labels), set.Remove),
        _ => throw new InvalidOperationException($"{update.GetType().Name} has no step."),
    };

    private LabelNames LabelsOf(IReadOnlyList<BoundLabelExpression> labels) => new(
        [.. labels.OfType<BoundLabelName>().Select(label => label.Name)],
        [.. labels.OfType<BoundDynamicLabel>().Select(label => builder.Evaluator(label.Expression))]);
}
