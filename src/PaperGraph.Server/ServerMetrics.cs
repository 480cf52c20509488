using System.Diagnostics.Metrics;

namespace PaperGraph.Server;

/// <summary>Figures of the server, for OpenTelemetry (meter "PaperGraph.Server") and dbms.queryJmx.</summary>
internal sealed class ServerMetrics : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "PaperGraph.Server";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _bytes;
    private readonly Counter<long> _queries;
    private readonly Counter<long> _failures;
    private long _connections;
    private long _queryCount;
    private long _committed;

    public ServerMetrics()
    {
        _bytes = _meter.CreateCounter<long>("papergraph.bolt.received", "By", "Bytes received over Bolt.");
        _queries = _meter.CreateCounter<long>("papergraph.bolt.queries", "{query}", "Queries that were run.");
        _failures = _meter.CreateCounter<long>("papergraph.bolt.failures", "{failure}", "Requests that failed.");
        _meter.CreateObservableUpDownCounter("papergraph.bolt.connections", () => Connections, "{connection}", "Connections that are open.");
        _meter.CreateObservableCounter("papergraph.bolt.commits", () => Committed, "{transaction}", "Transactions that were committed.");
    }

    /// <summary>Connections that are open.</summary>
    public long Connections => Interlocked.Read(ref _connections);

    /// <summary>Queries that were run.</summary>
    public long Queries => Interlocked.Read(ref _queryCount);

    /// <summary>Transactions that were committed.</summary>
    public long Committed => Interlocked.Read(ref _committed);

    public void Opened() => Interlocked.Increment(ref _connections);

    public void Closed() => Interlocked.Decrement(ref _connections);

    public void Received(int bytes) => _bytes.Add(bytes);

    public void Ran()
    {
        Interlocked.Increment(ref _queryCount);
        _queries.Add(1);
    }

    public void Commits() => Interlocked.Increment(ref _committed);

    public void Failed(string code) => _failures.Add(1, new KeyValuePair<string, object?>("code", code));

    public void Dispose() => _meter.Dispose();
}
