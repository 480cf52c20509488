using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Binding;

/// <summary>The WITH at the beginning of CALL { … } that takes variables in from the query around.</summary>
internal static class ImportingWith
{
    /// <summary>What it takes in; null where the first clause is no such WITH.</summary>
    public static ClauseScope? Take(IReadOnlyList<Clause> clauses, ClauseScope around)
    {
        if (clauses[0] is not WithClause { Projection: { } projection } with) return null;
        bool imports = projection.All || projection.Items.Any(item => item.Expression is VariableExpression variable && around.Find(variable.Name) is not null);
        if (!imports) return null;
        bool simple = with.Where is null && !projection.Distinct && projection.OrderBy.Count == 0 && projection.Skip is null && projection.Limit is null
            && !(projection.All && projection.Items.Count > 0)
            && projection.Items.All(item => item is { Expression: VariableExpression variable } && (item.Alias is null || item.Alias.Name == variable.Name));
        if (!simple)
        {
            throw BindingErrors.Composition(
                "Importing WITH should consist only of simple references to outside variables: aliases, expressions, DISTINCT, WHERE, ORDER BY, SKIP and "
                + "LIMIT belong into a WITH after it.",
                with.Position);
        }

        if (projection.All) return Of(around.Own);
        return Of(projection.Items.Select(item => around.Resolve(((VariableExpression)item.Expression).Name, item.Position)));
    }

    private static ClauseScope Of(IEnumerable<Variable> variables)
    {
        var scope = new ClauseScope(null);
        foreach (Variable variable in variables) scope.Declare(variable);
        return scope;
    }
}
