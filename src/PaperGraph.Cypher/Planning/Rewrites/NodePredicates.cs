using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Planning.Rewrites;

/// <summary>Predicates that say the same of a node whenever they are asked and cannot fail: over its labels and properties, constants and parameters.</summary>
internal static class NodePredicates
{
    /// <summary>The only variable that such a predicate speaks of; null where it is another sort of predicate.</summary>
    public static Variable? NodeOf(BoundExpression predicate)
    {
        if (!IsPlain(predicate)) return null;
        HashSet<Variable> uses = VariableUses.Of(predicate);
        return uses.Count == 1 ? uses.First() : null;
    }

    private static bool IsPlain(BoundExpression expression) => expression switch
    {
        BoundLiteral or BoundParameter or BoundVariable => true,
        BoundProperty { Source: BoundVariable } => true,
        BoundLabelPredicate { Operand: BoundVariable } labels => !Predicates.IsDynamic(labels.Labels),
        BoundUnary { Operator: UnaryOperator.Not or UnaryOperator.IsNull or UnaryOperator.IsNotNull } unary => IsPlain(unary.Operand),
        BoundBinary { Operator: BinaryOperator.Or or BinaryOperator.Xor or BinaryOperator.And or BinaryOperator.In or BinaryOperator.StartsWith or BinaryOperator.EndsWith or BinaryOperator.Contains } binary =>
            IsPlain(binary.Left) && IsPlain(binary.Right),
        BoundComparison comparison => comparison.Operands.All(IsPlain),
        BoundList list => list.Items.All(IsPlain),
        _ => false,
    };
}
