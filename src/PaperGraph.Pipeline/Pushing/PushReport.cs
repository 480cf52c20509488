namespace PaperGraph.Pipeline;

/// <summary>What a push did to the database.</summary>
public sealed record PushReport
{
    /// <summary>Nodes by the label whose <c>id</c> is unique, ordinal order.</summary>
    public required IReadOnlyDictionary<string, PushCounts> Nodes { get; init; }

    /// <summary>Relationships by type, ordinal order.</summary>
    public required IReadOnlyDictionary<string, PushCounts> Relationships { get; init; }

    /// <summary>Papers of the database that are not in the bundle and were kept, because pruning was not asked for.</summary>
    public required long PapersKept { get; init; }

    /// <summary>Properties that the server says it set, in all transactions together; 0 where nothing was written.</summary>
    public required long PropertiesSet { get; init; }

    /// <summary>All nodes together.</summary>
    public PushCounts AllNodes => Nodes.Values.Aggregate(new PushCounts(), (sum, counts) => sum + counts);

    /// <summary>All relationships together.</summary>
    public PushCounts AllRelationships => Relationships.Values.Aggregate(new PushCounts(), (sum, counts) => sum + counts);

    /// <summary>Whether the database was as the bundle says before.</summary>
    public bool NothingChanged => (AllNodes + AllRelationships).Changed == 0;
}

/// <summary>What became of some nodes or relationships.</summary>
/// <param name="Created">New in the database.</param>
/// <param name="Updated">There before with other properties.</param>
/// <param name="Unchanged">There before, the same.</param>
/// <param name="Deleted">There before and not in the bundle.</param>
public readonly record struct PushCounts(long Created, long Updated, long Unchanged, long Deleted)
{
    /// <summary>Number that the push changed.</summary>
    public long Changed => Created + Updated + Deleted;

    /// <summary>The sums.</summary>
    public static PushCounts operator +(PushCounts a, PushCounts b) =>
        new(a.Created + b.Created, a.Updated + b.Updated, a.Unchanged + b.Unchanged, a.Deleted + b.Deleted);

    /// <summary>The sums.</summary>
    public static PushCounts Add(PushCounts left, PushCounts right) => left + right;
}

/// <summary>How far a push is.</summary>
/// <param name="Phase">What is being done, e.g. <c>nodes</c>.</param>
/// <param name="Done">Number done of this phase.</param>
/// <param name="Total">Number in all, where known, else 0.</param>
public readonly record struct PushProgress(string Phase, long Done, long Total);
