namespace PaperGraph.Cypher;

/// <summary>What a run has changed, as Neo4j's counters have it.</summary>
public sealed class UpdateCounts
{
    /// <summary>Nodes made.</summary>
    public long NodesCreated { get; internal set; }

    /// <summary>Nodes deleted.</summary>
    public long NodesDeleted { get; internal set; }

    /// <summary>Relationships made.</summary>
    public long RelationshipsCreated { get; internal set; }

    /// <summary>Relationships deleted.</summary>
    public long RelationshipsDeleted { get; internal set; }

    /// <summary>Properties set or removed.</summary>
    public long PropertiesSet { get; internal set; }

    /// <summary>Labels added to nodes.</summary>
    public long LabelsAdded { get; internal set; }

    /// <summary>Labels taken from nodes.</summary>
    public long LabelsRemoved { get; internal set; }

    /// <summary>Indexes made.</summary>
    public long IndexesAdded { get; internal set; }

    /// <summary>Indexes dropped.</summary>
    public long IndexesRemoved { get; internal set; }

    /// <summary>Constraints made.</summary>
    public long ConstraintsAdded { get; internal set; }

    /// <summary>Constraints dropped.</summary>
    public long ConstraintsRemoved { get; internal set; }

    /// <summary>Changes of users.</summary>
    public long SystemUpdates { get; internal set; }

    /// <summary>A copy as it is now.</summary>
    internal UpdateCounts Copy() => (UpdateCounts)MemberwiseClone();

    /// <summary>Goes back to a copy.</summary>
    internal void Restore(UpdateCounts copy)
    {
        (NodesCreated, NodesDeleted, RelationshipsCreated, RelationshipsDeleted) = (copy.NodesCreated, copy.NodesDeleted, copy.RelationshipsCreated, copy.RelationshipsDeleted);
        (PropertiesSet, LabelsAdded, LabelsRemoved) = (copy.PropertiesSet, copy.LabelsAdded, copy.LabelsRemoved);
        (IndexesAdded, IndexesRemoved, ConstraintsAdded, ConstraintsRemoved) = (copy.IndexesAdded, copy.IndexesRemoved, copy.ConstraintsAdded, copy.ConstraintsRemoved);
    }

    /// <summary>Whether anything was changed.</summary>
    public bool ContainsUpdates =>
        (NodesCreated | NodesDeleted | RelationshipsCreated | RelationshipsDeleted | PropertiesSet | LabelsAdded | LabelsRemoved) != 0
        || (IndexesAdded | IndexesRemoved | ConstraintsAdded | ConstraintsRemoved) != 0;
}
