namespace PaperGraph.Bolt.Messages;

/// <summary>RUN: a query.</summary>
internal sealed record Run(string Query, object Parameters, IReadOnlyDictionary<string, object?> Extra) : RequestMessage(0x10)
{
    protected override IReadOnlyList<object?> Fields => [Query, Parameters, Extra];
}

/// <summary>PULL: the next <paramref name="Count"/> records (-1: all) of a query; of the last one where <paramref name="QueryId"/> is -1.</summary>
internal sealed record Pull(long Count, long QueryId) : RequestMessage(0x3F)
{
    protected override IReadOnlyList<object?> Fields => [StreamFields.Of(Count, QueryId)];
}

/// <summary>DISCARD: as PULL, but the records are thrown away.</summary>
internal sealed record Discard(long Count, long QueryId) : RequestMessage(0x2F)
{
    protected override IReadOnlyList<object?> Fields => [StreamFields.Of(Count, QueryId)];
}

internal static class StreamFields
{
    internal static Dictionary<string, object?> Of(long count, long queryId) =>
        queryId < 0 ? new() { ["n"] = count } : new() { ["n"] = count, ["qid"] = queryId };
}

/// <summary>BEGIN: opens a transaction.</summary>
internal sealed record Begin(IReadOnlyDictionary<string, object?> Extra) : RequestMessage(0x11)
{
    protected override IReadOnlyList<object?> Fields => [Extra];
}

/// <summary>COMMIT: makes the changes of the transaction last.</summary>
internal sealed record Commit() : RequestMessage(0x12)
{
    internal static readonly Commit Instance = new();

    protected override IReadOnlyList<object?> Fields => [];
}

/// <summary>ROLLBACK: gives the changes of the transaction up.</summary>
internal sealed record Rollback() : RequestMessage(0x13)
{
    internal static readonly Rollback Instance = new();

    protected override IReadOnlyList<object?> Fields => [];
}
