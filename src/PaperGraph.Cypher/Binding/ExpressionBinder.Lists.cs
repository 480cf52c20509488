using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Binding;

/// <content>Expressions that go through a list item by item.</content>
internal sealed partial class ExpressionBinder
{
    /// <summary>What is known of the items of a list.</summary>
    public StaticType ElementType(BoundExpression list) => list switch
    {
        BoundList items => items.Items.Aggregate(StaticType.Null, (type, item) => type | item.Type),
        BoundVariable variable => context.ElementTypeOf(variable.Variable),
        BoundSlice slice => ElementType(slice.Source),
        BoundListComprehension { Result: null } comprehension => comprehension.Variable.Type,
        BoundListComprehension comprehension => comprehension.Result!.Type,
        _ => StaticType.Any,
    };

    /// <summary>Binds a list whose items get a variable.</summary>
    public (BoundExpression List, Variable Item) BindItems(Expression list, VariableName item, Frame frame)
    {
        BoundExpression bound = Bind(list, frame);
        TypeChecks.Require(bound, StaticType.List, list.Position);
        return (bound, context.NewVariable(item.Name, ElementType(bound)));
    }

    private BoundListComprehension BindListComprehension(ListComprehensionExpression comprehension, Frame frame)
    {
        (BoundExpression list, Variable item) = BindItems(comprehension.List, comprehension.Variable, frame);
        Frame inner = frame.Within(item);
        return new BoundListComprehension(item, list, BindOptionalPredicate(comprehension.Where, inner), BindOptional(comprehension.Result, inner));
    }

    private BoundQuantifier BindQuantifier(QuantifierExpression quantifier, Frame frame)
    {
        (BoundExpression list, Variable item) = BindItems(quantifier.List, quantifier.Variable, frame);
        Expression where = quantifier.Where ?? new VariableExpression(quantifier.Variable.Position, quantifier.Variable.Name);
        return new BoundQuantifier(quantifier.Quantifier, item, list, BindPredicate(where, frame.Within(item)));
    }

    private BoundReduce BindReduce(ReduceExpression reduce, Frame frame)
    {
        BoundExpression start = Bind(reduce.Start, frame);
        (BoundExpression list, Variable item) = BindItems(reduce.List, reduce.Variable, frame);
        // Each step may make something of another type.
        Variable accumulator = context.NewVariable(reduce.Accumulator.Name, StaticType.Any);
        BoundExpression step = Bind(reduce.Step, frame.Within(accumulator).Within(item));
        return new BoundReduce(accumulator, start, item, list, step);
    }
}
