using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Binding;

/// <summary>Binds patterns that are matched.</summary>
internal sealed class PatternBinder(BindingContext context)
{
    /// <summary>Binds [OPTIONAL] MATCH; its new variables are in scope afterwards.</summary>
    public BoundMatch BindMatch(bool optional, IReadOnlyList<PathPattern> paths, Expression? where, ClauseScope scope)
    {
        var binding = new PatternBinding(context, scope, mayIntroduce: true);
        foreach (PathPattern path in paths)
        {
            binding.Declare(path);
            NoteUnbounded(path);
        }

        BoundPath[] bound = [.. paths.Select(binding.Build)];
        BoundExpression? condition = context.Expressions.BindOptionalPredicate(where, new Frame(scope));
        return new BoundMatch(optional, bound, condition, binding.Introduced);
    }

    private void NoteUnbounded(PathPattern path)
    {
        if (path.Selector.Kind is not (PathSelectorKind.LegacyShortest or PathSelectorKind.LegacyAllShortest)) return;
        if (path.Elements.OfType<RelationshipPattern>().Any(relationship => relationship.Length is { Maximum: null }))
        {
            context.Notes.Add(Notices.UnboundedShortestPath(path.Elements[0].Position));
        }
    }

    /// <summary>Binds a path inside an expression that may not make variables with names.</summary>
    public BoundMatch BindPredicate(PathPattern path, ClauseScope scope)
    {
        var binding = new PatternBinding(context, scope, mayIntroduce: false);
        binding.Declare(path);
        NoteUnbounded(path);
        return new BoundMatch(Optional: false, [binding.Build(path)], Where: null, binding.Introduced);
    }
}
