using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Functions;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Procedures.BuiltIn;

/// <summary>SHOW PROCEDURES and SHOW FUNCTIONS; the columns are those of Neo4j 5.26.</summary>
internal static class ShowRoutines
{
    public static IReadOnlyList<ProcedureDefinition> All { get; } =
    [
        new(
            "show.procedures",
            [Columns.Filter],
            [
                Columns.Text("name"), Columns.Text("description"), Columns.Text("mode"), Columns.Boolean("worksOnSystem"), Columns.Text("signature"),
                Columns.Maps("argumentDescription"), Columns.Maps("returnDescription"), Columns.Boolean("admin"), Columns.Texts("rolesExecution"),
                Columns.Texts("rolesBoostedExecution"), Columns.Boolean("isDeprecated"), Columns.Text("deprecatedBy"), Columns.Map("option"),
            ],
            "Lists procedures.",
            "READ",
            (_, _) => Callable().Select(ProcedureRow)),
        new(
            "show.functions",
            [Columns.Filter],
            [
                Columns.Text("name"), Columns.Text("category"), Columns.Text("description"), Columns.Text("signature"), Columns.Boolean("isBuiltIn"),
                Columns.Maps("argumentDescription"), Columns.Text("returnDescription"), Columns.Boolean("aggregating"), Columns.Texts("rolesExecution"),
                Columns.Texts("rolesBoostedExecution"), Columns.Boolean("isDeprecated"), Columns.Text("deprecatedBy"),
            ],
            "Lists functions.",
            "READ",
            (_, arguments) => arguments[0].IsNull || arguments[0].AsString() == "BUILT IN" ? FunctionRows() : []),
    ];

    /// <summary>The procedures that CALL finds, by name.</summary>
    public static IEnumerable<ProcedureDefinition> Callable() =>
        BuiltInProcedures.Catalog.All.Where(procedure => !ShowCommands.IsInternal(procedure.Name));

    /// <summary>A procedure's signature, such as db.labels() :: (label :: STRING).</summary>
    public static string SignatureOf(ProcedureDefinition procedure)
    {
        string columns = string.Join(", ", procedure.Columns.Select(column => $"{column.Name} :: {column.TypeName}"));
        return $"{procedure.Name}({string.Join(", ", procedure.Parameters.Select(TextOf))}) :: {(columns.Length == 0 ? "VOID" : $"({columns})")}";
    }

    private static string TextOf(ProcedureParameter parameter) =>
        $"{parameter.Name}{(parameter.Default is { } value ? $" = {value}" : "")} :: {parameter.TypeName}";

    private static Value[] ProcedureRow(ProcedureDefinition procedure) =>
    [
        Value.String(procedure.Name),
        Value.String(procedure.Description),
        Value.String(procedure.Mode),
        Value.Boolean(procedure.Mode == "DBMS"),
        Value.String(SignatureOf(procedure)),
        Value.List([.. procedure.Parameters.Select(parameter => Described(parameter.Name, parameter.TypeName, TextOf(parameter)))]),
        Value.List([.. procedure.Columns.Select(column => Described(column.Name, column.TypeName, $"{column.Name} :: {column.TypeName}"))]),
        Value.False,
        Value.Null,
        Value.Null,
        Value.False,
        Value.Null,
        Value.Of(new MapValue([KeyValuePair.Create("deprecated", Value.False)])),
    ];

    private static IEnumerable<Value[]> FunctionRows() =>
        FunctionLibrary.Default.All.Select(function => FunctionRow(function.Name, function.Category, function.Description, function.Parameters, function.TypeName, aggregating: false))
            .Concat(FunctionLibrary.Default.AllAggregates.Where(aggregate => aggregate.Name != "count(*)").Select(aggregate =>
                FunctionRow(aggregate.Name, "Aggregating", aggregate.Description, aggregate.Parameters, aggregate.TypeName, aggregating: true)))
            .OrderBy(row => row[0].AsString(), StringComparer.OrdinalIgnoreCase);

    private static Value[] FunctionRow(
        string name, string category, string description, IReadOnlyList<FunctionParameter> parameters, string type, bool aggregating) =>
    [
        Value.String(name),
        Value.String(category),
        Value.String(description),
        Value.String($"{name}({string.Join(", ", parameters.Select(TextOf))}) :: {type}"),
        Value.True,
        Value.List([.. parameters.Select(parameter => Described(parameter.Name, parameter.TypeName, TextOf(parameter)))]),
        Value.String(type),
        Value.Boolean(aggregating),
        Value.Null,
        Value.Null,
        Value.False,
        Value.Null,
    ];

    private static string TextOf(FunctionParameter parameter) =>
        $"{parameter.Name}{(parameter.Optional ? " = null" : "")} :: {parameter.TypeName}{(parameter.Variadic ? " ..." : "")}";

    private static Value Described(string name, string type, string description) => Value.Of(new MapValue(
    [
        KeyValuePair.Create("name", Value.String(name)), KeyValuePair.Create("type", Value.String(type)),
        KeyValuePair.Create("description", Value.String(description)), KeyValuePair.Create("isDeprecated", Value.False),
    ]));
}
