using System.Diagnostics.CodeAnalysis;
using PaperGraph.Cypher.Functions;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Execution;

/// <summary>What one run of a statement shares: graph, parameters, clock, chance, cancellation, limits.</summary>
internal sealed class QueryState : IEvaluationContext
{
    private readonly TimeProvider _time;
    private readonly Random _random;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<object, object> _kept = new(ReferenceEqualityComparer.Instance);

    public QueryState(
        IGraphReader graph,
        IReadOnlyDictionary<string, Value> parameters,
        TimeProvider time,
        int seed,
        DateTimeOffset transactionTime,
        long memoryLimit,
        string? importFolder,
        OperatorProfile[]? profile,
        EngineSession session,
        CancellationToken cancellation)
    {
        Session = session;
        (Graph, Parameters, _time, ImportFolder, Profile, _cancellation) = (graph, parameters, time, importFolder, profile, cancellation);
        Memory = new MemoryMeter(memoryLimit);
        _random = new Random(seed);
        TransactionTime = transactionTime;
        StatementTime = time.GetUtcNow();
    }

    public IGraphReader Graph { get; }

    /// <summary>The transaction, and the server around it.</summary>
    public EngineSession Session { get; }

    /// <summary>The graph for writing; null in a read transaction.</summary>
    public IGraphWriter? Writer => Graph as IGraphWriter;

    public IReadOnlyDictionary<string, Value> Parameters { get; }

    /// <summary>What the run keeps.</summary>
    public MemoryMeter Memory { get; }

    /// <summary>The folder LOAD CSV may read from; null: none.</summary>
    public string? ImportFolder { get; }

    /// <summary>By <see cref="Operator.Id"/>; null where nothing is measured.</summary>
    public OperatorProfile[]? Profile { get; }

    /// <summary>Batches handed to inner plans.</summary>
    public Dictionary<Operators.FeedOperator, RowBatch> Feeds { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>What a part of the plan keeps for the whole run, made when it is first asked for.</summary>
    /// <typeparam name="T">What it keeps.</typeparam>
    /// <param name="owner">The part of the plan.</param>
    /// <param name="make">Makes it.</param>
    public T Kept<T>(object owner, Func<QueryState, T> make)
        where T : class
    {
        if (!_kept.TryGetValue(owner, out object? kept)) _kept.Add(owner, kept = make(this));
        return (T)kept;
    }

    /// <summary>What the run found worth saying.</summary>
    public List<Notification> Notices { get; } = [];

    /// <summary>What the run has changed.</summary>
    public UpdateCounts Counts { get; } = new();

    public DateTimeOffset StatementTime { get; }

    public DateTimeOffset TransactionTime { get; }

    public DateTimeOffset RealTime => _time.GetUtcNow();

    /// <summary>Throws when the query was cancelled or ran out of time; called at least once for every thousand steps of any loop.</summary>
    public void ThrowIfCancelled() => _cancellation.ThrowIfCancellationRequested();

    public double NextRandom() => _random.NextDouble();

    [SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "randomUUID() names things; it guards nothing.")]
    public string NextUuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        // Version 4, variant 1 (RFC 9562, section 5.4).
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D");
    }
}
