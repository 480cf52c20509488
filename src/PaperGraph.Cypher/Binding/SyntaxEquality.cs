using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Binding;

/// <summary>Whether two expressions say the same, wherever they stand. Those that hold queries or patterns never do.</summary>
internal static class SyntaxEquality
{
    /// <summary>Compares.</summary>
    /// <param name="a">One expression.</param>
    /// <param name="b">The other.</param>
    /// <param name="hidden">Names that do not mean the same in both.</param>
    public static bool Same(Expression a, Expression b, ImmutableHashSet<string> hidden)
    {
        if (a.GetType() != b.GetType()) return false;
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw BindingErrors.TooDeep(a.Position);
        while (a is BinaryExpression left && b is BinaryExpression right)
        {
            if (left.Operator != right.Operator || !Same(left.Right, right.Right, hidden)) return false;
            (a, b) = (left.Left, right.Left);
        }

        return (a, b) switch
        {
            (VariableExpression x, VariableExpression y) => x.Name == y.Name && !hidden.Contains(x.Name),
            (LiteralExpression x, LiteralExpression y) => x.Value.Kind == y.Value.Kind && x.Value.Equals(y.Value),
            (ParameterExpression x, ParameterExpression y) => x.Name == y.Name,
            (PropertyExpression x, PropertyExpression y) => x.Key == y.Key && Same(x.Source, y.Source, hidden),
            (IndexExpression x, IndexExpression y) => Same(x.Source, y.Source, hidden) && Same(x.Index, y.Index, hidden),
            (SliceExpression x, SliceExpression y) =>
                Same(x.Source, y.Source, hidden) && SameOptional(x.From, y.From, hidden) && SameOptional(x.To, y.To, hidden),
            (ListExpression x, ListExpression y) => SameAll(x.Items, y.Items, hidden),
            (MapExpression x, MapExpression y) => x.Entries.Select(entry => entry.Name).SequenceEqual(y.Entries.Select(entry => entry.Name))
                && SameAll([.. x.Entries.Select(entry => entry.Value)], [.. y.Entries.Select(entry => entry.Value)], hidden),
            (UnaryExpression x, UnaryExpression y) => x.Operator == y.Operator && Same(x.Operand, y.Operand, hidden),
            (ComparisonExpression x, ComparisonExpression y) => x.Operators.SequenceEqual(y.Operators) && SameAll(x.Operands, y.Operands, hidden),
            (FunctionExpression x, FunctionExpression y) => string.Equals(x.Name, y.Name, StringComparison.OrdinalIgnoreCase)
                && x.Distinct == y.Distinct && x.Star == y.Star && SameAll(x.Arguments, y.Arguments, hidden),
            (ListComprehensionExpression x, ListComprehensionExpression y) => x.Variable.Name == y.Variable.Name
                && Same(x.List, y.List, hidden) && SameOptional(x.Where, y.Where, hidden) && SameOptional(x.Result, y.Result, hidden),
            (QuantifierExpression x, QuantifierExpression y) => x.Quantifier == y.Quantifier && x.Variable.Name == y.Variable.Name
                && Same(x.List, y.List, hidden) && SameOptional(x.Where, y.Where, hidden),
            (ReduceExpression x, ReduceExpression y) => x.Accumulator.Name == y.Accumulator.Name && x.Variable.Name == y.Variable.Name
                && Same(x.Start, y.Start, hidden) && Same(x.List, y.List, hidden) && Same(x.Step, y.Step, hidden),
            (CaseExpression x, CaseExpression y) => SameCase(x, y, hidden),
            (CaseSubjectExpression, CaseSubjectExpression) => true,
            _ => ReferenceEquals(a, b),
        };
    }

    private static bool SameOptional(Expression? a, Expression? b, ImmutableHashSet<string> hidden) =>
        a is null || b is null ? ReferenceEquals(a, b) : Same(a, b, hidden);

    private static bool SameAll(IReadOnlyList<Expression> a, IReadOnlyList<Expression> b, ImmutableHashSet<string> hidden) =>
        a.Count == b.Count && a.Zip(b).All(pair => Same(pair.First, pair.Second, hidden));

    private static bool SameCase(CaseExpression a, CaseExpression b, ImmutableHashSet<string> hidden) =>
        SameOptional(a.Subject, b.Subject, hidden)
        && SameOptional(a.Else, b.Else, hidden)
        && a.Alternatives.Count == b.Alternatives.Count
        && a.Alternatives.Zip(b.Alternatives).All(pair => Same(pair.First.Result, pair.Second.Result, hidden)
            && pair.First.Conditions.Count == pair.Second.Conditions.Count
            && pair.First.Conditions.Zip(pair.Second.Conditions).All(conditions =>
                conditions.First.IsPredicate == conditions.Second.IsPredicate
                && Same(conditions.First.Operand, conditions.Second.Operand, hidden)));
}
