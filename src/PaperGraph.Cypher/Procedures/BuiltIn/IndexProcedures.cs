using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Functions;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Procedures.BuiltIn;

/// <summary>Full-text search, and waiting for indexes, which are always ready here.</summary>
internal static class IndexProcedures
{
    private static readonly ProcedureParameter[] s_query =
    [
        new("indexName", StaticType.String, "STRING"),
        new("queryString", StaticType.String, "STRING"),
        new("options", StaticType.Map, "MAP", Value.Of(MapValue.Empty)),
    ];

    public static IReadOnlyList<ProcedureDefinition> All { get; } =
    [
        new(
            "db.index.fulltext.queryNodes",
            s_query,
            [new("node", StaticType.Node, "NODE"), Columns.Float("score")],
            "Finds nodes by words, best first.",
            "READ",
            (context, arguments) => Search(context, arguments, EntityKind.Node)),
        new(
            "db.index.fulltext.queryRelationships",
            s_query,
            [new("relationship", StaticType.Relationship, "RELATIONSHIP"), Columns.Float("score")],
            "Finds relationships by words, best first.",
            "READ",
            (context, arguments) => Search(context, arguments, EntityKind.Relationship)),
        new("db.resampleOutdatedIndexes", [], [], "Says that statistics of indexes are to be taken anew; here they always are.", "READ", (_, _) => []),
        new("db.awaitIndexes", [new("timeOutSeconds", StaticType.Integer, "INTEGER", Value.Integer(300))], [], "Waits until all indexes are online.", "READ", (_, _) => []),
        new(
            "db.awaitIndex",
            [new("indexName", StaticType.String, "STRING"), new("timeOutSeconds", StaticType.Integer, "INTEGER", Value.Integer(300))],
            [],
            "Waits until an index is online.",
            "READ",
            (context, arguments) => IndexOf(context, arguments[0]) is null ? [] : []),
    ];

    private static IEnumerable<Value[]> Search(IEvaluationContext context, IReadOnlyList<Value> arguments, EntityKind entity)
    {
        IndexDefinition index = IndexOf(context, arguments[0]);
        if (index.Kind != IndexKind.FullText || index.Entity != entity)
        {
            throw CypherException.Runtime(
                ErrorKind.ProcedureCallFailed, "WrongIndex", $"The index {index.Name} is no full-text index of {entity.ToString().ToLowerInvariant()}s.");
        }

        MapValue options = arguments[2].Kind == ValueKind.Map ? arguments[2].AsMap() : MapValue.Empty;
        int skip = CountOf(options, "skip", 0), limit = CountOf(options, "limit", int.MaxValue);
        return Found(context.Graph, index, arguments[1].AsString()).Skip(skip).Take(limit).Select(found => new[]
        {
            entity == EntityKind.Node ? Value.Node(found.Entity) : Value.Relationship(found.Entity), Value.Float(found.Score),
        });
    }

    private static IEnumerable<(long Entity, double Score)> Found(IGraphReader graph, IndexDefinition index, string query)
    {
        try
        {
            return graph.SearchText(index, query);
        }
        catch (GraphException fault)
        {
            throw new CypherException(ErrorKind.ProcedureCallFailed, ErrorPhase.Runtime, "UnreadableQuery", fault.Message, null, fault);
        }
    }

    private static int CountOf(MapValue options, string key, int otherwise) =>
        options.GetOrNull(key) is { IsInteger: true } value ? (int)Math.Clamp(value.AsInteger(), 0, int.MaxValue) : otherwise;

    private static IndexDefinition IndexOf(IEvaluationContext context, Value name) =>
        context.Graph.Indexes.FirstOrDefault(index => name.Kind == ValueKind.String && index.Name == name.AsString())
        ?? throw CypherException.Runtime(ErrorKind.ProcedureCallFailed, "IndexNotFound", $"There is no index {name}. SHOW INDEXES lists them.");
}
