using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Functions;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Procedures.BuiltIn;

/// <summary>What clients ask a server about itself.</summary>
internal static class ServerProcedures
{
    private static readonly ProcedureColumn[] s_routine = [Columns.Text("name"), Columns.Text("signature"), Columns.Text("description")];

    private static readonly ProcedureColumn[] s_configuration =
    [
        Columns.Text("name"), Columns.Text("description"), Columns.Text("value"), Columns.Boolean("dynamic"), Columns.Text("defaultValue"),
        Columns.Text("startupValue"), Columns.Boolean("explicitlySet"), Columns.Text("validValues"),
    ];

    private static readonly ProcedureColumn[] s_identity = [Columns.Text("id"), Columns.Text("name"), Columns.Text("creationDate")];

    public static IReadOnlyList<ProcedureDefinition> All { get; } =
    [
        new("db.ping", [], [Columns.Boolean("success")], "Says that the graph answers.", "READ", (_, _) => [[Value.True]]),
        new("db.info", [], s_identity, "Tells name and identity of the database.", "READ", (context, _) => [Identity(context, ServerFacts.GraphDatabase)]),
        new("dbms.info", [], s_identity, "Tells name and identity of the server.", "DBMS", (context, _) => [Identity(context, ServerFacts.SystemDatabase)]),
        new(
            "dbms.components",
            [],
            [Columns.Text("name"), Columns.Texts("versions"), Columns.Text("edition")],
            "Tells the version of Neo4j whose language and protocol this server speaks, by which clients choose what they use.",
            "DBMS",
            (_, _) => [[Value.String("PaperGraph"), Columns.ListOf([ServerFacts.LanguageVersion]), Value.String(ServerFacts.Edition)]]),
        new(
            "dbms.listConfig",
            [new ProcedureParameter("searchString", StaticType.String, "STRING", Value.String(""))],
            s_configuration,
            "Lists the settings whose names have a text in them.",
            "DBMS",
            (context, arguments) => ShowServer.Settings(context.Session.Server)
                .Where(setting => setting.Name.Contains(arguments[0].AsString(), StringComparison.OrdinalIgnoreCase)).Select(Configuration)),
        new("dbms.clientConfig", [], s_configuration, "Lists the settings that clients go by.", "DBMS", (context, _) =>
            ShowServer.Settings(context.Session.Server).Where(setting => setting.ForClients).Select(Configuration)),
        new("dbms.showCurrentUser", [], [Columns.Text("username"), Columns.Texts("roles"), Columns.Texts("flags")], "Shows the user who asks.", "DBMS", (context, _) =>
            [[Value.String(context.Session.Settings.Username), Columns.ListOf(context.Session.Settings.Roles), Value.List()]]),
        new(
            "dbms.queryJmx",
            [new ProcedureParameter("query", StaticType.String, "STRING")],
            [Columns.Text("name"), Columns.Text("description"), Columns.Map("attributes")],
            "Tells metrics of the server by the name that Neo4j's have.",
            "DBMS",
            (context, arguments) => context.Session.Server.Metrics(arguments[0].AsString()) is { } attributes
                ? [[arguments[0], Value.String(""), Value.Of(attributes)]]
                : []),
        new("dbms.procedures", [], s_routine, "Lists procedures.", "DBMS", (_, _) => ShowRoutines.Callable().Select(procedure => new[]
        {
            Value.String(procedure.Name), Value.String(ShowRoutines.SignatureOf(procedure)), Value.String(procedure.Description),
        })),
        new("dbms.functions", [], s_routine, "Lists functions.", "DBMS", (_, _) => FunctionLibrary.Default.All.Select(function => new[]
        {
            Value.String(function.Name), Value.String($"{function.Name}(…) :: {function.TypeName}"), Value.String(function.Description),
        })),
        new(
            "dbms.killQueries",
            [new ProcedureParameter("ids", StaticType.List, "LIST<STRING>")],
            [Columns.Text("queryId"), Columns.Text("username"), Columns.Text("message")],
            "Ends the transactions that queries run in.",
            "DBMS",
            (context, arguments) => arguments[0].AsList().Where(id => id.Kind == ValueKind.String).Select(id => Kill(context, id.AsString()))),
        new("tx.setMetaData", [new("data", StaticType.Map, "MAP")], [], "Attaches a map to the transaction.", "DBMS", (context, arguments) =>
        {
            context.Session.Transaction.Attach(arguments[0].AsMap());
            return [];
        }),
        new("tx.getMetaData", [], [Columns.Map("metadata")], "Tells what was attached to the transaction.", "DBMS", (context, _) => [[Value.Of(context.Session.Metadata)]]),
    ];

    private static Value[] Identity(IEvaluationContext context, string name) =>
        [Value.String(Model.StableHash.Of("database", name).ToUpperInvariant()), Value.String(name), Instants.Text(context.Session.Server.Started)];

    private static Value[] Configuration(ServerSetting setting) =>
    [
        Value.String(setting.Name), Value.String(setting.Description), Value.String(setting.Value), Value.False, Value.String(setting.Default),
        Value.String(setting.Value), Value.Boolean(!string.Equals(setting.Value, setting.Default, StringComparison.Ordinal)), Value.String("A string."),
    ];

    private static Value[] Kill(IEvaluationContext context, string query)
    {
        RunningTransaction? found = ShowServer.Visible(context).FirstOrDefault(transaction => transaction.CurrentQueryId == query);
        found?.Terminate();
        return [Value.String(query), Value.String(found?.Settings.Username ?? "n/a"), Value.String(found is null ? "No Query found with this id" : "Query found")];
    }
}
