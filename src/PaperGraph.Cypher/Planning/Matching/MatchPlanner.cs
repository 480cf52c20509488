using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Planning.Logical;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Planning.Matching;

/// <summary>
/// Orders the steps that match a pattern: begins where the fewest rows are expected, then follows what multiplies them least; a predicate is asked as soon as
/// all it speaks of is known.
/// </summary>
internal sealed partial class MatchPlanner
{
    /// <summary>Nodes that it is as well to seek one by one as to find by one search.</summary>
    private const int MostSearches = 16;

    private readonly PlanContext _context;
    private readonly PatternGraph _pattern;
    private readonly HashSet<Variable> _bound;
    private readonly HashSet<Variable> _local;
    private readonly List<Variable> _unplannedNodes;
    private readonly List<Connection> _unplannedConnections;
    private readonly List<(BoundExpression Predicate, HashSet<Variable> Uses)> _unplannedPredicates;
    private readonly List<(Variable Variable, PathValueExpression Path)> _unplannedPaths;
    private readonly List<Variable> _walked = [];
    private readonly List<BoundPath> _selected = [];
    private LogicalOperator _plan;

    private MatchPlanner(PlanContext context, LogicalOperator source, PatternGraph pattern, IEnumerable<Variable> bound, IEnumerable<Variable> introduced)
    {
        (_context, _plan, _pattern) = (context, source, pattern);
        _bound = new HashSet<Variable>(bound, ReferenceEqualityComparer.Instance);
        _local = new HashSet<Variable>(introduced, ReferenceEqualityComparer.Instance);
        _unplannedNodes = [.. pattern.Nodes.Where(node => !_bound.Contains(node))];
        _unplannedConnections = [.. pattern.Connections];
        _unplannedPaths = [.. pattern.Paths];
        IEnumerable<BoundExpression> notNull = pattern.Nodes
            .Where(node => _bound.Contains(node) && !pattern.Connections.Exists(connection => connection.Left == node || connection.Right == node))
            .Select(node => new BoundUnary(UnaryOperator.IsNotNull, new BoundVariable(node), StaticType.Boolean));
        _unplannedPredicates = [.. pattern.Predicates.Concat(notNull).Select(predicate => (predicate, UsesOf(predicate)))];
    }

    /// <summary>The steps for a pattern on top of a source.</summary>
    /// <param name="context">Counts and indexes.</param>
    /// <param name="source">Where the rows come from.</param>
    /// <param name="paths">The paths.</param>
    /// <param name="where">The predicate; null where there is none.</param>
    /// <param name="bound">The variables that have values already.</param>
    /// <param name="introduced">The variables that get values here.</param>
    public static LogicalOperator Plan(
        PlanContext context, LogicalOperator source, IReadOnlyList<BoundPath> paths, BoundExpression? where, IEnumerable<Variable> bound, IReadOnlyList<Variable> introduced) =>
        new MatchPlanner(context, source, PatternGraph.Of(paths, where), bound, introduced).Run();

    private LogicalOperator Run()
    {
        Settle();
        while (_unplannedNodes.Count > 0 || _unplannedConnections.Count > 0)
        {
            if (NextConnection() is { } connection) Follow(connection);
            else if (OpenPath() is { } open) Select(open);
            else Start();
            Settle();
        }

        foreach (BoundPath path in _pattern.Selected.Except(_selected).ToList())
        {
            Select(path);
            Settle();
        }

        return _unplannedPredicates.Count == 0
            ? _plan
            : throw new InvalidOperationException("A predicate of the pattern speaks of a variable that the pattern does not bind.");
    }

    /// <summary>Asks the predicates and makes the paths that have all they need.</summary>
    private void Settle()
    {
        for (int i = 0; i < _unplannedPaths.Count; i++)
        {
            (Variable variable, PathValueExpression path) = _unplannedPaths[i];
            if (!VariableUses.Of(path).IsSubsetOf(_bound)) continue;
            _plan = new Project(_plan, _plan.Rows, [(variable, path)]);
            _bound.Add(variable);
            _unplannedPaths.RemoveAt(i--);
        }

        BoundExpression[] ready = [.. _unplannedPredicates.Where(item => item.Uses.IsSubsetOf(_bound)).Select(item => item.Predicate)];
        if (ready.Length == 0) return;
        _unplannedPredicates.RemoveAll(item => item.Uses.IsSubsetOf(_bound));
        _plan = new Filter(_plan, _plan.Rows * ready.Aggregate(1.0, (all, predicate) => all * Selectivity(predicate)), ready);
    }

