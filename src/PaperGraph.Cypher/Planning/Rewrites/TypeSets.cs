using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Execution.Operators;
using PaperGraph.Cypher.Planning.Logical;

namespace PaperGraph.Cypher.Planning.Rewrites;

/// <summary>Which types the relationship variables of a plan may have.</summary>
internal sealed class TypeSets
{
    private readonly Dictionary<Variable, (BoundLabelExpression? Types, bool IsSingle)> _known = new(ReferenceEqualityComparer.Instance);

    public TypeSets(LogicalOperator plan)
    {
        for (LogicalOperator? step = plan; step is not null; step = step.Source)
        {
            switch (step)
            {
                case Expand expand: _known[expand.Hop.Relationship] = (expand.Hop.Types, true); break;
                case ProjectEndpoints ends: _known[ends.Hop.Relationship] = (ends.Hop.Types, true); break;
                case VarLengthExpand expand: _known[expand.Hop.Relationship] = (expand.Hop.Types, false); break;
                case RelationshipScan scan: _known[scan.Relationship] = (scan.Type is null ? null : new BoundLabelName(scan.Type), true); break;
            }
        }
    }

    /// <summary>Whether no relationship can be of both sets.</summary>
    public static bool AreDisjoint(BoundLabelExpression? left, BoundLabelExpression? right) =>
        new TypeFilter(left).Names is { } some && new TypeFilter(right).Names is { } others && !some.Intersect(others, StringComparer.Ordinal).Any();

    /// <summary>Whether a variable holds one relationship, if any.</summary>
    public bool IsSingle(Variable relationship) => _known.TryGetValue(relationship, out var known) && known.IsSingle;

    /// <summary>Whether a variable cannot hold a relationship of a set.</summary>
    public bool Excludes(Variable relationship, BoundLabelExpression? types) => _known.TryGetValue(relationship, out var known) && AreDisjoint(known.Types, types);
}
