namespace PaperGraph.Analysis;

/// <summary>Weighted edges between numbered nodes, gathered before they become a <see cref="CsrGraph"/>; one array a column, so that an edge costs 16 bytes.</summary>
internal sealed class EdgeList
{
    private int[] _sources;
    private int[] _targets;
    private double[] _weights;

    public EdgeList(int nodes, int capacity = 16)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nodes);
        Nodes = nodes;
        _sources = new int[capacity];
        _targets = new int[capacity];
        _weights = new double[capacity];
    }

    /// <summary>Number of nodes; edges name nodes from 0 to one less.</summary>
    public int Nodes { get; }

    public int Count { get; private set; }

    public ReadOnlySpan<int> Sources => _sources.AsSpan(0, Count);

    public ReadOnlySpan<int> Targets => _targets.AsSpan(0, Count);

    public ReadOnlySpan<double> Weights => _weights.AsSpan(0, Count);

    /// <summary>Adds an edge. An edge of weight zero carries nothing and is left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A node is not of the graph, or the weight is negative or not finite.</exception>
    public void Add(int source, int target, double weight)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)source, (uint)Nodes, nameof(source));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)target, (uint)Nodes, nameof(target));
        if (!(weight >= 0) || double.IsPositiveInfinity(weight))
        {
            throw new ArgumentOutOfRangeException(nameof(weight), weight, "An edge's weight must be finite and not negative.");
        }

        if (weight == 0) return;
        if (Count == _sources.Length) Grow();
        _sources[Count] = source;
        _targets[Count] = target;
        _weights[Count] = weight;
        Count++;
    }

    private void Grow()
    {
        int capacity = (int)Math.Min(Array.MaxLength, Math.Max(16L, 2L * Count));
        if (capacity == Count) throw new InvalidOperationException($"The graph has more than {Array.MaxLength} edges.");
        Array.Resize(ref _sources, capacity);
        Array.Resize(ref _targets, capacity);
        Array.Resize(ref _weights, capacity);
    }
}
