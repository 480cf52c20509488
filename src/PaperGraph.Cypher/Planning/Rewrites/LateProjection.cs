using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Planning.Logical;

namespace PaperGraph.Cypher.Planning.Rewrites;

/// <summary>
/// ORDER BY with LIMIT looks at its keys only: properties that are no keys are read for the rows that stay. Only what cannot fail is put off, and only where nothing is written.
/// </summary>
internal static class LateProjection
{
    public static LogicalOperator Rewrite(LogicalOperator plan) => PlanEffects.AnyWrites(plan) ? plan : RewriteList.Rebuild(plan, Replace);

    private static LogicalOperator Replace(LogicalOperator step)
    {
        if (step is not Top { Source: Project { Source: { } source } project } top) return step;
        if (project is { Source: Project { Source: { } below } items } && !Overlap(project, items))
        {
            // The keys of ORDER BY that are no columns come in a step of their own.
            (source, project) = (below, items with { Items = [.. items.Items, .. project.Items] });
        }

        HashSet<Variable> needed = NeededBy(top, project.Items);
        (Variable Variable, BoundExpression Expression)[] later = [.. project.Items.Where(item => !needed.Contains(item.Variable) && CanWait(item.Expression))];
        if (later.Length == 0) return step;
        (Variable Variable, BoundExpression Expression)[] now = [.. project.Items.Where(item => !later.Contains(item))];
        LogicalOperator sooner = now.Length == 0 ? source : new Project(source, project.Rows, now);
        return new Project(top with { Source = sooner }, top.Rows, later);
    }

    // A variable that both steps set, as WITH n AS n … does, keeps them apart.
    private static bool Overlap(Project first, Project second) => first.Items.Any(item => second.Items.Any(other => other.Variable == item.Variable));

    private static HashSet<Variable> NeededBy(Top top, IReadOnlyList<(Variable Variable, BoundExpression Expression)> items)
    {
        HashSet<Variable> needed = new(top.Keys.Select(key => key.Variable), ReferenceEqualityComparer.Instance);
        // What a needed item is made of is needed, and comes before it.
        foreach ((Variable variable, BoundExpression expression) in items.Reverse())
        {
            if (needed.Contains(variable) || !CanWait(expression)) needed.UnionWith(VariableUses.Of(expression));
        }

        return needed;
    }

    private static bool CanWait(BoundExpression expression) =>
        expression is BoundProperty { Source: BoundVariable { Variable.Type: StaticType.Node or StaticType.Relationship } };
}
