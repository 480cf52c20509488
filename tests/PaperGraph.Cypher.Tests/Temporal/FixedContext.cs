using PaperGraph.Cypher.Functions;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Tests.Temporal;

/// <summary>A run without a graph in which the statement, the transaction and the moment have times of their own.</summary>
internal sealed class FixedContext : IEvaluationContext
{
    public IGraphReader Graph => throw new NotSupportedException("The temporal functions need no graph.");

    public DateTimeOffset StatementTime { get; } = new(2026, 3, 1, 22, 30, 15, 250, TimeSpan.Zero);

    public DateTimeOffset TransactionTime { get; } = new(2026, 3, 1, 22, 30, 14, TimeSpan.Zero);

    public DateTimeOffset RealTime { get; } = new(2026, 3, 1, 22, 30, 16, TimeSpan.Zero);

    public EngineSession Session => EngineSession.None;

    public double NextRandom() => throw new NotSupportedException("The temporal functions need no chance.");

    public string NextUuid() => throw new NotSupportedException("The temporal functions need no chance.");
}
