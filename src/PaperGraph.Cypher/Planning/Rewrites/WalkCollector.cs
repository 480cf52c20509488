using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Planning.Logical;

namespace PaperGraph.Cypher.Planning.Rewrites;

/// <summary>
/// Takes expands off the top of a plan whose relationships and end nodes nobody asks for by name: what is left gives one row where the plan gave one for
/// each walk. Walks that begin at different nodes are counted each by itself, and their numbers are multiplied.
/// </summary>
internal sealed class WalkCollector
{
    private const int MostHops = 16;

    private readonly HashSet<Variable> _used;
    private readonly TypeSets _types;
    private readonly Dictionary<Variable, List<BoundExpression>> _predicates = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Variable> _removed = new(ReferenceEqualityComparer.Instance);

    private WalkCollector(LogicalOperator plan, IEnumerable<Variable> used)
    {
        _used = new HashSet<Variable>(used, ReferenceEqualityComparer.Instance);
        _types = new TypeSets(plan);
        Rest = plan;
        while (Take())
        {
        }
    }

    /// <summary>What is left of the plan, without the predicates in <see cref="Left"/>.</summary>
    public LogicalOperator Rest { get; private set; }

    /// <summary>Predicates of what is left.</summary>
    public List<BoundExpression> Left { get; } = [];

    /// <summary>The walks: those that came last in the plan first; the hops of each in order.</summary>
    public List<List<Hop>> Walks { get; } = [];

    /// <summary>Takes off what can be taken.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="used">Variables that are asked for above it.</param>
    public static WalkCollector Of(LogicalOperator plan, IEnumerable<Variable> used) => new(plan, used);

    /// <summary>The node or relationship variables that are gone, which were never null.</summary>
    public bool IsRemoved(Variable variable) => _removed.Contains(variable);

    /// <summary>What is left, with the predicates that were above it.</summary>
    public LogicalOperator Remaining()
    {
        BoundExpression[] left = [.. Left, .. _predicates.Where(item => !_removed.Contains(item.Key)).SelectMany(item => item.Value)];
        return left.Length == 0 ? Rest : new Filter(Rest, Rest.Rows * 0.5, left);
    }

    /// <summary>The walk with a number as the plan's step needs it.</summary>
    public List<CountedHop> Hops(int walk) =>
        [.. Walks[walk].Select(hop => new CountedHop(hop.Direction, hop.Types, hop.To, _predicates.TryGetValue(hop.To, out List<BoundExpression>? predicates) ? predicates : []))];

    /// <summary>The relationships of what is left that the first hop of a walk must not take.</summary>
    public List<Variable> Taken(int walk)
    {
        Hop first = Walks[walk][0];
        return [.. first.Unique.Where(other => !_removed.Contains(other) && !_types.Excludes(other, first.Types))];
    }

    private bool Take()
    {
        switch (Rest)
        {
            case Filter filter:
                foreach (BoundExpression predicate in filter.Predicates) Keep(predicate);
                Rest = filter.Source!;
                return true;
            case Expand { Into: false } expand when CanGo(expand.Hop):
                if (!Extends(expand.Hop)) Begin(expand.Hop);
                else Walks[^1].Insert(0, expand.Hop);
                _removed.Add(expand.Hop.To);
                _removed.Add(expand.Hop.Relationship);
                Rest = expand.Source!;
                return true;
            default:
                return false;
        }
    }

    private void Keep(BoundExpression predicate)
    {
        if (NodePredicates.NodeOf(predicate) is { } node)
        {
            if (!_predicates.TryGetValue(node, out List<BoundExpression>? known)) _predicates.Add(node, known = []);
            known.Add(predicate);
            return;
        }

        Left.Add(predicate);
        _used.UnionWith(VariableUses.Of(predicate));
    }

    private void Begin(Hop hop)
    {
        if (Walks.Count > 0) _used.Add(Walks[^1][0].From);
        Walks.Add([hop]);
    }

    private bool Extends(Hop hop) => Walks.Count > 0 && Walks[^1][0].From == hop.To;

    private bool CanGo(Hop hop)
    {
        if (hop.From == hop.To || _used.Contains(hop.To) || _used.Contains(hop.Relationship) || _predicates.ContainsKey(hop.Relationship)) return false;
        if (!hop.Unique.All(other => _types.Excludes(other, hop.Types) || _types.IsSingle(other))) return false;
        if (Walks.Sum(walk => walk.Count) == MostHops) return false;
        bool extends = Extends(hop);
        IEnumerable<Hop> others = Walks.SelectMany((walk, i) => walk.Skip(extends && i == Walks.Count - 1 ? 1 : 0));
        if (!others.All(other => TypeSets.AreDisjoint(hop.Types, other.Types))) return false;
        if (!extends) return true;
        // What came first so far comes second: then it can only turn back on the one before.
        Hop second = Walks[^1][0];
        return second.Unique.All(other => other == hop.Relationship || _types.Excludes(other, second.Types));
    }
}
