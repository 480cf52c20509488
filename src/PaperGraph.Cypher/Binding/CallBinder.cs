using PaperGraph.Cypher.Procedures;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Binding;

/// <summary>Binds CALL: of procedures and of subqueries.</summary>
internal sealed class CallBinder(BindingContext context)
{
    private ExpressionBinder Expressions => context.Expressions;

    /// <summary>Binds a call that is all of the statement: it returns what the procedure gives.</summary>
    public BoundSingleQuery BindStandalone(CallProcedureClause call)
    {
        ProcedureDefinition procedure = Find(call);
        var scope = new ClauseScope(null);
        BoundExpression[] arguments = call.Arguments is null
            ? TakeFromParameters(procedure)
            : BindArguments(call, procedure, call.Arguments, new Frame(scope));
        (int Column, Variable Variable)[] yield = call.Yield is { All: false }
            ? BindYield(call.Yield, procedure, scope)
            : [.. Enumerable.Range(0, procedure.Columns.Count).Select(number => (number, TakeColumn(procedure, number, scope)))];
        BoundExpression? where = Expressions.BindOptionalPredicate(call.Yield?.Where, new Frame(scope));
        NoteOptional(call, procedure);
        var bound = new BoundCallProcedure(call.Optional, procedure, arguments, yield, where);
        return yield.Length == 0 ? new BoundSingleQuery([bound], []) : Returning([bound], [.. yield.Select(pair => pair.Variable)]);
    }

    /// <summary>A query that returns variables as they are.</summary>
    public static BoundSingleQuery Returning(IReadOnlyList<BoundClause> clauses, IReadOnlyList<Variable> variables)
    {
        (Variable, BoundExpression)[] items = [.. variables.Select(variable => (variable, (BoundExpression)new BoundVariable(variable)))];
        var projection = new BoundProjection(IsReturn: true, Distinct: false, [], [], IsAggregating: false, items, [], null, null, null);
        return new BoundSingleQuery([.. clauses, projection], [.. variables.Select(variable => new BoundColumn(variable.Name, variable))]);
    }

    /// <summary>Binds a call among other clauses.</summary>
    public BoundCallProcedure BindInQuery(CallProcedureClause call, ClauseScope scope, QueryPlace place)
    {
        ProcedureDefinition procedure = Find(call);
        if (place.ReadOnly && procedure.Mode is "WRITE" or "SCHEMA")
        {
            throw BindingErrors.Composition("An Exists, Count or Collect Expression cannot contain any updates", call.Position);
        }

        if (call.Arguments is null)
        {
            throw CypherException.Syntax(
                "InvalidArgumentPassingMode",
                "Procedure call inside a query does not support passing arguments implicitly. "
                + $"Please pass arguments explicitly in parentheses after procedure name for {procedure.Name}",
                call.Position);
        }

        BoundExpression[] arguments = BindArguments(call, procedure, call.Arguments, new Frame(scope));
        if (call.Yield is null && procedure.Columns.Count > 0)
        {
            throw CypherException.Syntax(
                "UndefinedVariable",
                "Procedure call inside a query does not support naming results implicitly (name explicitly using `YIELD` instead)",
                call.Position);
        }

        (int, Variable)[] yield = call.Yield is null ? [] : BindYield(call.Yield, procedure, scope);
        BoundExpression? where = Expressions.BindOptionalPredicate(call.Yield?.Where, new Frame(scope));
        NoteOptional(call, procedure);
        return new BoundCallProcedure(call.Optional, procedure, arguments, yield, where);
    }

    private void NoteOptional(CallProcedureClause call, ProcedureDefinition procedure)
    {
        if (call.Optional && procedure.Columns.Count == 0) context.Notes.Add(Notices.RedundantOptionalProcedure(procedure.Name, call.Position));
    }

    private ProcedureDefinition Find(CallProcedureClause call)
    {
        ProcedureDefinition? procedure = context.Procedures.Find(call.Name);
        // What stands behind SHOW is not for calling.
        if (procedure is null || ShowCommands.IsInternal(call.Name)) throw Unknown(call);
        context.Updating |= procedure.Mode is "WRITE" or "SCHEMA";
        return procedure;
    }

    private CypherException Unknown(CallProcedureClause call)
    {
        string? near = context.Procedures.All
            .Select(procedure => procedure.Name)
            .FirstOrDefault(name => !ShowCommands.IsInternal(name) && BindingErrors.IsNear(call.Name, name));
        string hint = near is null ? "Please ensure you've spelled the procedure name correctly." : $"Did you mean `{near}`?";
        return new CypherException(
            ErrorKind.ProcedureError,
            ErrorPhase.CompileTime,
            "ProcedureNotFound",
            $"There is no procedure with the name `{call.Name}` registered for this database instance. {hint}",
            call.Position);
    }

    private BoundExpression[] TakeFromParameters(ProcedureDefinition procedure)
    {
        BoundExpression[] arguments = new BoundExpression[procedure.Parameters.Count];
        for (int i = 0; i < arguments.Length; i++)
        {
            ProcedureParameter parameter = procedure.Parameters[i];
            bool left = parameter.Default is not null && !context.IsGiven(parameter.Name);
            if (!left) context.NeedParameter(parameter.Name);
            arguments[i] = left ? Constant(parameter.Default!.Value) : new BoundParameter(parameter.Name);
        }

        return arguments;
    }

