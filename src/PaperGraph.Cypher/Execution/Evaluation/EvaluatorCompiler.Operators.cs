using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Evaluation;

/// <content>Operators.</content>
internal sealed partial class EvaluatorCompiler
{
    private Evaluator CompileUnary(BoundUnary unary)
    {
        Evaluator operand = Compile(unary.Operand);
        Evaluator evaluator = unary.Operator switch
        {
            UnaryOperator.Not => new NotEvaluator(operand),
            UnaryOperator.Plus => new UnaryOperatorEvaluator<Plus>(operand),
            UnaryOperator.Minus => new UnaryOperatorEvaluator<Minus>(operand),
            UnaryOperator.IsNull => new IsNullEvaluator(operand, negated: false),
            UnaryOperator.IsNotNull => new IsNullEvaluator(operand, negated: true),
            _ => throw new NotSupportedException($"There is no evaluator for {unary.Operator}."),
        };
        return Fold(evaluator, operand);
    }

    private Evaluator CompileBinary(BoundBinary binary)
    {
        if (binary.Operator is BinaryOperator.And or BinaryOperator.Or) return CompileJunction(binary);
        Evaluator left = Compile(binary.Left), right = Compile(binary.Right);
        Evaluator evaluator = binary.Operator switch
        {
            BinaryOperator.Xor => new XorEvaluator(left, right),
            BinaryOperator.Add => new BinaryOperatorEvaluator<Add>(left, right),
            BinaryOperator.Subtract => new BinaryOperatorEvaluator<Subtract>(left, right),
            BinaryOperator.Multiply => new BinaryOperatorEvaluator<Multiply>(left, right),
            BinaryOperator.Divide => new BinaryOperatorEvaluator<Divide>(left, right),
            BinaryOperator.Modulo => new BinaryOperatorEvaluator<Modulo>(left, right),
            BinaryOperator.Power => new BinaryOperatorEvaluator<Power>(left, right),
            BinaryOperator.Concatenate => new BinaryOperatorEvaluator<Concatenate>(left, right),
            BinaryOperator.In when right is ConstantEvaluator constant && ValueSet.TryOf(constant.Value) is { } set => new InSetEvaluator(left, set),
            BinaryOperator.In => new BinaryOperatorEvaluator<In>(left, right),
            BinaryOperator.StartsWith => new BinaryOperatorEvaluator<StartsWith>(left, right),
            BinaryOperator.EndsWith => new BinaryOperatorEvaluator<EndsWith>(left, right),
            BinaryOperator.Contains => new BinaryOperatorEvaluator<Contains>(left, right),
            BinaryOperator.RegexMatch => new RegexEvaluator(left, right),
            _ => throw new NotSupportedException($"There is no evaluator for {binary.Operator}."),
        };
        return Fold(evaluator, left, right);
    }

    // a AND b AND c becomes one evaluator of three, however long: queries that programs write have hundreds.
    private Evaluator CompileJunction(BoundBinary junction)
    {
        var operands = new Stack<Evaluator>();
        BoundExpression rest = junction;
        while (rest is BoundBinary binary && binary.Operator == junction.Operator)
        {
            operands.Push(Compile(binary.Right));
            rest = binary.Left;
        }

        operands.Push(Compile(rest));
        Evaluator[] all = [.. operands];
        return Fold(junction.Operator == BinaryOperator.And ? new AndEvaluator(all) : new OrEvaluator(all), all);
    }

    private Evaluator CompileComparison(BoundComparison comparison)
    {
        Evaluator[] operands = CompileAll(comparison.Operands);
        Evaluator evaluator = operands.Length == 2
            ? CompileComparison(comparison.Operators[0], operands[0], operands[1])
            : new ComparisonChainEvaluator(operands, [.. comparison.Operators]);
        return Fold(evaluator, operands);
    }

    private static Evaluator CompileComparison(ComparisonOperator comparison, Evaluator left, Evaluator right) => comparison switch
    {
        ComparisonOperator.Equal when left is SlotPropertyEvaluator property && right is ConstantEvaluator constant => PropertyEqual(property, constant),
        ComparisonOperator.Equal when right is SlotPropertyEvaluator property && left is ConstantEvaluator constant => PropertyEqual(property, constant),
        ComparisonOperator.Equal => new EqualEvaluator(left, right, negated: false),
        ComparisonOperator.NotEqual => new EqualEvaluator(left, right, negated: true),
        ComparisonOperator.Less => new OrderEvaluator<Less>(left, right),
        ComparisonOperator.LessOrEqual => new OrderEvaluator<LessOrEqual>(left, right),
        ComparisonOperator.Greater => new OrderEvaluator<Greater>(left, right),
        ComparisonOperator.GreaterOrEqual => new OrderEvaluator<GreaterOrEqual>(left, right),
        _ => throw new NotSupportedException($"There is no evaluator for {comparison}."),
    };

    private static Evaluator PropertyEqual(SlotPropertyEvaluator property, ConstantEvaluator constant) => constant.Value.Kind switch
    {
        ValueKind.String => new PropertyEqualsTextEvaluator(property, constant.Value.AsString()),
        ValueKind.Integer => new PropertyEqualsIntegerEvaluator(property, constant.Value.AsInteger()),
        _ => new EqualEvaluator(property, constant, negated: false),
    };
}
