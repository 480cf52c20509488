using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Binding;

/// <summary>Where an expression stands: what it sees and what it may hold.</summary>
/// <param name="Scope">The names it sees.</param>
/// <param name="Aggregates">What takes its aggregates; null where it may have none.</param>
/// <param name="InAggregate">Whether it is an argument of an aggregate.</param>
/// <param name="Substitutions">Expressions for which a variable stands already; null where there are none.</param>
/// <param name="CaseSubject">Stands for the subject of the CASE around; null where there is none.</param>
internal sealed record Frame(
    Scope Scope,
    AggregateSink? Aggregates = null,
    bool InAggregate = false,
    Substitutions? Substitutions = null,
    Variable? CaseSubject = null)
{
    /// <summary>Within a part of the expression that has a variable of its own and is computed once for each value of it.</summary>
    public Frame Within(Variable local) => this with
    {
        Scope = new LocalScope(local, Scope), Aggregates = null, Substitutions = Substitutions?.Without(local.Name),
    };
}

/// <summary>Takes the aggregates out of the expressions of a projection.</summary>
/// <param name="context">Makes variables.</param>
/// <param name="arguments">Where arguments stand: before the grouping.</param>
internal sealed class AggregateSink(BindingContext context, Frame arguments)
{
    private readonly List<(Variable Variable, BoundAggregate Aggregate)> _taken = [];
    private readonly List<(FunctionExpression Syntax, Variable Variable)> _calls = [];

    /// <summary>Where arguments stand.</summary>
    public Frame Arguments => arguments;

    /// <summary>What was taken, with the variables that hold it after the grouping.</summary>
    public IReadOnlyList<(Variable Variable, BoundAggregate Aggregate)> Taken => _taken;

    /// <summary>The calls as written.</summary>
    public IReadOnlyList<(FunctionExpression Syntax, Variable Variable)> Calls => _calls;

    /// <summary>A sink that takes into the same list, with arguments that see something else.</summary>
    public AggregateSink With(Frame other) => new(context, other, _taken, _calls);

    private AggregateSink(
        BindingContext context,
        Frame arguments,
        List<(Variable Variable, BoundAggregate Aggregate)> taken,
        List<(FunctionExpression Syntax, Variable Variable)> calls)
        : this(context, arguments) => (_taken, _calls) = (taken, calls);

    /// <summary>Takes an aggregate; the result stands for it.</summary>
    public BoundVariable Take(FunctionExpression syntax, BoundAggregate aggregate)
    {
        Variable variable = context.NewAnonymous("AGGREGATION", aggregate.Function.Type);
        _taken.Add((variable, aggregate));
        _calls.Add((syntax, variable));
        return new BoundVariable(variable);
    }
}
