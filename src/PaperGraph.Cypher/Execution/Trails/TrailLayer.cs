namespace PaperGraph.Cypher.Execution.Trails;

/// <summary>How a node in a state was reached.</summary>
/// <param name="Other">The node and state that it was reached from.</param>
/// <param name="Relationship">By what; negative at an end of the pattern.</param>
/// <param name="Move">The number of the move, or of the end.</param>
/// <param name="Next">Where in the layer the next way to the same node and state stands; negative: there is none.</param>
internal readonly record struct TrailLink(long Other, int Relationship, int Move, int Next);

/// <summary>The nodes in states that walks of one length reach, with all last steps of these.</summary>
internal sealed class TrailLayer
{
    public const int BytesPerLink = 24;
    public const int BytesPerKey = 24;

    private readonly List<TrailLink> _links = [];

    /// <summary>For each node and state the first of its links.</summary>
    public Dictionary<long, int> Heads { get; } = [];

    public int LinkCount => _links.Count;

    public TrailLink this[int link] => _links[link];

    /// <summary>A node in a state, as one number.</summary>
    public static long Key(long node, int state) => ((long)state << 32) | node;

    public static int NodeOf(long key) => (int)key;

    public static int StateOf(long key) => (int)(key >> 32);

    public void Add(long key, long other, int relationship, int move)
    {
        int next = Heads.GetValueOrDefault(key, -1);
        Heads[key] = _links.Count;
        _links.Add(new TrailLink(other, relationship, move, next));
    }
}
