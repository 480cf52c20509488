using PaperGraph.Model.Values;

namespace PaperGraph.Server;

/// <summary>Metrics under the names of Neo4j's beans, which Neo4j Browser asks for in :sysinfo.</summary>
internal static class MetricsBeans
{
    /// <summary>The attributes of a bean; null where there is none of that name.</summary>
    public static MapValue? Find(string name, ServerMetrics metrics)
    {
        if (!name.EndsWith(".transaction.committed_read", StringComparison.Ordinal) && !name.EndsWith(".transaction.last_committed_tx_id", StringComparison.Ordinal)) return null;
        return new MapValue([KeyValuePair.Create("Value", Value.Of(new MapValue(
            [KeyValuePair.Create("value", Value.Integer(metrics.Committed)), KeyValuePair.Create("description", Value.String("Transactions committed."))])))]);
    }
}