    private double Selectivity(BoundExpression predicate) => predicate switch
    {
        BoundLabelPredicate { Labels: BoundLabelName label } => Math.Min(1, _context.CountNodes(label.Name) / Math.Max(1, _context.CountNodes(null))),
        BoundComparison { Operators: [ComparisonOperator.Equal] } => 0.1,
        _ => 0.5,
    };

    private Connection? NextConnection()
    {
        return _unplannedConnections.Where(IsReachable).MinBy(FanOut);

        bool IsReachable(Connection connection) => _bound.Contains(connection.Left) || (_bound.Contains(connection.Right) && connection.Element is BoundRelationship)
            || (connection.Element is BoundRelationship { Length: null } single && _bound.Contains(single.Variable));
    }

    /// <summary>Rows that come out for each that goes in.</summary>
    private double FanOut(Connection connection)
    {
        if (connection.Element is BoundRelationship { Length: null } known && _bound.Contains(known.Variable)) return 0;
        bool into = _bound.Contains(connection.Left) && _bound.Contains(connection.Right);
        if (connection.Element is not BoundRelationship relationship) return into ? 1 : 100;
        double relationships = _context.CountRelationships(relationship.Types) * (relationship.Direction == PatternDirection.Either ? 2 : 1);
        double degree = relationships / Math.Max(1, _context.CountNodes(null));
        if (into) return Math.Min(0.5, degree / Math.Max(1, _context.CountNodes(null)));
        return relationship.Length is { } length ? Math.Pow(Math.Max(degree, 1.5), Math.Min(length.Maximum ?? 6, 6)) : degree;
    }

    private void Start()
    {
        BoundExpression[] predicates = [.. _unplannedPredicates.Select(item => item.Predicate)];
        var leaves = new LeafPlanner(_context, predicates, _bound);
        // The left end of a quantified path must be known before it.
        Variable[] candidates = [.. _unplannedNodes];
        LogicalOperator best = candidates.Select(node => leaves.Plan(_plan, node)).MinBy(leaf => leaf.Rows)!;
        if (best is NodeScan && CheaperScan(best.Rows) is { } scan)
        {
            _plan = scan;
            Bind(scan.Start, scan.End, scan.Relationship);
            _walked.Add(scan.Relationship);
            _unplannedConnections.RemoveAll(connection => connection.Element is BoundRelationship { Length: null } single && single.Variable == scan.Relationship);
            return;
        }

        if (_context.Faster && _plan.Rows > 1 && Joined(NodeOf(best), best) is { } join)
        {
            _plan = join;
            return;
        }

        _plan = best;
        Variable node = NodeOf(best);
        Bind(node);
        // What the step itself makes sure of need not be asked again.
        string? label = best is NodeScan labelled ? labelled.Label : (best as NodeIndexSeek)?.Index.LabelsOrTypes[0];
        _unplannedPredicates.RemoveAll(item => item.Predicate is BoundLabelPredicate { Labels: BoundLabelName name, Operand: BoundVariable operand } && operand.Variable == node && name.Name == label);
    }

    /// <summary>All relationships of a type with their ends, where there are fewer of them than nodes to begin at.</summary>
    private RelationshipScan? CheaperScan(double rows)
    {
        return _unplannedConnections.Select(ScanOf).OfType<RelationshipScan>().Where(scan => scan.Rows < rows).MinBy(scan => scan.Rows);

        RelationshipScan? ScanOf(Connection connection)
        {
            if (connection.Element is not BoundRelationship { Length: null } single || connection.Left == connection.Right) return null;
            if (single.Types is not (null or BoundLabelName) || _bound.Contains(single.Variable)) return null;
            bool both = single.Direction == PatternDirection.Either, incoming = single.Direction == PatternDirection.Incoming;
            double count = _context.CountRelationships(single.Types) * (both ? 2 : 1);
            return new RelationshipScan(
                _plan,
                _plan.Rows * count,
                single.Variable,
                incoming ? connection.Right : connection.Left,
                incoming ? connection.Left : connection.Right,
                (single.Types as BoundLabelName)?.Name,
                both);
        }
    }

    private static Variable NodeOf(LogicalOperator leaf) => leaf switch
    {
        NodeScan scan => scan.Node,
        NodeByIdSeek seek => seek.Node,
        NodeIndexSeek seek => seek.Node,
        _ => throw new InvalidOperationException($"{leaf.GetType().Name} is no leaf."),
    };

