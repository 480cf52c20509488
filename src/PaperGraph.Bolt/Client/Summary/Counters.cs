namespace PaperGraph.Bolt.Client;

/// <summary>The stats map of a result.</summary>
internal sealed class Counters(IReadOnlyDictionary<string, object?> stats) : ICounters
{
    private readonly bool _anyCount = stats.Any(entry => entry.Key is not "system-updates" && entry.Value is long and > 0);

    public bool ContainsUpdates => stats.GetValueOrDefault("contains-updates") as bool? ?? _anyCount;

    public int NodesCreated => Of("nodes-created");

    public int NodesDeleted => Of("nodes-deleted");

    public int RelationshipsCreated => Of("relationships-created");

    public int RelationshipsDeleted => Of("relationships-deleted");

    public int PropertiesSet => Of("properties-set");

    public int LabelsAdded => Of("labels-added");

    public int LabelsRemoved => Of("labels-removed");

    public int IndexesAdded => Of("indexes-added");

    public int IndexesRemoved => Of("indexes-removed");

    public int ConstraintsAdded => Of("constraints-added");

    public int ConstraintsRemoved => Of("constraints-removed");

    public int SystemUpdates => Of("system-updates");

    public bool ContainsSystemUpdates => stats.GetValueOrDefault("contains-system-updates") as bool? ?? SystemUpdates > 0;

    // The public type is a 32-bit number; a count beyond it stays at the most it can say.
    private int Of(string key) => stats.GetValueOrDefault(key) is long count ? (int)Math.Min(count, int.MaxValue) : 0;
}
