using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Planning.Logical;

namespace PaperGraph.Cypher.Planning.Matching;

/// <summary>What lies between two nodes of a pattern: a relationship, a variable length of them, or a quantified path.</summary>
/// <param name="Left">The node before it.</param>
/// <param name="Element">What it is.</param>
/// <param name="Right">The node behind it.</param>
internal sealed record Connection(Variable Left, BoundPatternElement Element, Variable Right)
{
    /// <summary>The relationships that must be different from all others of the MATCH: variables of single ones and of lists.</summary>
    public IReadOnlyList<Variable> Relationships { get; } = Element switch
    {
        BoundRelationship relationship => [relationship.Variable],
        BoundQuantifiedPath quantified => [.. InnerRelationships(quantified).Select(inner => quantified.Groups.First(group => group.Inner == inner).List)],
        _ => [],
    };

    /// <summary>The relationships of one round of a quantified path.</summary>
    public static IReadOnlyList<Variable> InnerRelationships(BoundQuantifiedPath quantified) =>
        [.. quantified.Path.Elements.OfType<BoundRelationship>().Select(relationship => relationship.Variable)];
}

/// <summary>A pattern taken apart: nodes, what connects them, predicates on all of it, and paths to be made.</summary>
internal sealed class PatternGraph
{
    private readonly HashSet<Variable> _nodes = new(ReferenceEqualityComparer.Instance);
    private readonly List<Variable> _nodeOrder = [];

    /// <summary>Nodes in the order in which they stand.</summary>
    public IReadOnlyList<Variable> Nodes => _nodeOrder;

    public List<Connection> Connections { get; } = [];

    public List<BoundExpression> Predicates { get; } = [];

    public List<(Variable Variable, PathValueExpression Path)> Paths { get; } = [];

    /// <summary>Paths with a selector, which are looked for once their ends are known.</summary>
    public List<BoundPath> Selected { get; } = [];

    public static PatternGraph Of(IReadOnlyList<BoundPath> paths, BoundExpression? where)
    {
        var graph = new PatternGraph();
        foreach (BoundPath path in paths.Select(Completed))
        {
            if (path.Selector.Kind == Syntax.PathSelectorKind.All) graph.Add(path);
            else graph.AddSelected(path);
        }

        graph.Predicates.AddRange(Planning.Predicates.Conjuncts(where));
        return graph;
    }

    /// <summary>A part of a pattern.</summary>
    public static PatternGraph Part(IEnumerable<Variable> nodes, IEnumerable<Connection> connections, IEnumerable<BoundExpression> predicates)
    {
        var part = new PatternGraph();
        foreach (Variable node in nodes)
        {
            if (part._nodes.Add(node)) part._nodeOrder.Add(node);
        }

        part.Connections.AddRange(connections);
        part.Predicates.AddRange(predicates);
        return part;
    }

    /// <summary>How a path is made of its elements.</summary>
    public static PathValueExpression PathOf(BoundPath path) => new(
        ((BoundNode)path.Elements[0]).Variable,
        [.. path.Elements.Where(element => element is not BoundNode).Select(PartOf)]);

    // The relationships of a quantified path are gathered in lists, whether the query names them or not: that they differ is looked up there.
    private static BoundPath Completed(BoundPath path) => path with
    {
        Elements = [.. path.Elements.Select(element => element is BoundQuantifiedPath quantified ? Completed(quantified) : element)],
    };

    private static BoundQuantifiedPath Completed(BoundQuantifiedPath quantified) => quantified with
    {
        Groups =
        [
            .. quantified.Groups,
            .. Connection.InnerRelationships(quantified).Where(inner => quantified.Groups.All(group => group.Inner != inner))
                .Select(inner => (inner, new Variable($"  rounds of {inner.Name}", StaticType.List, -1))),
        ],
    };

    private static IReadOnlyList<Variable> PartOf(BoundPatternElement element) => element is BoundRelationship relationship
        ? [relationship.Variable]
        : new Connection(null!, element, null!).Relationships;

    private void Add(BoundPath path)
    {
        for (int i = 0; i < path.Elements.Count; i++)
        {
            if (path.Elements[i] is BoundNode node)
            {
                AddNode(node);
                continue;
            }

            Variable left = ((BoundNode)path.Elements[i - 1]).Variable, right = ((BoundNode)path.Elements[i + 1]).Variable;
            Connections.Add(new Connection(left, path.Elements[i], right));
            if (path.Elements[i] is BoundRelationship { Length: null } single) AddRelationship(single);
        }

        if (path.Variable is { } variable) Paths.Add((variable, PathOf(path)));
        Predicates.AddRange(Planning.Predicates.Conjuncts(path.Where));
    }

    private void AddSelected(BoundPath path)
    {
        AddNode((BoundNode)path.Elements[0]);
        AddNode((BoundNode)path.Elements[^1]);
        Selected.Add(path);
    }

    private void AddNode(BoundNode node)
    {
        if (_nodes.Add(node.Variable)) _nodeOrder.Add(node.Variable);
        Predicates.AddRange(Planning.Predicates.OfLabels(node.Variable, node.Labels));
        Predicates.AddRange(Planning.Predicates.OfProperties(node.Variable, node.Properties));
        Predicates.AddRange(Planning.Predicates.Conjuncts(node.Where));
    }

    private void AddRelationship(BoundRelationship relationship)
    {
        if (Planning.Predicates.IsDynamic(relationship.Types))
        {
            Predicates.Add(new BoundLabelPredicate(new BoundVariable(relationship.Variable), relationship.Types!));
        }

        Predicates.AddRange(Planning.Predicates.OfProperties(relationship.Variable, relationship.Properties));
        Predicates.AddRange(Planning.Predicates.Conjuncts(relationship.Where));
    }
}
