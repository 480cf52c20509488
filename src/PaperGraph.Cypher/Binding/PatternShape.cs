using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Binding;

/// <summary>A path without parentheses that mean nothing.</summary>
/// <param name="Elements">Nodes, relationships and quantified paths.</param>
/// <param name="Where">The predicate of parentheses around the whole; null where there is none.</param>
internal sealed record PatternShape(IReadOnlyList<PatternElement> Elements, Expression? Where)
{
    /// <summary>The shape of a path; refuses what has none.</summary>
    public static PatternShape Of(PathPattern path)
    {
        IReadOnlyList<PatternElement> elements = path.Elements;
        Expression? where = null;
        while (elements is [ParenthesizedPath { Quantifier: null } whole])
        {
            if (whole.Path.Variable is { } inner) throw BindingErrors.Unexpected("Sub-path assignment is currently not supported", inner.Position);
            if (where is not null) throw BindingErrors.Unexpected("Only one predicate is allowed in parentheses around a path", whole.Position);
            (elements, where) = (whole.Path.Elements, whole.Where);
        }

        foreach (PatternElement element in elements)
        {
            if (element is ParenthesizedPath { Quantifier: null } part)
            {
                throw BindingErrors.Unexpected("A parenthesized path pattern beside other patterns needs a quantifier such as {1,3} or +", part.Position);
            }
        }

        if (path.Selector.Kind is PathSelectorKind.LegacyShortest or PathSelectorKind.LegacyAllShortest) RequireOneRelationship(path, elements);
        return new PatternShape(elements, where);
    }

    /// <summary>Least and most repetitions of a length or quantifier.</summary>
    public static (long Minimum, long? Maximum) Bounds(PatternLength length, bool quantifier, TextPosition position)
    {
        // {,n} begins at none, *..n at one.
        long minimum = length.Minimum ?? (quantifier ? 0 : 1);
        if (length.Maximum is { } maximum && quantifier && (maximum < minimum || maximum == 0))
        {
            string message = maximum == 0
                ? "A quantifier for a path pattern must not be limited by 0."
                : $"A quantifier for a path pattern must not have a lower bound which exceeds its upper bound: {{{minimum},{maximum}}}";
            throw BindingErrors.Unexpected(message, position);
        }

        return (minimum, length.Maximum);
    }

    private static void RequireOneRelationship(PathPattern path, IReadOnlyList<PatternElement> elements)
    {
        string name = path.Selector.Kind == PathSelectorKind.LegacyShortest ? "shortestPath" : "allShortestPaths";
        if (elements is not [NodePattern, RelationshipPattern { Quantifier: null } relationship, NodePattern])
        {
            throw BindingErrors.Unexpected($"{name}(...) requires a pattern containing a single relationship", path.Position);
        }

        if (relationship.Length is { Minimum: > 1 })
        {
            throw BindingErrors.Unexpected($"{name}(...) does not support a minimal length different from 0 or 1", relationship.Position);
        }
    }
}