    private BoundExpression[] BindArguments(
        CallProcedureClause call, ProcedureDefinition procedure, IReadOnlyList<Expression> given, Frame frame)
    {
        IReadOnlyList<ProcedureParameter> parameters = procedure.Parameters;
        int required = parameters.Count(parameter => parameter.Default is null);
        if (given.Count < required || given.Count > parameters.Count)
        {
            string wanted = required == parameters.Count ? $"{required}" : $"{required} to {parameters.Count}";
            throw CypherException.Syntax(
                "InvalidNumberOfArguments",
                $"Procedure call does not provide the required number of arguments: {procedure.Name} takes {wanted}, got {given.Count}",
                call.Position);
        }

        BoundExpression[] arguments = new BoundExpression[parameters.Count];
        for (int i = 0; i < arguments.Length; i++)
        {
            if (i >= given.Count)
            {
                arguments[i] = Constant(parameters[i].Default!.Value);
                continue;
            }

            arguments[i] = Expressions.Bind(given[i], frame);
            // An integer is as good as a float.
            StaticType type = parameters[i].Type.HasFlag(StaticType.Float) ? parameters[i].Type | StaticType.Integer : parameters[i].Type;
            TypeChecks.Require(arguments[i], type, given[i].Position);
        }

        return arguments;
    }

    private static BoundLiteral Constant(Value value) => new(value, TypeChecks.Of(value));

    private (int Column, Variable Variable)[] BindYield(YieldItems yield, ProcedureDefinition procedure, ClauseScope scope)
    {
        List<(int, Variable)> bound = [];
        foreach (YieldItem item in yield.Items)
        {
            int column = procedure.Columns.ToList().FindIndex(candidate => candidate.Name == item.Column);
            if (column < 0)
            {
                throw CypherException.Syntax(
                    "UndefinedVariable",
                    $"Unknown procedure output: `{item.Column}`. {procedure.Name} gives {string.Join(", ", procedure.Columns.Select(other => other.Name))}",
                    item.Position);
            }

            Variable variable = context.NewVariable(item.Variable.Name, procedure.Columns[column].Type);
            scope.DeclareNew(variable, item.Variable.Position);
            bound.Add((column, variable));
        }

        return [.. bound];
    }

    private Variable TakeColumn(ProcedureDefinition procedure, int number, ClauseScope scope)
    {
        ProcedureColumn column = procedure.Columns[number];
        Variable variable = context.NewVariable(column.Name, column.Type);
        scope.Declare(variable);
        return variable;
    }

    /// <summary>Binds CALL { … }; what it returns is in scope afterwards.</summary>
    public BoundCallSubquery BindSubquery(CallSubqueryClause call, ClauseScope scope, QueryPlace place)
    {
        if (call.Transactions is not null && place.Kind != QueryPlaceKind.Statement)
        {
            throw BindingErrors.Composition("CALL { ... } IN TRANSACTIONS nested in another subquery is not supported", call.Position);
        }

        QueryPlace inner = call.Scope is null && !call.ScopeAll
            ? new QueryPlace(QueryPlaceKind.Call, Importable: scope, ReadOnly: place.ReadOnly)
            : new QueryPlace(QueryPlaceKind.Call, Imported(call, scope), ReadOnly: place.ReadOnly);
        if (call.Scope is null && !call.ScopeAll) NoteMissingScope(call);
        ClauseScope? hidden = context.Hidden;
        context.Hidden = scope;
        BoundQuery query = context.Queries.Bind(call.Query, inner);
        context.Hidden = hidden;
        foreach (BoundColumn column in query.Columns)
        {
            if (scope.Find(column.Name) is not null)
            {
                throw CypherException.Syntax(
                    "VariableAlreadyBound", $"Variable `{column.Name}` already declared in outer scope", call.Position);
            }

            scope.Declare(column.Variable);
        }

        return new BoundCallSubquery(call.Optional, query, query.Columns.Count == 0, BindTransactions(call.Transactions, scope));
    }

    private void NoteMissingScope(CallSubqueryClause call)
    {
        Query first = call.Query;
        while (first is UnionQuery union) first = union.Left;
        string names = first is SingleQuery { Clauses: [WithClause with, ..] } && with.Projection.Items.All(item => item.Expression is VariableExpression)
            ? with.Projection.All ? "*" : string.Join(", ", with.Projection.Items.Select(item => ((VariableExpression)item.Expression).Name))
            : "";
        context.Notes.Add(Notices.Deprecated($"CALL subquery without a variable scope clause is out of date. Use CALL ({names}) {{ ... }}", call.Position));
    }

    private static ClauseScope Imported(CallSubqueryClause call, ClauseScope scope)
    {
        if (call.ScopeAll) return scope;
        var imported = new ClauseScope(null);
        foreach (VariableName name in call.Scope!) imported.DeclareNew(scope.Resolve(name.Name, name.Position), name.Position);
        return imported;
    }

    private BoundTransactions? BindTransactions(InTransactions? transactions, ClauseScope scope)
    {
        if (transactions is null) return null;
        BoundExpression? rows = null;
        if (transactions.Rows is { } count)
        {
            rows = Expressions.Bind(count, new Frame(new ConstantScope("OF ... ROWS")));
            TypeChecks.Require(rows, StaticType.Integer, count.Position);
            if (rows is BoundLiteral { Value: { IsInteger: true } literal } && literal.AsInteger() <= 0)
            {
                throw CypherException.Syntax(
                    "NegativeIntegerArgument", $"Invalid input. '{literal}' is not a valid value. Must be a positive integer.", count.Position);
            }
        }

        Variable? status = null;
        if (transactions.Status is { } name)
        {
            if (transactions.OnError == OnTransactionError.Fail)
            {
                throw BindingErrors.Composition("REPORT STATUS can only be used when specifying ON ERROR CONTINUE or ON ERROR BREAK", transactions.Position);
            }

            status = context.NewVariable(name.Name, StaticType.Map);
            scope.DeclareNew(status, name.Position);
        }

        return new BoundTransactions(rows, transactions.OnError, status);
    }
}
