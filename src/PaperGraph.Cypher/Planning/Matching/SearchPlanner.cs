using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Planning.Logical;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Planning.Matching;

/// <summary>
/// Takes a path with a selector apart for a search: what speaks of one element only is asked when the search comes to it, the rest when a path is whole.
/// </summary>
/// <param name="context">Makes variables.</param>
/// <param name="path">The path.</param>
/// <param name="known">The variables that have values before.</param>
internal sealed class SearchPlanner(PlanContext context, BoundPath path, HashSet<Variable> known)
{
    private readonly List<BoundExpression> _left = [];

    /// <summary>The pattern to search for.</summary>
    /// <param name="variable">The path's variable.</param>
    /// <param name="where">What must be true of the path beside what it says itself.</param>
    /// <param name="unique">The relationships that must not be taken.</param>
    public SearchPattern Plan(Variable variable, IEnumerable<BoundExpression> where, IReadOnlyList<Variable> unique)
    {
        List<BoundNode> nodes = [.. path.Elements.OfType<BoundNode>()];
        _left.AddRange(where);
        _left.AddRange(Predicates.Conjuncts(path.Where));
        // Those of the first and last node are asked where these are found.
        foreach (BoundNode node in nodes.Skip(1).SkipLast(1)) _left.AddRange(Own(node));
        SearchPart[] parts = [.. path.Elements.Where(element => element is not BoundNode).Select(PartOf)];
        SearchNode[] outer = [.. nodes.Select((node, i) => i == 0 || i == nodes.Count - 1
            ? new SearchNode(node.Variable, known.Contains(node.Variable), [])
            : new SearchNode(node.Variable, known.Contains(node.Variable), Take(_left, [node.Variable])))];
        List<SearchRule> nodeRules = [], relationshipRules = [];
        TakeRules(variable, parts, nodeRules, relationshipRules);
        IEnumerable<Variable?> all = outer.Concat(parts.SelectMany(part => part.Nodes)).Select(node => node.Variable)
            .Concat(parts.SelectMany(part => part.Relationships).Select(relationship => relationship.Variable))
            .Concat(parts.SelectMany(part => part.Groups).Select(group => group.List)).Append(variable);
        Variable[] own = [.. all.OfType<Variable>().Where(found => !known.Contains(found))];
        return new SearchPattern(outer, parts, nodeRules, relationshipRules, unique, _left, variable, PatternGraph.PathOf(path), own);
    }

    private static IEnumerable<BoundExpression> Own(BoundNode node) => Predicates.OfLabels(node.Variable, node.Labels)
        .Concat(Predicates.OfProperties(node.Variable, node.Properties)).Concat(Predicates.Conjuncts(node.Where));

    private static IEnumerable<BoundExpression> Own(BoundRelationship relationship, Variable variable)
    {
        IEnumerable<BoundExpression> own = Predicates.OfProperties(variable, relationship.Properties).Concat(Predicates.Conjuncts(relationship.Where));
        return Predicates.IsDynamic(relationship.Types) ? own.Append(new BoundLabelPredicate(new BoundVariable(variable), relationship.Types!)) : own;
    }

    private SearchPart PartOf(BoundPatternElement element)
    {
        if (element is BoundQuantifiedPath quantified) return RoundsOf(quantified);
        var relationship = (BoundRelationship)element;
        SearchNode any = new(null, false, []);
        Variable each = relationship.Length is null ? relationship.Variable : relationship.Inner ?? context.NewVariable("step");
        List<BoundExpression> own = [.. Own(relationship, each)];
        List<BoundExpression> inline = Take(own, [each]);
        if (relationship.Length is not { } length)
        {
            _left.AddRange(own);
            return new SearchPart([any, any], [Of(relationship, each, inline)], 1, 1, [], []);
        }

        return new SearchPart([any, any], [Of(relationship, each, inline)], length.Minimum, length.Maximum, [(each, relationship.Variable)], own);
    }

    private SearchPart RoundsOf(BoundQuantifiedPath quantified)
    {
        BoundNode[] nodes = [.. quantified.Path.Elements.OfType<BoundNode>()];
        BoundRelationship[] relationships = [.. quantified.Path.Elements.OfType<BoundRelationship>()];
        List<BoundExpression> left = [.. Predicates.Conjuncts(quantified.Where)];
        foreach (BoundNode node in nodes) left.AddRange(Own(node));
        foreach (BoundRelationship relationship in relationships) left.AddRange(Own(relationship, relationship.Variable));
        SearchNode[] inner = [.. nodes.Select(node => new SearchNode(node.Variable, known.Contains(node.Variable), Take(left, [node.Variable])))];
        SearchRelationship[] steps = [.. relationships.Select((relationship, i) =>
            Of(relationship, relationship.Variable, Take(left, [nodes[i].Variable, relationship.Variable, nodes[i + 1].Variable])))];
        return new SearchPart(inner, steps, quantified.Minimum, quantified.Maximum, quantified.Groups, left);
    }

    private SearchRelationship Of(BoundRelationship relationship, Variable variable, IReadOnlyList<BoundExpression> predicates) => new(
        variable, known.Contains(variable), relationship.Direction, Predicates.IsDynamic(relationship.Types) ? null : relationship.Types, predicates);

    /// <summary>Takes out the predicates that speak of some variables and of what is known only.</summary>
    private List<BoundExpression> Take(List<BoundExpression> from, Variable[] variables)
    {
        List<BoundExpression> taken = [.. from.Where(predicate => SpeaksOf(predicate, variables))];
        from.RemoveAll(predicate => taken.Contains(predicate, ReferenceEqualityComparer.Instance));
        return taken;
    }

    private bool SpeaksOf(BoundExpression predicate, Variable[] variables) =>
        VariableUses.Of(predicate).All(variable => known.Contains(variable) || variables.Contains(variable));

    /// <summary>Takes out all(…) and none(…) over the nodes or relationships of the path.</summary>
    private void TakeRules(Variable variable, SearchPart[] parts, List<SearchRule> nodes, List<SearchRule> relationships)
    {
        for (int i = _left.Count - 1; i >= 0; i--)
        {
            if (_left[i] is not BoundQuantifier { Quantifier: ListQuantifier.All or ListQuantifier.None } every || !SpeaksOf(every.Where, [every.Variable])) continue;
            List<SearchRule>? rules = every.List switch
            {
                BoundFunction { Function.Name: "nodes", Arguments: [BoundVariable of] } when of.Variable == variable => nodes,
                BoundFunction { Function.Name: "relationships", Arguments: [BoundVariable of] } when of.Variable == variable => relationships,
                BoundVariable list when parts is [{ Relationships: [var one], Groups: [var group] }] && group.List == list.Variable && group.Inner == one.Variable => relationships,
                _ => null,
            };
            if (rules is null) continue;
            rules.Add(new SearchRule(every.Variable, every.Where, every.Quantifier == ListQuantifier.All));
            _left.RemoveAt(i);
        }
    }
}
