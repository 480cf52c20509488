using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Execution;
using PaperGraph.Cypher.Functions;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Procedures.BuiltIn;

/// <summary>Search in vector indexes, and vectors as properties. Every vector of an index is compared, so the nearest are exactly those.</summary>
internal static class VectorProcedures
{
    private static readonly ProcedureParameter[] s_query =
    [
        new("indexName", StaticType.String, "STRING"),
        new("numberOfNearestNeighbours", StaticType.Integer, "INTEGER"),
        new("query", StaticType.Any, "ANY"),
    ];

    public static IReadOnlyList<ProcedureDefinition> All { get; } =
    [
        new(
            "db.index.vector.queryNodes",
            s_query,
            [new("node", StaticType.Node, "NODE"), Columns.Float("score")],
            "Finds the nodes whose vectors are nearest to one, nearest first.",
            "READ",
            (context, arguments) => Nearest(context, arguments, EntityKind.Node)),
        new(
            "db.index.vector.queryRelationships",
            s_query,
            [new("relationship", StaticType.Relationship, "RELATIONSHIP"), Columns.Float("score")],
            "Finds the relationships whose vectors are nearest to one, nearest first.",
            "READ",
            (context, arguments) => Nearest(context, arguments, EntityKind.Relationship)),
        new(
            "db.create.setNodeVectorProperty",
            [new("node", StaticType.Node, "NODE"), new("key", StaticType.String, "STRING"), new("vector", StaticType.Any, "ANY")],
            [],
            "Sets a property of a node to a vector, in single precision.",
            "WRITE",
            Set),
        new(
            "db.create.setRelationshipVectorProperty",
            [new("relationship", StaticType.Relationship, "RELATIONSHIP"), new("key", StaticType.String, "STRING"), new("vector", StaticType.Any, "ANY")],
            [],
            "Sets a property of a relationship to a vector, in single precision.",
            "WRITE",
            Set),
        new(
            "db.index.vector.createNodeIndex",
            [
                new("indexName", StaticType.String, "STRING"), new("label", StaticType.String, "STRING"), new("propertyKey", StaticType.String, "STRING"),
                new("vectorDimension", StaticType.Integer, "INTEGER"), new("vectorSimilarityFunction", StaticType.String, "STRING"),
            ],
            [],
            "Makes a vector index, as CREATE VECTOR INDEX does.",
            "SCHEMA",
            CreateIndex),
    ];

    private static Stack<Value[]> Nearest(IEvaluationContext context, IReadOnlyList<Value> arguments, EntityKind entity)
    {
        IndexDefinition index = IndexOf(context.Graph, arguments[0]);
        if (index.Entity != entity)
        {
            throw Failed($"The '{index.Name}' index is an index on {index.Entity.ToString().ToUpperInvariant()}, so it cannot be queried for {entity.ToString().ToLowerInvariant()}s.");
        }

        if (!arguments[1].IsInteger || arguments[1].AsInteger() < 1) throw Failed("'numberOfNearestNeighbours' must be positive");
        var wanted = (int)Math.Min(arguments[1].AsInteger(), int.MaxValue);
        // The worst of the best comes out first; of equal ones the younger.
        PriorityQueue<long, (float Score, long Age)> best = new();
        int compared = 0;
        foreach ((long found, float score) in Scores(context.Graph, index, VectorOf(arguments[2])))
        {
            if ((++compared & 1023) == 0 && context is QueryState state) state.ThrowIfCancelled();
            if (best.Count < wanted) best.Enqueue(found, (score, -found));
            else best.EnqueueDequeue(found, (score, -found));
        }

        Stack<Value[]> rows = new();
        while (best.TryDequeue(out long found, out (float Score, long Age) order))
        {
            rows.Push([entity == EntityKind.Node ? Value.Node(found) : Value.Relationship(found), Value.Float(order.Score)]);
        }

        return rows;
    }

    private static IEnumerable<(long Entity, float Score)> Scores(IGraphReader graph, IndexDefinition index, float[] vector)
    {
        try
        {
            return graph.CompareVectors(index, vector);
        }
        catch (GraphException fault)
        {
            throw new CypherException(ErrorKind.ProcedureCallFailed, ErrorPhase.Runtime, "WrongVector", fault.Message, null, fault);
        }
    }

    private static IEnumerable<Value[]> Set(IEvaluationContext context, IReadOnlyList<Value> arguments)
    {
        if (arguments[0].IsNull || arguments[1].IsNull) throw Failed($"'{(arguments[0].IsNull ? "node or relationship" : "key")}' must not be null");
        float[] vector = VectorOf(arguments[2]);
        if (vector.Length == 0 || !Array.TrueForAll(vector, float.IsFinite)) throw Failed("Vector must only contain finite values.");
        Value value = Value.List([.. vector.Select(number => Value.Float(number))]);
        var writer = (IGraphWriter)context.Graph;
        int key = writer.PropertyKey(arguments[1].AsString());
        if (arguments[0].Kind == ValueKind.Node) writer.SetNodeProperty(arguments[0].AsNodeId(), key, value);
        else writer.SetRelationshipProperty(arguments[0].AsRelationshipId(), key, value);
        return [];
    }

    private static IEnumerable<Value[]> CreateIndex(IEvaluationContext context, IReadOnlyList<Value> arguments)
    {
        SchemaCommands.RequireAdministrator(context.Session.Settings);
        VectorConfig config = IndexOptions.VectorOf(new MapValue(
            [KeyValuePair.Create("vector.dimensions", arguments[3]), KeyValuePair.Create("vector.similarity_function", arguments[4])]));
        var index = new IndexDefinition(arguments[0].AsString(), IndexKind.Vector, EntityKind.Node, [arguments[1].AsString()], [arguments[2].AsString()], null) { Vector = config };
        ((IGraphWriter)context.Graph).CreateIndex(index);
        return [];
    }

    private static float[] VectorOf(Value value)
    {
        if (value.IsNull) throw Failed("'query' must not be null");
        if (value.Kind != ValueKind.List || !value.AsList().All(item => item.IsInteger || item.IsFloat)) throw Failed($"A vector is a list of numbers, not {value}.");
        return [.. value.AsList().Select(item => item.IsInteger ? item.AsInteger() : (float)item.AsFloat())];
    }

    private static IndexDefinition IndexOf(IGraphReader graph, Value name) =>
        graph.Indexes.FirstOrDefault(index => index.Kind == IndexKind.Vector && name.Kind == ValueKind.String && index.Name == name.AsString())
        ?? throw Failed($"There is no such vector schema index: {(name.Kind == ValueKind.String ? name.AsString() : name.ToString())}");

    private static CypherException Failed(string message) => CypherException.Runtime(ErrorKind.ProcedureCallFailed, "VectorProcedureFailed", message);
}
