using PaperGraph.Bolt.Messages;
using PaperGraph.Bolt.PackStream;
using PaperGraph.Cypher;
using PaperGraph.Server.Messages;

namespace PaperGraph.Server.Sessions;

/// <summary>What a client is told of an error.</summary>
/// <param name="Code">Neo4j's status code, by which drivers tell what to do.</param>
/// <param name="Message">What is wrong and where.</param>
/// <param name="Closes">Whether the connection ends with it.</param>
/// <param name="IsFault">Whether it is a fault of the server, which its operator must hear of.</param>
internal sealed record FailureReport(string Code, string Message, bool Closes = false, bool IsFault = false)
{
    /// <summary>The report of an error.</summary>
    /// <param name="error">The error.</param>
    /// <param name="query">Text of the query that it is about; null for none.</param>
    public static FailureReport Of(Exception error, string? query) => error switch
    {
        RequestException request => new(request.Code, request.Message, request.Closes),
        CypherException cypher => new(StatusCode.Of(cypher.Kind), query is null ? cypher.Message : ErrorText.Of(cypher, query)),
        OperationCanceledException cancelled => Of(RequestException.Interrupted(cancelled), query),
        PackStreamException or InsufficientExecutionStackException => new("Neo.ClientError.Statement.ArgumentError", $"The answer cannot be sent: {error.Message}"),
        _ => new("Neo.DatabaseError.General.UnknownError", $"The server failed: {error.Message} Its log has more.", IsFault: true),
    };

    /// <summary>The fields of FAILURE; their names changed in 5.7.</summary>
    public Dictionary<string, object?> Fields(BoltVersion version) => version.HasGqlFailures
        ? new()
        {
            ["neo4j_code"] = Code,
            ["message"] = Message,
            ["gql_status"] = "50N42",
            ["description"] = $"error: general processing exception - unexpected error. {Message}",
        }
        : new() { ["code"] = Code, ["message"] = Message };
}