    private void Follow(Connection connection)
    {
        _unplannedConnections.Remove(connection);
        double rows = _plan.Rows * Math.Max(FanOut(connection), 1e-3);
        bool leftBound = _bound.Contains(connection.Left), rightBound = _bound.Contains(connection.Right);
        if (connection.Element is BoundQuantifiedPath quantified)
        {
            FollowQuantified(connection, quantified, rows, rightBound);
        }
        else
        {
            var relationship = (BoundRelationship)connection.Element;
            if (relationship.Length is null) FollowSingle(connection, relationship, rows, leftBound, rightBound);
            else FollowRepeated(connection, relationship, rows, leftBound, rightBound);
        }

        _walked.AddRange(connection.Relationships);
        Bind([connection.Left, connection.Right, .. connection.Relationships]);
    }

    private void FollowSingle(Connection connection, BoundRelationship relationship, double rows, bool leftBound, bool rightBound)
    {
        BoundLabelExpression? types = Predicates.IsDynamic(relationship.Types) ? null : relationship.Types;
        if (_bound.Contains(relationship.Variable))
        {
            var known = new Hop(connection.Left, relationship.Variable, connection.Right, relationship.Direction, types, [.. _walked]);
            _plan = new ProjectEndpoints(_plan, rows, known, leftBound, rightBound);
            return;
        }

        bool into = leftBound && rightBound, backwards = !leftBound;
        _plan = new Expand(_plan, rows, HopOf(connection, relationship, types, backwards), into);
    }

    private void FollowRepeated(Connection connection, BoundRelationship relationship, double rows, bool leftBound, bool rightBound)
    {
        bool backwards = !leftBound;
        Variable list = relationship.Variable;
        // A list that is known already is compared with what is found.
        bool known = _bound.Contains(list);
        BoundRelationship sought = known ? relationship with { Variable = _context.NewVariable("list") } : relationship;
        BoundLabelExpression? types = Predicates.IsDynamic(relationship.Types) ? null : relationship.Types;
        _plan = new VarLengthExpand(
            _plan, rows, HopOf(connection, sought, types, backwards), RepetitionOf(relationship, backwards), leftBound && rightBound);
        if (!known) return;
        _plan = new Filter(
            _plan, rows, [new BoundComparison([new BoundVariable(list), new BoundVariable(sought.Variable)], [ComparisonOperator.Equal])]);
    }

    private void FollowQuantified(Connection connection, BoundQuantifiedPath quantified, double rows, bool rightBound)
    {
        Variable[] inner = [.. quantified.Path.Elements.Select(VariableOf)];
        var first = ((BoundNode)quantified.Path.Elements[0]).Variable;
        LogicalOperator round = Plan(_context, new Argument(), [quantified.Path], quantified.Where, _bound.Append(first), inner);
        _plan = new Repeat(
            _plan, rows, round, quantified, connection.Left, connection.Right, rightBound, Connection.InnerRelationships(quantified), [.. _walked]);
        Bind([.. quantified.Groups.Select(group => group.List)]);
    }

    private static Variable VariableOf(BoundPatternElement element) => element switch
    {
        BoundNode node => node.Variable,
        BoundRelationship relationship => relationship.Variable,
        _ => throw new InvalidOperationException("Quantified paths do not lie within each other."),
    };

    private void Select(BoundPath path)
    {
        _selected.Add(path);
        Variable start = ((BoundNode)path.Elements[0]).Variable, end = ((BoundNode)path.Elements[^1]).Variable;
        Variable variable = path.Variable ?? _context.NewVariable("path");
        bool legacy = path.Selector.Kind is PathSelectorKind.LegacyShortest or PathSelectorKind.LegacyAllShortest;
        HashSet<Variable> found = VariableUses.Of(PatternGraph.PathOf(path));
        found.UnionWith(path.Elements.OfType<BoundNode>().Select(node => node.Variable));
        found.UnionWith(path.Elements.OfType<BoundQuantifiedPath>().SelectMany(quantified => quantified.Groups).Select(group => group.List));
        found.ExceptWith(_bound);
        found.Add(variable);
        // shortestPath(…) looks for the shortest of those that WHERE lets pass; the selectors of GQL choose first.
        BoundExpression[] inside = legacy ? [.. _unplannedPredicates.Where(item => item.Uses.Overlaps(found)).Select(item => item.Predicate)] : [];
        if (legacy && inside.Length == 0 && path.Where is null && IsPlain(path, out BoundRelationship? relationship))
        {
            var connection = new Connection(start, relationship!, end);
            bool all = path.Selector.Kind == PathSelectorKind.LegacyAllShortest;
            BoundLabelExpression? types = Predicates.IsDynamic(relationship!.Types) ? null : relationship.Types;
            _plan = new ShortestPath(_plan, _plan.Rows, HopOf(connection, relationship, types, false), RepetitionOf(relationship, false), all);
            _plan = new Project(_plan, _plan.Rows, [(variable, PatternGraph.PathOf(path))]);
        }
        else
        {
            _unplannedPredicates.RemoveAll(item => inside.Contains(item.Predicate, ReferenceEqualityComparer.Instance));
            Search(path, variable, start, end, inside);
        }

        Bind([start, end, .. found]);
    }

