using PaperGraph.Cypher.Binding;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Evaluation;

/// <summary>
/// An expression ready to run: a tree of small sealed nodes made once for a plan, children and slots resolved in the constructor. It holds nothing of a
/// run, so that plans can be cached and shared.
/// </summary>
internal abstract class Evaluator
{
    /// <summary>The value for a row.</summary>
    /// <param name="state">The run.</param>
    /// <param name="row">The row, by slot. An expression with variables of its own (comprehensions, reduce, CASE) writes them into their slots.</param>
    public abstract Value Evaluate(QueryState state, Span<Value> row);
}

/// <summary>Makes the evaluator of a query inside an expression, which is the planner's work.</summary>
internal interface ISubqueryCompiler
{
    /// <summary>The evaluator.</summary>
    Evaluator Compile(BoundSubquery subquery);
}
