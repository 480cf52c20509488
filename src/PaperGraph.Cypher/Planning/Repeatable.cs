using PaperGraph.Cypher.Binding;

namespace PaperGraph.Cypher.Planning;

/// <summary>Expressions that give the same value for equal rows, so that equal rows may be asked once: anything known to call no chance.</summary>
internal static class Repeatable
{
    public static bool Is(BoundExpression expression) => expression switch
    {
        BoundLiteral or BoundParameter or BoundVariable => true,
        BoundProperty property => Is(property.Source),
        BoundLabelPredicate labels => Is(labels.Operand) && !Predicates.IsDynamic(labels.Labels),
        BoundUnary unary => Is(unary.Operand),
        BoundBinary binary => Is(binary.Left) && Is(binary.Right),
        BoundComparison comparison => comparison.Operands.All(Is),
        BoundList list => list.Items.All(Is),
        BoundFunction function => function.Function.Name is not ("rand" or "randomUUID") && function.Arguments.All(Is),
        _ => false,
    };
}
