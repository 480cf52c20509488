namespace PaperGraph.Cypher.Execution.Trails;

/// <summary>What a search knows from one end: a layer for each length.</summary>
/// <param name="isBackwards">Whether it goes from the pattern's end to its start.</param>
/// <param name="origin">The layer of length 0.</param>
internal sealed class TrailSide(bool isBackwards, TrailLayer origin)
{
    public bool IsBackwards { get; } = isBackwards;

    public List<TrailLayer> Layers { get; } = [origin];

    /// <summary>Every node in a state that any layer holds.</summary>
    public HashSet<long> Reached { get; } = [.. origin.Heads.Keys];

    /// <summary>Whether nothing new can be reached.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Relationships from the end to the last layer.</summary>
    public int Depth => Layers.Count - 1;

    public int Breadth => Layers[^1].Heads.Count;
}