    /// <summary>The search for a path with one end known or both.</summary>
    private void Search(BoundPath path, Variable variable, Variable start, Variable end, BoundExpression[] inside)
    {
        bool fromStart = _bound.Contains(start), fromEnd = _bound.Contains(end);
        Variable open = fromStart ? end : start;
        BoundExpression[] ofOpen = fromStart && fromEnd
            ? []
            : [.. _unplannedPredicates.Where(item => item.Uses.Contains(open) && item.Uses.All(used => used == open || _bound.Contains(used))).Select(item => item.Predicate)];
        _unplannedPredicates.RemoveAll(item => ofOpen.Contains(item.Predicate, ReferenceEqualityComparer.Instance));
        SearchPattern pattern = new SearchPlanner(_context, path, _bound).Plan(variable, inside, [.. _walked]);
        _plan = new SelectPaths(_plan, _plan.Rows * (fromStart && fromEnd ? 1 : 100), pattern, path.Selector, fromStart, fromEnd, ofOpen);
    }

    /// <summary>
    /// A path with a selector whose one end is known and whose other would have to be each of many nodes: one search finds them all. What is asked of that
    /// node alone may be asked before or after, as paths are selected for each pair of ends by itself.
    /// </summary>
    private BoundPath? OpenPath()
    {
        return _pattern.Selected.Except(_selected).FirstOrDefault(path =>
        {
            Variable start = ((BoundNode)path.Elements[0]).Variable, end = ((BoundNode)path.Elements[^1]).Variable;
            if (path.Selector.Kind is PathSelectorKind.LegacyShortest or PathSelectorKind.LegacyAllShortest || _bound.Contains(start) == _bound.Contains(end)) return false;
            Variable open = _bound.Contains(start) ? end : start;
            return new LeafPlanner(_context, [.. _unplannedPredicates.Select(item => item.Predicate)], _bound).Plan(_plan, open).Rows > _plan.Rows * MostSearches;
        });
    }

    /// <summary>One repeated relationship between two nodes, with at most one relationship required: what breadth-first search finds.</summary>
    private static bool IsPlain(BoundPath path, out BoundRelationship? relationship)
    {
        relationship = path.Elements.Count == 3 ? path.Elements[1] as BoundRelationship : null;
        if (relationship is { Length: null }) relationship = null;
        return relationship?.Length?.Minimum is 0 or 1;
    }

    private Hop HopOf(Connection connection, BoundRelationship relationship, BoundLabelExpression? types, bool backwards) => backwards
        ? new Hop(connection.Right, relationship.Variable, connection.Left, relationship.Direction.Turned(), types, [.. _walked])
        : new Hop(connection.Left, relationship.Variable, connection.Right, relationship.Direction, types, [.. _walked]);

    private Repetition RepetitionOf(BoundRelationship relationship, bool backwards)
    {
        Variable inner = relationship.Inner ?? _context.NewVariable("step");
        List<BoundExpression> predicates =
            [.. Predicates.OfProperties(inner, relationship.Properties), .. Predicates.Conjuncts(relationship.Where)];
        if (Predicates.IsDynamic(relationship.Types)) predicates.Add(new BoundLabelPredicate(new BoundVariable(inner), relationship.Types!));
        return new Repetition(relationship.Length!.Value.Minimum, relationship.Length.Value.Maximum, inner, predicates, backwards);
    }

    private void Bind(params Variable[] variables)
    {
        foreach (Variable variable in variables)
        {
            _bound.Add(variable);
            _unplannedNodes.Remove(variable);
        }
    }

    /// <summary>The variables of this pattern that a predicate speaks of; those of its own subqueries do not count.</summary>
    private HashSet<Variable> UsesOf(BoundExpression predicate)
    {
        HashSet<Variable> uses = VariableUses.Of(predicate);
        uses.RemoveWhere(variable => !_local.Contains(variable) && !_bound.Contains(variable));
        return uses;
    }
}
