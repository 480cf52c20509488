using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;
using PaperGraph.Storage;
using static PaperGraph.Cypher.Functions.FunctionDefinitions;

namespace PaperGraph.Cypher.Functions;

/// <summary>Functions on nodes, relationships and paths, and on maps where these have the same.</summary>
public static class GraphFunctions
{
    private static readonly FunctionParameter[] s_node = [new("input", StaticType.Node, "NODE")];
    private static readonly FunctionParameter[] s_relationship = [new("input", StaticType.Relationship, "RELATIONSHIP")];
    private static readonly FunctionParameter[] s_entity = [new("input", StaticType.Node | StaticType.Relationship, "NODE | RELATIONSHIP")];
    private static readonly FunctionParameter[] s_container = [new("input", StaticType.Node | StaticType.Relationship | StaticType.Map, "NODE | RELATIONSHIP | MAP")];
    private static readonly FunctionParameter[] s_path = [new("input", StaticType.Path, "PATH")];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FunctionDefinition> All { get; } =
    [
        Pure("id", "Scalar", s_entity, StaticType.Integer, "INTEGER", "The number of a node or relationship within the store.", static arguments => arguments[0].Kind switch
        {
            ValueKind.Node => Value.Integer(arguments[0].AsNodeId()),
            ValueKind.Relationship => Value.Integer(arguments[0].AsRelationshipId()),
            _ => throw FunctionArguments.Wrong("id", "a node or a relationship", arguments[0]),
        }),
        Pure("elementId", "Scalar", s_entity, StaticType.String, "STRING", "The element id of a node or relationship.", static arguments => arguments[0].Kind switch
        {
            ValueKind.Node => Value.String(ElementIds.OfNode(arguments[0].AsNodeId())),
            ValueKind.Relationship => Value.String(ElementIds.OfRelationship(arguments[0].AsRelationshipId())),
            _ => throw FunctionArguments.Wrong("elementId", "a node or a relationship", arguments[0]),
        }),
        OfContext("labels", "List", s_node, StaticType.List, "LIST<STRING>", "The labels of a node.", Labels),
        OfContext("type", "Scalar", s_relationship, StaticType.String, "STRING", "The type of a relationship.",
            static (context, arguments) => Value.String(EntityReading.Type(context.Graph, Relationship("type", arguments[0])))),
        OfContext("keys", "List", s_container, StaticType.List, "LIST<STRING>", "The property keys of a node, relationship or map.",
            static (context, arguments) => Value.List([.. MapOf("keys", context.Graph, arguments[0]).Keys.Select(Value.String)])),
        OfContext("properties", "Scalar", s_container, StaticType.Map, "MAP", "The properties of a node, relationship or map.",
            static (context, arguments) => Value.Of(MapOf("properties", context.Graph, arguments[0]))),
        OfContext("startNode", "Scalar", s_relationship, StaticType.Node, "NODE", "The node that a relationship leaves.",
            static (context, arguments) => Value.Node(EntityReading.Ends(context.Graph, Relationship("startNode", arguments[0])).Start)),
        OfContext("endNode", "Scalar", s_relationship, StaticType.Node, "NODE", "The node that a relationship reaches.",
            static (context, arguments) => Value.Node(EntityReading.Ends(context.Graph, Relationship("endNode", arguments[0])).End)),
        Pure("length", "Scalar", s_path, StaticType.Integer, "INTEGER", "The number of relationships of a path.",
            static arguments => Value.Integer(FunctionArguments.Path("length", arguments[0]).Length)),
        Pure("nodes", "List", s_path, StaticType.List, "LIST<NODE>", "The nodes of a path in order.",
            static arguments => Value.List([.. FunctionArguments.Path("nodes", arguments[0]).Nodes])),
        Pure("relationships", "List", s_path, StaticType.List, "LIST<RELATIONSHIP>", "The relationships of a path in order.",
            static arguments => Value.List([.. FunctionArguments.Path("relationships", arguments[0]).Relationships])),
    ];

    private static Value Labels(IEvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].Kind != ValueKind.Node) throw FunctionArguments.Wrong("labels", "a node", arguments[0]);
        return Value.List([.. EntityReading.Labels(context.Graph, arguments[0]).Select(Value.String)]);
    }

    private static Value Relationship(string function, Value value) =>
        value.Kind == ValueKind.Relationship ? value : throw FunctionArguments.Wrong(function, "a relationship", value);

    private static MapValue MapOf(string function, IGraphReader graph, Value value) => value.Kind switch
    {
        ValueKind.Map => value.AsMap(),
        ValueKind.Node or ValueKind.Relationship => EntityReading.Properties(graph, value),
        _ => throw FunctionArguments.Wrong(function, "a node, a relationship or a map", value),
    };
}
