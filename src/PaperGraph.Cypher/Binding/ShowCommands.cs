using PaperGraph.Cypher.Procedures;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Binding;

/// <summary>
/// Makes SHOW an ordinary query: the call of a procedure named "show." and the subject in lower case with points for blanks (show.indexes,
/// show.default.database), whose columns are all of the command and whose one parameter, if it has any, is the filter: null, a string, or for names a list
/// of them. Column names of Neo4j 5.26. TERMINATE TRANSACTIONS is the call of show.terminated.
/// </summary>
internal static class ShowCommands
{
    private const string Prefix = "show.";

    // Columns without YIELD; a subject that is not here shows all it has.
    private static readonly Dictionary<string, string[]> DefaultColumns = new(StringComparer.Ordinal)
    {
        ["INDEXES"] =
        [
            "id", "name", "state", "populationPercent", "type", "entityType", "labelsOrTypes", "properties", "indexProvider", "owningConstraint",
            "lastRead", "readCount",
        ],
        ["CONSTRAINTS"] = ["id", "name", "type", "entityType", "labelsOrTypes", "properties", "ownedIndex", "propertyType"],
        ["PROCEDURES"] = ["name", "description", "mode", "worksOnSystem"],
        ["FUNCTIONS"] = ["name", "category", "description"],
        ["DATABASES"] =
        [
            "name", "type", "aliases", "access", "address", "role", "writer", "requestedStatus", "currentStatus", "statusMessage", "default", "home",
            "constituents",
        ],
        ["DEFAULT DATABASE"] =
        [
            "name", "type", "aliases", "access", "address", "role", "writer", "requestedStatus", "currentStatus", "statusMessage", "constituents",
        ],
        ["HOME DATABASE"] =
        [
            "name", "type", "aliases", "access", "address", "role", "writer", "requestedStatus", "currentStatus", "statusMessage", "constituents",
        ],
        ["SETTINGS"] = ["name", "value", "isDynamic", "defaultValue", "description"],
        ["TRANSACTIONS"] =
        [
            "database", "transactionId", "currentQueryId", "connectionId", "clientAddress", "username", "currentQuery", "startTime", "status", "elapsedTime",
        ],
        ["CURRENT USER"] = ["user", "roles", "passwordChangeRequired", "suspended", "home"],
    };

    /// <summary>Whether a procedure stands behind SHOW and is not for calling.</summary>
    public static bool IsInternal(string procedure) =>
        procedure.StartsWith(Prefix, StringComparison.Ordinal) || procedure.StartsWith("account.", StringComparison.Ordinal);

    /// <summary>Binds a SHOW command.</summary>
    public static BoundQuery Bind(BindingContext context, ShowCommand show)
    {
        string name = Prefix + show.Subject.ToLowerInvariant().Replace(' ', '.');
        ProcedureDefinition procedure = context.Procedures.Find(name) ?? throw new CypherException(
            ErrorKind.SyntaxError, ErrorPhase.CompileTime, "UnexpectedSyntax", $"SHOW {show.Subject} is not supported here", show.Position);
        var scope = new ClauseScope(null);
        (int Column, Variable Variable)[] yield = [.. procedure.Columns.Select((column, number) => (number, Declare(context, scope, column)))];
        BoundExpression[] arguments = BindFilter(context, show, procedure);
        if (show.Yield is null) return BindWithoutYield(context, show, procedure, arguments, yield, scope);

        var call = new BoundCallProcedure(Optional: false, procedure, arguments, yield, Where: null);
        RequireColumns(show.Yield);
        var binder = new ProjectionBinder(context, show.Yield, scope, show.Return is null ? ProjectionKind.Return : ProjectionKind.With);
        BoundProjection projection = InColumnOrder(binder.Bind(show.Where), show.Yield, procedure);
        if (show.Return is null) return Query([call, projection], projection);
        var last = new ProjectionBinder(context, show.Return, binder.Output, ProjectionKind.Return);
        BoundProjection result = InYieldOrder(last.Bind(where: null), show.Return, projection);
        return Query([call, projection, result], result);
    }

