using PaperGraph.Cypher.Functions;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Procedures.BuiltIn;

/// <summary>What SHOW commands are bound to; the columns are those of Neo4j 5.26. The first ones are shown where no YIELD asks for more.</summary>
internal static class ShowProcedures
{
    public static IReadOnlyList<ProcedureDefinition> All { get; } =
    [
        new(
            "show.indexes",
            [],
            [
                Columns.Integer("id"), Columns.Text("name"), Columns.Text("state"), Columns.Float("populationPercent"), Columns.Text("type"),
                Columns.Text("entityType"), Columns.Texts("labelsOrTypes"), Columns.Texts("properties"), Columns.Text("indexProvider"),
                Columns.Text("owningConstraint"), Columns.Temporal("lastRead"), Columns.Integer("readCount"),
            ],
            "Lists indexes.",
            "READ",
            (context, _) => context.Graph.Indexes.Select(IndexRow)),
        new(
            "show.constraints",
            [],
            [
                Columns.Integer("id"), Columns.Text("name"), Columns.Text("type"), Columns.Text("entityType"), Columns.Texts("labelsOrTypes"),
                Columns.Texts("properties"), Columns.Text("ownedIndex"), Columns.Text("propertyType"),
            ],
            "Lists constraints.",
            "READ",
            (context, _) => context.Graph.Constraints.Select(ConstraintRow)),
        new(
            "show.procedures",
            [],
            [Columns.Text("name"), Columns.Text("description"), Columns.Text("mode"), Columns.Boolean("worksOnSystem")],
            "Lists procedures.",
            "READ",
            (_, _) => BuiltInProcedures.Catalog.All.Where(procedure => !procedure.Name.StartsWith("show.", StringComparison.Ordinal)).Select(procedure => new[]
            {
                Value.String(procedure.Name), Value.String(procedure.Description), Value.String(procedure.Mode), Value.Boolean(procedure.Mode == "DBMS"),
            })),
        new(
            "show.functions",
            [],
            [Columns.Text("name"), Columns.Text("category"), Columns.Text("description")],
            "Lists functions.",
            "READ",
            (_, _) => FunctionLibrary.Default.All.Select(function => new[]
            {
                Value.String(function.Name), Value.String(function.Category), Value.String(function.Description),
            })),
    ];

    private static Value[] IndexRow(IndexDefinition index, int number) =>
    [
        Value.Integer(number + 1),
        Value.String(index.Name),
        Value.String("ONLINE"),
        Value.Float(100),
        Value.String(index.Kind.ToString().ToUpperInvariant()),
        Value.String(index.Entity.ToString().ToUpperInvariant()),
        Columns.ListOrNull([.. index.LabelsOrTypes]),
        Columns.ListOrNull([.. index.Properties]),
        Value.String(ProviderOf(index.Kind)),
        Value.String(index.OwningConstraint),
        Value.Null,
        Value.Integer(0),
    ];

    private static string ProviderOf(IndexKind kind) => kind switch
    {
        IndexKind.Lookup => "token-lookup-1.0",
        IndexKind.FullText => "fulltext-1.0",
        IndexKind.Text => "text-2.0",
        IndexKind.Point => "point-1.0",
        _ => "range-1.0",
    };

    private static Value[] ConstraintRow(ConstraintDefinition constraint, int number) =>
    [
        Value.Integer(number + 1),
        Value.String(constraint.Name),
        Value.String(TypeOf(constraint)),
        Value.String(constraint.Entity.ToString().ToUpperInvariant()),
        Columns.ListOf([constraint.LabelOrType]),
        Columns.ListOf(constraint.Properties),
        constraint.Kind is ConstraintKind.Unique or ConstraintKind.Key ? Value.String(constraint.Name) : Value.Null,
        Value.String(constraint.PropertyType),
    ];

    private static string TypeOf(ConstraintDefinition constraint)
    {
        bool ofNodes = constraint.Entity == EntityKind.Node;
        return constraint.Kind switch
        {
            ConstraintKind.Unique => ofNodes ? "UNIQUENESS" : "RELATIONSHIP_UNIQUENESS",
            ConstraintKind.Key => ofNodes ? "NODE_KEY" : "RELATIONSHIP_KEY",
            ConstraintKind.Exists => ofNodes ? "NODE_PROPERTY_EXISTENCE" : "RELATIONSHIP_PROPERTY_EXISTENCE",
            _ => ofNodes ? "NODE_PROPERTY_TYPE" : "RELATIONSHIP_PROPERTY_TYPE",
        };
    }
}
