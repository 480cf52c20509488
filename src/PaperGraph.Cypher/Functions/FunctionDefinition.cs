using PaperGraph.Cypher.Binding;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Functions;

/// <summary>What functions and operators may ask for while a query runs.</summary>
public interface IEvaluationContext
{
    /// <summary>The graph, with the changes that the query has made so far.</summary>
    IGraphReader Graph { get; }

    /// <summary>The instant at which the statement began, in UTC; the same for the whole statement.</summary>
    DateTimeOffset StatementTime { get; }

    /// <summary>The instant at which the transaction began, in UTC.</summary>
    DateTimeOffset TransactionTime { get; }

    /// <summary>The instant now, in UTC.</summary>
    DateTimeOffset RealTime { get; }

    /// <summary>The transaction, and the server around it.</summary>
    EngineSession Session { get; }

    /// <summary>The next random number from 0 (inclusive) to 1 (exclusive).</summary>
    double NextRandom();

    /// <summary>A random UUID in lower case.</summary>
    string NextUuid();
}

/// <summary>Computes a function.</summary>
/// <param name="context">The run.</param>
/// <param name="arguments">As many as the function takes; missing optional ones are not filled in.</param>
public delegate Value FunctionBody(IEvaluationContext context, ReadOnlySpan<Value> arguments);

/// <summary>A parameter of a function.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it may be: anything else known before the run is a compile-time error (SyntaxError InvalidArgumentType).</param>
/// <param name="TypeName">The type as SHOW FUNCTIONS writes it, such as INTEGER | FLOAT.</param>
/// <param name="Optional">Whether it may be left out.</param>
/// <param name="Variadic">Whether it may be given any number of times; only the last parameter may be so.</param>
public sealed record FunctionParameter(string Name, StaticType Type, string TypeName, bool Optional = false, bool Variadic = false);

/// <summary>A function of the language.</summary>
/// <param name="Name">Name as documented, such as toUpper or date.truncate; found without regard to case.</param>
/// <param name="Category">Category of SHOW FUNCTIONS, such as String.</param>
/// <param name="Parameters">Parameters in order.</param>
/// <param name="Type">What is known of its result.</param>
/// <param name="TypeName">The result's type as SHOW FUNCTIONS writes it.</param>
/// <param name="Description">One sentence in our own words.</param>
/// <param name="Body">Computes it.</param>
/// <param name="NullInNullOut">Whether a null argument gives null without calling <see cref="Body"/>.</param>
/// <param name="IsPure">Whether equal arguments give equal results, whatever the graph, the clock and chance: such calls may be folded.</param>
public sealed record FunctionDefinition(
    string Name,
    string Category,
    IReadOnlyList<FunctionParameter> Parameters,
    StaticType Type,
    string TypeName,
    string Description,
    FunctionBody Body,
    bool NullInNullOut,
    bool IsPure);

/// <summary>Gathers the values of one group.</summary>
public interface IAggregator
{
    /// <summary>Takes a row's arguments in; nulls are to be left out by the aggregator itself.</summary>
    void Add(ReadOnlySpan<Value> arguments);

    /// <summary>The result for all that was taken in.</summary>
    Value Result();
}

/// <summary>An aggregate function.</summary>
/// <param name="Name">Name as documented, such as percentileCont; count(*) is "count(*)".</param>
/// <param name="Parameters">Parameters in order.</param>
/// <param name="Type">What is known of its result.</param>
/// <param name="TypeName">The result's type as SHOW FUNCTIONS writes it.</param>
/// <param name="Description">One sentence in our own words.</param>
/// <param name="Create">Makes an aggregator for a group.</param>
public sealed record AggregateDefinition(
    string Name, IReadOnlyList<FunctionParameter> Parameters, StaticType Type, string TypeName, string Description, Func<IEvaluationContext, IAggregator> Create);
