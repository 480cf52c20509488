using PaperGraph.Cypher.Functions;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Binding;

/// <content>Calls of functions and aggregates.</content>
internal sealed partial class ExpressionBinder
{
    /// <summary>Whether a call is of an aggregate function.</summary>
    public bool IsAggregate(Expression expression) =>
        expression is FunctionExpression function && context.Functions.FindAggregate(NameOf(function)) is not null;

    private static string NameOf(FunctionExpression function) => function.Star ? $"{function.Name}(*)" : function.Name;

    private BoundExpression BindFunction(FunctionExpression call, Frame frame)
    {
        if (string.Equals(call.Name, "exists", StringComparison.OrdinalIgnoreCase) && call.Arguments.Count == 1) return BindExists(call, frame);
        if (context.Functions.FindAggregate(NameOf(call)) is { } aggregate) return BindAggregate(call, aggregate, frame);
        FunctionDefinition function = context.Functions.Find(call.Name) ?? throw UnknownFunction(call);
        if (call.Star) throw BindingErrors.Unexpected($"`*` is for count(*) only, not for {function.Name}()", call.Position);
        if (call.Distinct)
        {
            throw BindingErrors.Unexpected($"Invalid use of DISTINCT with function '{function.Name}': it is no aggregating function", call.Position);
        }

        if (function.Name.Equals("id", StringComparison.OrdinalIgnoreCase))
        {
            context.Notes.Add(Notices.Deprecated("The query used a deprecated function: `id`. Use elementId() in its place.", call.Position));
        }

        BoundExpression[] arguments = BindArguments(call, function.Name, function.Parameters, frame);
        return new BoundFunction(function, arguments, function.Type);
    }

    // exists() is for patterns; the form for properties went with Neo4j 5.
    private BoundSubquery BindExists(FunctionExpression call, Frame frame) => call.Arguments[0] switch
    {
        PatternExpression pattern => BindPatternPredicate(pattern, frame),
        PropertyExpression or IndexExpression => throw BindingErrors.Unexpected(
            "The property existence syntax `... exists(variable.property)` is no longer supported. Please use `variable.property IS NOT NULL` instead.",
            call.Position),
        _ => throw CypherException.Syntax("InvalidArgumentType", "Argument to exists(...) is not a pattern", call.Position),
    };

    private BoundVariable BindAggregate(FunctionExpression call, AggregateDefinition aggregate, Frame frame)
    {
        if (frame.InAggregate)
        {
            throw CypherException.Syntax("NestedAggregation", "Can't use aggregate functions inside of aggregate functions.", call.Position);
        }

        if (frame.Aggregates is not { } sink)
        {
            throw CypherException.Syntax("InvalidAggregation", $"Invalid use of aggregating function {call.Name}(...) in this context", call.Position);
        }

        if (call.Arguments.Any(argument => SyntaxChildren.Any(argument, IsRandom)))
        {
            throw CypherException.Syntax(
                "NonConstantExpression", "Can't use non-deterministic (random) functions inside of aggregate functions.", call.Position);
        }

        BoundExpression[] arguments = BindArguments(call, aggregate.Name, aggregate.Parameters, sink.Arguments);
        return sink.Take(call, new BoundAggregate(aggregate, arguments, call.Distinct));
    }

    private static bool IsRandom(Expression expression) => expression is FunctionExpression { Name: { } name }
        && (name.Equals("rand", StringComparison.OrdinalIgnoreCase) || name.Equals("randomUUID", StringComparison.OrdinalIgnoreCase));

    private BoundExpression[] BindArguments(FunctionExpression call, string name, IReadOnlyList<FunctionParameter> parameters, Frame frame)
    {
        int required = parameters.Count(parameter => !parameter.Optional);
        int most = parameters is [.., { Variadic: true }] ? int.MaxValue : parameters.Count;
        if (call.Arguments.Count < required || call.Arguments.Count > most)
        {
            string trouble = call.Arguments.Count < required ? "Insufficient parameters" : "Too many parameters";
            string wanted = most == int.MaxValue ? $"{required} or more" : required == most ? $"{required}" : $"{required} to {most}";
            throw CypherException.Syntax(
                "InvalidNumberOfArguments", $"{trouble} for function '{name}': it takes {wanted}, not {call.Arguments.Count}", call.Position);
        }

        BoundExpression[] arguments = new BoundExpression[call.Arguments.Count];
        for (int i = 0; i < arguments.Length; i++)
        {
            Expression argument = call.Arguments[i];
            arguments[i] = Bind(argument, frame);
            TypeChecks.Require(arguments[i], parameters[Math.Min(i, parameters.Count - 1)].Type, argument.Position);
        }

        return arguments;
    }

    private CypherException UnknownFunction(FunctionExpression call)
    {
        string hint = context.Functions.Suggest(call.Name) is { } near ? $". Did you mean '{near}'?" : "";
        return CypherException.Syntax("UnknownFunction", $"Unknown function '{call.Name}'{hint}", call.Position);
    }

    // x IS NFC NORMALIZED says that normalising changes nothing.
    private BoundComparison BindNormalized(NormalizedPredicateExpression normalized, Frame frame)
    {
        BoundExpression operand = Bind(normalized.Operand, frame);
        TypeChecks.Require(operand, StaticType.String, normalized.Operand.Position);
        FunctionDefinition normalize = context.Functions.Find("normalize")
            ?? throw CypherException.Syntax("UnknownFunction", "Unknown function 'normalize', which IS NORMALIZED stands for", normalized.Position);
        var form = new BoundLiteral(Value.String(normalized.Form), StaticType.String);
        ComparisonOperator comparison = normalized.Negated ? ComparisonOperator.NotEqual : ComparisonOperator.Equal;
        return new BoundComparison([operand, new BoundFunction(normalize, [operand, form], normalize.Type)], [comparison]);
    }
}
