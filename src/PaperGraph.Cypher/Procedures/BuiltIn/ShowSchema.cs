using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Procedures.BuiltIn;

/// <summary>SHOW INDEXES and SHOW CONSTRAINTS; the columns are those of Neo4j 5.26.</summary>
internal static class ShowSchema
{
    /// <summary>Scans by label and type are always there; clients look for them among the indexes, under the names they have in Neo4j.</summary>
    private static readonly IndexDefinition[] s_lookups =
    [
        new("index_343aff4e", IndexKind.Lookup, EntityKind.Node, [], [], null), new("index_f7700477", IndexKind.Lookup, EntityKind.Relationship, [], [], null),
    ];

    public static IReadOnlyList<ProcedureDefinition> All { get; } =
    [
        new(
            "show.indexes",
            [Columns.Filter],
            [
                Columns.Integer("id"), Columns.Text("name"), Columns.Text("state"), Columns.Float("populationPercent"), Columns.Text("type"),
                Columns.Text("entityType"), Columns.Texts("labelsOrTypes"), Columns.Texts("properties"), Columns.Text("indexProvider"),
                Columns.Text("owningConstraint"), Columns.Temporal("lastRead"), Columns.Integer("readCount"), Columns.Temporal("trackedSince"),
                Columns.Any("options"), Columns.Text("failureMessage"), Columns.Text("createStatement"),
            ],
            "Lists indexes.",
            "READ",
            (context, arguments) => s_lookups.Concat(context.Graph.Indexes).Index().Where(item => IsWanted(item.Item, arguments[0])).Select(item => IndexRow(item.Item, item.Index))),
        new(
            "show.constraints",
            [Columns.Filter],
            [
                Columns.Integer("id"), Columns.Text("name"), Columns.Text("type"), Columns.Text("entityType"), Columns.Texts("labelsOrTypes"),
                Columns.Texts("properties"), Columns.Text("ownedIndex"), Columns.Text("propertyType"), Columns.Any("options"), Columns.Text("createStatement"),
            ],
            "Lists constraints.",
            "READ",
            (context, arguments) => context.Graph.Constraints.Index().Where(item => IsWanted(item.Item, arguments[0])).Select(item => ConstraintRow(item.Item, item.Index))),
    ];

    private static bool IsWanted(IndexDefinition index, Value filter)
    {
        if (filter.IsNull) return true;
        string kind = filter.AsString();
        return Enum.TryParse(kind, ignoreCase: true, out IndexKind wanted) && !int.TryParse(kind, out _) ? index.Kind == wanted : throw Unknown("INDEXES", kind);
    }

    private static bool IsWanted(ConstraintDefinition constraint, Value filter)
    {
        if (filter.IsNull) return true;
        string[] words = [.. filter.AsString().Split(' ').Select(word => word switch
        {
            "REL" => "RELATIONSHIP",
            "UNIQUENESS" => "UNIQUE",
            "EXIST" or "EXISTENCE" => "EXISTENCE",
            _ => word,
        })];
        EntityKind? entity = words.Contains("NODE") ? EntityKind.Node : words.Contains("RELATIONSHIP") ? EntityKind.Relationship : null;
        if (entity is not null && constraint.Entity != entity) return false;
        string[] rest = [.. words.Where(word => word is not ("NODE" or "RELATIONSHIP" or "PROPERTY"))];
        return rest switch
        {
            ["UNIQUE"] => constraint.Kind == ConstraintKind.Unique,
            ["KEY"] => constraint.Kind == ConstraintKind.Key,
            ["EXISTENCE"] => constraint.Kind == ConstraintKind.Exists,
            ["TYPE"] => constraint.Kind == ConstraintKind.Type,
            _ => throw Unknown("CONSTRAINTS", filter.AsString()),
        };
    }

    private static CypherException Unknown(string subject, string kind) =>
        CypherException.Runtime(ErrorKind.SyntaxError, "UnexpectedSyntax", $"SHOW {subject} knows no kind {kind}. Use SHOW {subject} YIELD * WHERE ...");

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
        Value.Null,
        Options(ProviderOf(index.Kind), CreateStatements.ConfigOf(index)),
        Value.String(""),
        Value.String(CreateStatements.Of(index)),
    ];

    private static string ProviderOf(IndexKind kind) => kind switch
    {
        IndexKind.Lookup => "token-lookup-1.0",
        IndexKind.FullText => "fulltext-1.0",
        IndexKind.Text => "text-2.0",
        IndexKind.Point => "point-1.0",
        IndexKind.Vector => "vector-2.0",
        _ => "range-1.0",
    };

    private static Value Options(string provider, IEnumerable<KeyValuePair<string, Value>>? config = null) => Value.Of(new MapValue(
    [
        KeyValuePair.Create("indexProvider", Value.String(provider)), KeyValuePair.Create("indexConfig", Value.Of(new MapValue([.. config ?? []]))),
    ]));

    private static Value[] ConstraintRow(ConstraintDefinition constraint, int number)
    {
        bool hasIndex = constraint.Kind is ConstraintKind.Unique or ConstraintKind.Key;
        return
        [
            Value.Integer(number + 1),
            Value.String(constraint.Name),
            Value.String(TypeOf(constraint)),
            Value.String(constraint.Entity.ToString().ToUpperInvariant()),
            Columns.ListOf([constraint.LabelOrType]),
            Columns.ListOf(constraint.Properties),
            hasIndex ? Value.String(constraint.Name) : Value.Null,
            Value.String(constraint.PropertyType),
            hasIndex ? Options("range-1.0") : Value.Of(MapValue.Empty),
            Value.String(CreateStatements.Of(constraint)),
        ];
    }

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
