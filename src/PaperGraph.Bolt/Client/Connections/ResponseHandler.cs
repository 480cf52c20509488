namespace PaperGraph.Bolt.Client;

/// <summary>What a request's answer is for. Answers come in the order of the requests.</summary>
internal abstract class ResponseHandler
{
    /// <summary>Whether the answer has come.</summary>
    internal bool IsDone { get; private set; }

    /// <summary>What went wrong, if it did.</summary>
    internal Neo4jException? Fault { get; private set; }

    internal virtual void OnRecord(object?[] values) =>
        throw new PackStream.PackStreamException("The server sent a record where none was asked for.");

    internal void Succeed(Dictionary<string, object?> metadata)
    {
        IsDone = true;
        OnSuccess(metadata);
    }

    internal void Fail(Neo4jException fault)
    {
        IsDone = true;
        Fault = fault;
        OnFault(fault);
    }

    protected abstract void OnSuccess(Dictionary<string, object?> metadata);

    protected virtual void OnFault(Neo4jException fault)
    {
    }
}

/// <summary>Keeps what SUCCESS says.</summary>
internal sealed class MetadataHandler : ResponseHandler
{
    internal Dictionary<string, object?> Metadata { get; private set; } = [];

    protected override void OnSuccess(Dictionary<string, object?> metadata) => Metadata = metadata;
}
