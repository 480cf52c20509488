namespace PaperGraph.Bolt.Client;

/// <summary>What a query changed.</summary>
public interface ICounters
{
    /// <summary>Whether it changed any data or schema.</summary>
    bool ContainsUpdates { get; }

    /// <summary>Nodes created.</summary>
    int NodesCreated { get; }

    /// <summary>Nodes deleted.</summary>
    int NodesDeleted { get; }

    /// <summary>Relationships created.</summary>
    int RelationshipsCreated { get; }

    /// <summary>Relationships deleted.</summary>
    int RelationshipsDeleted { get; }

    /// <summary>Properties set, whether or not to a new value.</summary>
    int PropertiesSet { get; }

    /// <summary>Labels added to nodes.</summary>
    int LabelsAdded { get; }

    /// <summary>Labels taken from nodes.</summary>
    int LabelsRemoved { get; }

    /// <summary>Indexes added.</summary>
    int IndexesAdded { get; }

    /// <summary>Indexes dropped.</summary>
    int IndexesRemoved { get; }

    /// <summary>Constraints added.</summary>
    int ConstraintsAdded { get; }

    /// <summary>Constraints dropped.</summary>
    int ConstraintsRemoved { get; }

    /// <summary>Changes to the system database.</summary>
    int SystemUpdates { get; }

    /// <summary>Whether it changed the system database.</summary>
    bool ContainsSystemUpdates { get; }
}