    /// <summary>Binds TERMINATE TRANSACTIONS.</summary>
    public static BoundQuery Bind(BindingContext context, TerminateTransactionsCommand terminate)
    {
        const string Name = Prefix + "terminated";
        ProcedureDefinition procedure = context.Procedures.Find(Name) ?? throw new CypherException(
            ErrorKind.SyntaxError, ErrorPhase.CompileTime, "UnexpectedSyntax", "TERMINATE TRANSACTIONS is not supported here", terminate.Position);
        var scope = new ClauseScope(null);
        BoundExpression ids = context.Expressions.Bind(terminate.Ids, new Frame(scope));
        (int Column, Variable Variable)[] yield = [.. procedure.Columns.Select((column, number) => (number, Declare(context, scope, column)))];
        var call = new BoundCallProcedure(Optional: false, procedure, [ids], yield, Where: null);
        return CallBinder.Returning([call], [.. yield.Select(pair => pair.Variable)]);
    }

    /// <summary>Binds a command about users.</summary>
    public static BoundQuery Bind(BindingContext context, UserCommand command)
    {
        ProcedureDefinition procedure = context.Procedures.Find(command.Procedure) ?? throw new CypherException(
            ErrorKind.UnsupportedAdministrationCommand, ErrorPhase.CompileTime, "UnsupportedAdministrationCommand", "There are no users here.", command.Position);
        var frame = new Frame(new ClauseScope(null));
        BoundExpression[] arguments = [.. command.Arguments.Select(argument => context.Expressions.Bind(argument, frame))];
        return CallBinder.Returning([new BoundCallProcedure(Optional: false, procedure, arguments, [], Where: null)], []);
    }

    private static BoundExpression[] BindFilter(BindingContext context, ShowCommand show, ProcedureDefinition procedure)
    {
        if (show.Filter is not null && procedure.Parameters.Count == 0)
        {
            throw BindingErrors.Unexpected($"SHOW {show.Subject} takes no filter here: use SHOW {show.Subject} YIELD * WHERE ...", show.Position);
        }

        if (procedure.Parameters.Count == 0) return [];
        Value filter = Value.String(show.Filter);
        return [new BoundLiteral(filter, TypeChecks.Of(filter))];
    }

    private static Variable Declare(BindingContext context, ClauseScope scope, ProcedureColumn column)
    {
        Variable variable = context.NewVariable(column.Name, column.Type);
        scope.Declare(variable);
        return variable;
    }

    private static BoundSingleQuery BindWithoutYield(
        BindingContext context,
        ShowCommand show,
        ProcedureDefinition procedure,
        BoundExpression[] arguments,
        (int Column, Variable Variable)[] yield,
        ClauseScope scope)
    {
        if (show.Return is not null) throw BindingErrors.Composition("RETURN of SHOW needs a YIELD before it", show.Return.Position);
        BoundExpression? where = context.Expressions.BindOptionalPredicate(show.Where, new Frame(scope));
        var call = new BoundCallProcedure(Optional: false, procedure, arguments, yield, where);
        string[]? wanted = DefaultColumns.GetValueOrDefault(show.Subject);
        Variable[] shown = [.. yield.Select(pair => pair.Variable).Where(variable => wanted?.Contains(variable.Name) != false)];
        return CallBinder.Returning([call], shown);
    }

    private static BoundSingleQuery Query(BoundClause[] clauses, BoundProjection result) =>
        new(clauses, [.. result.Items.Select(item => new BoundColumn(item.Variable.Name, item.Variable))]);

    private static void RequireColumns(Projection yield)
    {
        foreach (ProjectionItem item in yield.Items)
        {
            if (item.Expression is not VariableExpression) throw BindingErrors.Unexpected("YIELD of SHOW takes columns, not expressions", item.Position);
        }
    }

    // RETURN * has the columns in the order of the YIELD before it.
    private static BoundProjection InYieldOrder(BoundProjection result, Projection returned, BoundProjection yielded)
    {
        if (!returned.All) return result;
        List<string> order = [.. yielded.Items.Select(item => item.Variable.Name)];
        return result with { Items = [.. result.Items.OrderBy(item => order.IndexOf(item.Variable.Name) is var place and >= 0 ? place : order.Count)] };
    }

    // YIELD * has the columns in the command's order, not in that of names as RETURN * has.
    private static BoundProjection InColumnOrder(BoundProjection projection, Projection yield, ProcedureDefinition procedure)
    {
        if (!yield.All) return projection;
        List<string> order = [.. procedure.Columns.Select(column => column.Name)];
        return projection with { Items = [.. projection.Items.OrderBy(item => order.IndexOf(item.Variable.Name))] };
    }
}
