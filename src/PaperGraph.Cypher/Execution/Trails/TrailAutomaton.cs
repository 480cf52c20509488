using System.Diagnostics;

namespace PaperGraph.Cypher.Execution.Trails;

/// <summary>
/// A pattern as an automaton over relationships: state 0 is the first node, every other one says which relationship of which round of which part was taken
/// last. Rounds are written out, up to the least number where there is no greatest.
/// </summary>
internal sealed class TrailAutomaton
{
    private const int BytesPerState = 256;

    private readonly TrailPattern _pattern;
    private readonly int[] _rounds;
    private readonly bool[] _endless;
    private readonly int[] _firstState;
    private readonly List<TrailMove> _moves = [];
    private readonly List<TrailEnd> _ends = [];
    private readonly List<TrailMove>[] _from;
    private readonly List<TrailMove>[] _to;
    private readonly TrailNode[] _arrivals;

    private TrailAutomaton(TrailPattern pattern, long relationships, QueryState state)
    {
        _pattern = pattern;
        _rounds = new int[pattern.Parts.Length];
        _endless = new bool[pattern.Parts.Length];
        _firstState = new int[pattern.Parts.Length];
        int states = 1;
        for (int i = 0; i < pattern.Parts.Length; i++)
        {
            TrailPart part = pattern.Parts[i];
            _endless[i] = part.Maximum is not { } maximum || maximum >= relationships;
            _rounds[i] = (int)(_endless[i] ? Math.Max(part.Minimum, 1) : part.Maximum!.Value);
            _firstState[i] = states;
            states += _rounds[i] * part.Relationships.Length;
            state.Memory.Reserve((long)_rounds[i] * part.Relationships.Length * BytesPerState);
        }

        _from = Lists(states);
        _to = Lists(states);
        _arrivals = new TrailNode[states];
        _arrivals[0] = TrailNode.Any;
        Enter(0, 1, 0);
        for (int i = 0; i < pattern.Parts.Length; i++) AddRounds(i);
    }

    public IReadOnlyList<TrailMove> Moves => _moves;

    public IReadOnlyList<TrailEnd> Ends => _ends;

    /// <summary>The automaton of a pattern; null where the graph has too few relationships for any path.</summary>
    public static TrailAutomaton? Of(TrailPattern pattern, QueryState state)
    {
        long relationships = state.Graph.RelationshipCount;
        bool possible = pattern.Parts.All(part => part.Minimum <= relationships / part.Relationships.Length);
        return possible ? new TrailAutomaton(pattern, relationships, state) : null;
    }

    /// <summary>The moves out of a state.</summary>
    public List<TrailMove> From(int state) => _from[state];

    /// <summary>The moves into a state.</summary>
    public List<TrailMove> To(int state) => _to[state];

    /// <summary>What the node is that a state comes to.</summary>
    public TrailNode Arrival(int state) => _arrivals[state];

    private static List<TrailMove>[] Lists(int count)
    {
        var lists = new List<TrailMove>[count];
        for (int i = 0; i < count; i++) lists[i] = [];
        return lists;
    }

    private int StateOf(int part, int round, int step) => _firstState[part] + (round * _pattern.Parts[part].Relationships.Length) + step;

    private void AddRounds(int part)
    {
        int steps = _pattern.Parts[part].Relationships.Length;
        for (int round = 0; round < _rounds[part]; round++)
        {
            for (int step = 0; step < steps; step++)
            {
                int state = StateOf(part, round, step);
                _arrivals[state] = _pattern.Parts[part].Nodes[step + 1];
                if (step + 1 < steps) Add(state, StateOf(part, round, step + 1), part, step + 1, 1, 0);
                else EndRound(state, part, round);
            }
        }
    }

    private void EndRound(int state, int part, int round)
    {
        bool last = round == _rounds[part] - 1;
        if (!last || _endless[part]) Add(state, StateOf(part, last ? round : round + 1, 0), part, 0, 1, 0);
        if (round + 1 >= _pattern.Parts[part].Minimum) Enter(state, part + 1, part + 1);
    }

    /// <summary>What follows at a node of the pattern: the part behind it, and what is behind parts that may be left out.</summary>
    private void Enter(int state, int firstNode, int node)
    {
        for (; node < _pattern.Parts.Length; node++)
        {
            if (_rounds[node] > 0) Add(state, StateOf(node, 0, 0), node, 0, firstNode, node);
            if (_pattern.Parts[node].Minimum > 0) return;
        }

        Debug.Assert(node == _pattern.Nodes.Length - 1, "The last node ends the pattern.");
        _ends.Add(new TrailEnd(state, firstNode));
    }

    private void Add(int from, int to, int part, int step, int firstNode, int lastNode)
    {
        var move = new TrailMove(_moves.Count, from, to, part, step, firstNode, lastNode);
        _moves.Add(move);
        _from[from].Add(move);
        _to[to].Add(move);
    }
}
