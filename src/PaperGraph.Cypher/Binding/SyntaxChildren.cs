using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Binding;

/// <summary>Walks through expressions without regard to what they mean.</summary>
internal static class SyntaxChildren
{
    /// <summary>Whether an expression or one inside it is wanted; queries and patterns inside are left out.</summary>
    public static bool Any(Expression expression, Func<Expression, bool> wanted)
    {
        // Chains of operators may be longer than the stack is deep.
        Stack<Expression> open = new([expression]);
        while (open.TryPop(out Expression? next))
        {
            if (wanted(next)) return true;
            foreach (Expression child in Of(next)) open.Push(child);
        }

        return false;
    }

    private static IEnumerable<Expression> Of(Expression expression) => expression switch
    {
        ListExpression list => list.Items,
        MapExpression map => map.Entries.Select(entry => entry.Value),
        PropertyExpression property => [property.Source],
        IndexExpression index => [index.Source, index.Index],
        SliceExpression slice => Given(slice.Source, slice.From, slice.To),
        UnaryExpression unary => [unary.Operand],
        BinaryExpression binary => [binary.Left, binary.Right],
        ComparisonExpression comparison => comparison.Operands,
        LabelPredicateExpression label => [label.Operand],
        TypePredicateExpression type => [type.Operand],
        NormalizedPredicateExpression normalized => [normalized.Operand],
        FunctionExpression function => function.Arguments,
        CaseExpression choice => Given([choice.Subject, .. choice.Alternatives.SelectMany(OfAlternative), choice.Else]),
        ListComprehensionExpression comprehension => Given(comprehension.List, comprehension.Where, comprehension.Result),
        QuantifierExpression quantifier => Given(quantifier.List, quantifier.Where),
        ReduceExpression reduce => [reduce.Start, reduce.List, reduce.Step],
        MapProjectionExpression projection => Given([.. projection.Items.Select(item => item.Value)]),
        _ => [],
    };

    private static IEnumerable<Expression> OfAlternative(CaseAlternative alternative) =>
        alternative.Conditions.Select(condition => condition.Operand).Append(alternative.Result);

    private static IEnumerable<Expression> Given(params Expression?[] expressions) => expressions.OfType<Expression>();
}
