using PaperGraph.Cypher.Binding;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Procedures.BuiltIn;

/// <summary>SHOW DATABASES, SETTINGS, TRANSACTIONS and CURRENT USER; the columns are those of Neo4j 5.26.</summary>
internal static class ShowServer
{
    public static IReadOnlyList<ProcedureDefinition> All { get; } =
    [
        new("show.databases", [Columns.Filter], [.. DatabaseColumns, Columns.Boolean("default"), Columns.Boolean("home"), Columns.Texts("constituents")], "Lists databases.", "DBMS", Databases),
        new("show.default.database", [], [.. DatabaseColumns, Columns.Texts("constituents")], "Shows the database that is asked where none is named.", "DBMS", TheDatabase),
        new("show.home.database", [], [.. DatabaseColumns, Columns.Texts("constituents")], "Shows the database that is asked where none is named.", "DBMS", TheDatabase),
        new(
            "show.settings",
            [Columns.Filter],
            [Columns.Text("name"), Columns.Text("value"), Columns.Boolean("isDynamic"), Columns.Text("defaultValue"), Columns.Text("description")],
            "Lists settings.",
            "DBMS",
            (context, arguments) => Settings(context.Session.Server).Where(setting => Names(arguments[0]) is not { } names || names.Contains(setting.Name))
                .Select(setting => new[] { Value.String(setting.Name), Value.String(setting.Value), Value.False, Value.String(setting.Default), Value.String(setting.Description) })),
        new(
            "show.transactions",
            [Columns.Filter],
            [
                Columns.Text("database"), Columns.Text("transactionId"), Columns.Text("currentQueryId"), Columns.Text("connectionId"), Columns.Text("clientAddress"),
                Columns.Text("username"), Columns.Text("currentQuery"), Columns.Text("startTime"), Columns.Text("status"), Columns.Span("elapsedTime"),
                Columns.Map("metaData"), Columns.Map("parameters"), Columns.Text("outerTransactionId"), Columns.Text("planner"), Columns.Text("runtime"),
                Columns.Span("cpuTime"), Columns.Span("waitTime"), Columns.Span("idleTime"), Columns.Integer("allocatedBytes"), Columns.Text("statusDetails"),
            ],
            "Lists transactions that run.",
            "DBMS",
            (context, arguments) => Visible(context)
                .Where(transaction => Names(arguments[0]) is not { } names || names.Contains(transaction.Id))
                .Select(transaction => TransactionRow(transaction, context.RealTime))),
        new(
            "show.terminated",
            [new ProcedureParameter("ids", StaticType.Any, "STRING | LIST<STRING>")],
            [Columns.Text("transactionId"), Columns.Text("username"), Columns.Text("message")],
            "Ends transactions.",
            "DBMS",
            (context, arguments) => Ids(arguments[0]).Select(id => Terminate(context, id))),
        new(
            "show.current.user",
            [],
            [Columns.Text("user"), Columns.Texts("roles"), Columns.Boolean("passwordChangeRequired"), Columns.Boolean("suspended"), Columns.Text("home")],
            "Shows the user who asks.",
            "DBMS",
            (context, _) => context.Session.Settings is { Authenticated: true } user
                ? [[Value.String(user.Username), Columns.ListOf(user.Roles), Value.Boolean(user.PasswordExpired), Value.Null, Value.Null]]
                : []),
    ];

    private static ProcedureColumn[] DatabaseColumns =>
    [
        Columns.Text("name"), Columns.Text("type"), Columns.Texts("aliases"), Columns.Text("access"), Columns.Text("address"), Columns.Text("role"),
        Columns.Boolean("writer"), Columns.Text("requestedStatus"), Columns.Text("currentStatus"), Columns.Text("statusMessage"),
    ];

    /// <summary>The settings in order of name.</summary>
    public static IEnumerable<ServerSetting> Settings(ServerFacts server) => server.Settings.OrderBy(setting => setting.Name, StringComparer.Ordinal);

    private static IEnumerable<Value[]> Databases(Functions.IEvaluationContext context, IReadOnlyList<Value> arguments)
    {
        ServerFacts server = context.Session.Server;
        Value[][] all =
        [
            [.. DatabaseRow(server, ServerFacts.GraphDatabase, "standard"), Value.True, Value.True, Value.List()],
            [.. DatabaseRow(server, ServerFacts.SystemDatabase, "system"), Value.False, Value.False, Value.List()],
        ];
        return arguments[0].IsNull ? all : all.Where(row => string.Equals(row[0].AsString(), arguments[0].AsString(), StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<Value[]> TheDatabase(Functions.IEvaluationContext context, IReadOnlyList<Value> arguments) =>
        [[.. DatabaseRow(context.Session.Server, ServerFacts.GraphDatabase, "standard"), Value.List()]];

    private static Value[] DatabaseRow(ServerFacts server, string name, string type) =>
    [
        Value.String(name), Value.String(type), Value.List(), Value.String("read-write"), Value.String(server.Address), Value.String("primary"), Value.True,
        Value.String("online"), Value.String("online"), Value.String(""),
    ];

    /// <summary>The transactions that who asks may see and end: all, or those of the same user.</summary>
    public static IEnumerable<RunningTransaction> Visible(Functions.IEvaluationContext context) => context.Session.Transactions.Running.Where(transaction =>
        context.Session.Settings.Administers || transaction.Settings.Username == context.Session.Settings.Username);

    private static IEnumerable<string> Ids(Value ids) => ids.Kind switch
    {
        ValueKind.String => [ids.AsString()],
        ValueKind.List when ids.AsList().All(id => id.Kind == ValueKind.String) => ids.AsList().Select(id => id.AsString()),
        _ => throw CypherException.Runtime(ErrorKind.TypeError, "InvalidArgumentType", $"Transactions are named by strings such as 'neo4j-transaction-12', not by {ids}."),
    };

    private static Value[] Terminate(Functions.IEvaluationContext context, string id)
    {
        RunningTransaction? found = Visible(context).FirstOrDefault(transaction => transaction.Id == id);
        found?.Terminate();
        return [Value.String(id), found is null ? Value.Null : Value.String(found.Settings.Username), Value.String(found is null ? "Transaction not found." : "Transaction terminated.")];
    }

    private static HashSet<string>? Names(Value filter) => filter.IsNull ? null : [.. filter.AsString().Split(' ')];

    private static Value[] TransactionRow(RunningTransaction transaction, DateTimeOffset now)
    {
        Value elapsed = Instants.Span(now - transaction.Began);
        return
        [
            Value.String(transaction.Settings.Database),
            Value.String(transaction.Id),
            Value.String(transaction.CurrentQueryId),
            Value.String(transaction.Settings.ConnectionId),
            Value.String(transaction.Settings.ClientAddress),
            Value.String(transaction.Settings.Username),
            Value.String(transaction.CurrentQuery),
            Instants.Text(transaction.Began),
            Value.String(transaction.IsTerminated ? "Terminated" : "Running"),
            elapsed,
            Value.Of(transaction.Metadata),
            Value.Of(MapValue.Empty),
            Value.String(""),
            Value.String("cost"),
            Value.String("batched"),
            Value.Null,
            Value.Null,
            Value.Null,
            Value.Null,
            Value.String(""),
        ];
    }
}
