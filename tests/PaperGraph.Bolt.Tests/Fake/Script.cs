using PaperGraph.Bolt.Messages;

namespace PaperGraph.Bolt.Tests.Fake;

/// <summary>Usual ways for a fake server to answer.</summary>
internal static class Script
{
    internal const string Agent = "Neo4j/5.26.0";

    /// <summary>Answers everything as a server that has one row for every query; <paramref name="special"/> goes first and says whether it answered.</summary>
    internal static Func<FakeConnection, Request, Task> Friendly(Func<FakeConnection, Request, Task<bool>>? special = null) => async (connection, request) =>
    {
        if (request.Tag == Request.Reset) connection.Failed = false;
        if (connection.Failed)
        {
            await connection.SendAsync(ResponseTag.Ignored);
            return;
        }

        if (special is not null && await special(connection, request)) return;
        switch (request.Tag)
        {
            case Request.Hello:
                await connection.SuccessAsync(("server", Agent), ("connection_id", "bolt-1"));
                break;
            case Request.Run:
                await connection.SuccessAsync(("fields", new List<object?> { "n" }), ("t_first", 1L));
                break;
            case Request.Pull:
                await connection.RecordAsync(1L);
                await connection.SuccessAsync(("type", "r"), ("t_last", 2L), ("db", "neo4j"), ("bookmark", "mark"));
                break;
            case Request.Commit:
                await connection.SuccessAsync(("bookmark", "committed"));
                break;
            default:
                await connection.SuccessAsync();
                break;
        }
    };
}
