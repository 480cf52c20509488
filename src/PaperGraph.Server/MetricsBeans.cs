using PaperGraph.Model.Values;

namespace PaperGraph.Server;

/// <summary>
/// Metrics under the names of Neo4j's beans, which Neo4j Browser asks for in :sysinfo. What has no like here, such as the page cache, is not there.
/// </summary>
internal static class MetricsBeans
{
    private const string Prefix = "neo4j.metrics:name=neo4j.";

    // Newer servers put "database." before the database, and "dbms." before what is about all.
    private static readonly string[] s_places = ["database.neo4j.", "neo4j."];

    /// <summary>The attributes of a bean; null where there is none of that name.</summary>
    public static MapValue? Find(string name, ServerMetrics metrics)
    {
        if (!name.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        string metric = name[Prefix.Length..];
        if (s_places.FirstOrDefault(place => metric.StartsWith(place, StringComparison.Ordinal)) is { } place) metric = metric[place.Length..];
        return metric switch
        {
            "store.size.total" or "store.size.database" => Gauge(metrics.Store.FileBytes),
            "ids_in_use.node" => Gauge(metrics.Read(graph => graph.NodeCount)),
            "ids_in_use.relationship" => Gauge(metrics.Read(graph => graph.RelationshipCount)),
            "ids_in_use.relationship_type" => Gauge(metrics.Read(graph => graph.RelationshipTypes.Count)),
            "transaction.last_committed_tx_id" => Count(metrics.Store.LastTransaction),
            "transaction.peak_concurrent" => Count(metrics.Transactions?.MostAtOnce ?? 0),
            "transaction.active_read" => Gauge(metrics.Open(writing: false)),
            "transaction.active_write" => Gauge(metrics.Open(writing: true)),
            "transaction.committed_read" => Count(metrics.CommittedReads),
            "transaction.committed_write" => Count(metrics.CommittedWrites),
            _ => null,
        };
    }

    private static MapValue Gauge(long value) => Attribute("Value", value);

    private static MapValue Count(long value) => Attribute("Count", value);

    private static MapValue Attribute(string name, long value) => new(
        [KeyValuePair.Create(name, Value.Of(new MapValue([KeyValuePair.Create("description", Value.String("")), KeyValuePair.Create("value", Value.Integer(value))])))]);
}
