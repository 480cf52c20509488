using System.Runtime.CompilerServices;
using PaperGraph.Cypher.Functions;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Evaluation;

/// <summary>A call of a function with one argument.</summary>
internal sealed class UnaryFunctionEvaluator(FunctionDefinition function, Evaluator argument) : Evaluator
{
    private readonly FunctionBody _body = function.Body;
    private readonly bool _nullInNullOut = function.NullInNullOut;

    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        Value value = argument.Evaluate(state, row);
        return _nullInNullOut && value.IsNull ? value : _body(state, new ReadOnlySpan<Value>(in value));
    }
}

/// <summary>A call of a function with two arguments.</summary>
internal sealed class BinaryFunctionEvaluator(FunctionDefinition function, Evaluator first, Evaluator second) : Evaluator
{
    private readonly FunctionBody _body = function.Body;
    private readonly bool _nullInNullOut = function.NullInNullOut;

    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        Two arguments = default;
        arguments[0] = first.Evaluate(state, row);
        arguments[1] = second.Evaluate(state, row);
        return _nullInNullOut && (arguments[0].IsNull || arguments[1].IsNull) ? Value.Null : _body(state, arguments);
    }

    [InlineArray(2)]
    private struct Two
    {
        private Value _first;
    }
}

/// <summary>A call of a function with any number of arguments.</summary>
internal sealed class FunctionEvaluator(FunctionDefinition function, Evaluator[] arguments) : Evaluator
{
    public override Value Evaluate(QueryState state, Span<Value> row)
    {
        Value[] values = arguments.Length == 0 ? [] : new Value[arguments.Length];
        bool hasNull = false;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Evaluate(state, row);
            hasNull |= values[i].IsNull;
        }

        return hasNull && function.NullInNullOut ? Value.Null : function.Body(state, values);
    }
}
