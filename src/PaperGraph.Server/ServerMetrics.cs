using System.Diagnostics.Metrics;
using PaperGraph.Cypher;
using PaperGraph.Storage;

namespace PaperGraph.Server;

/// <summary>Figures of the server, for OpenTelemetry (meter "PaperGraph.Server"), /metrics and dbms.queryJmx.</summary>
internal sealed class ServerMetrics : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "PaperGraph.Server";

    private static readonly InstrumentAdvice<double> s_steps = new() { HistogramBucketBoundaries = [0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 60] };

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _bytes;
    private readonly Counter<long> _queries;
    private readonly Counter<long> _failures;
    private readonly Histogram<double> _seconds;
    private long _connections;
    private long _queryCount;
    private long _committedReads;
    private long _committedWrites;

    public ServerMetrics(GraphStore store)
    {
        Store = store;
        _bytes = _meter.CreateCounter<long>("papergraph.bolt.received", "By", "Bytes received over Bolt.");
        _queries = _meter.CreateCounter<long>("papergraph.bolt.queries", "{query}", "Queries that were run.");
        _failures = _meter.CreateCounter<long>("papergraph.bolt.failures", "{failure}", "Requests that failed.");
        _seconds = _meter.CreateHistogram<double>("papergraph.bolt.query.duration", "s", "Time from RUN to the last row.", tags: null, s_steps);
        _meter.CreateObservableUpDownCounter("papergraph.bolt.connections", () => Connections, "{connection}", "Connections that are open.");
        _meter.CreateObservableCounter(
            "papergraph.transactions.committed", () => new[] { ByMode(CommittedReads, "read"), ByMode(CommittedWrites, "write") }, "{transaction}", "Transactions that were committed.");
        _meter.CreateObservableUpDownCounter(
            "papergraph.transactions.open", () => new[] { ByMode(Open(writing: false), "read"), ByMode(Open(writing: true), "write") }, "{transaction}", "Transactions that are open.");
        _meter.CreateObservableUpDownCounter("papergraph.graph.nodes", () => Read(graph => graph.NodeCount), "{node}", "Nodes of the graph.");
        _meter.CreateObservableUpDownCounter("papergraph.graph.relationships", () => Read(graph => graph.RelationshipCount), "{relationship}", "Relationships of the graph.");
        _meter.CreateObservableUpDownCounter("papergraph.store.size", () => Store.FileBytes, "By", "Bytes of the store's files.");
    }

    /// <summary>The graph that is served.</summary>
    public GraphStore Store { get; }

    /// <summary>The transactions that run; null until there is an engine.</summary>
    public TransactionRegistry? Transactions { get; set; }

    /// <summary>Connections that are open.</summary>
    public long Connections => Interlocked.Read(ref _connections);

    /// <summary>Queries that were run.</summary>
    public long Queries => Interlocked.Read(ref _queryCount);

    /// <summary>Transactions that were committed.</summary>
    public long Committed => CommittedReads + CommittedWrites;

    /// <summary>Of these, those that could not or did not write.</summary>
    public long CommittedReads => Interlocked.Read(ref _committedReads);

    /// <summary>And those that could.</summary>
    public long CommittedWrites => Interlocked.Read(ref _committedWrites);

    /// <summary>Transactions that are open: those that may write, or the others.</summary>
    public long Open(bool writing) => Transactions?.Running.Count(transaction => transaction.Writes == writing) ?? 0;

    /// <summary>Something of the graph as it is now.</summary>
    public long Read(Func<IGraphReader, long> what)
    {
        using IGraphTransaction graph = Store.BeginRead();
        return what(graph);
    }

    public void Opened() => Interlocked.Increment(ref _connections);

    public void Closed() => Interlocked.Decrement(ref _connections);

    public void Received(int bytes) => _bytes.Add(bytes);

    public void Ran()
    {
        Interlocked.Increment(ref _queryCount);
        _queries.Add(1);
    }

    public void Finished(TimeSpan time) => _seconds.Record(time.TotalSeconds);

    public void Commits(bool writes) => Interlocked.Increment(ref writes ? ref _committedWrites : ref _committedReads);

    public void Failed(string code) => _failures.Add(1, new KeyValuePair<string, object?>("code", code));

    private static Measurement<long> ByMode(long count, string mode) => new(count, new KeyValuePair<string, object?>("mode", mode));

    public void Dispose() => _meter.Dispose();
}
