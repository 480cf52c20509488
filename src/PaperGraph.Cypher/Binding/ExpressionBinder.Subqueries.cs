using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Binding;

/// <content>Patterns and queries inside expressions.</content>
internal sealed partial class ExpressionBinder
{
    private static CypherException MisplacedPattern(PatternExpression pattern) => BindingErrors.Unexpected(
        "A pattern expression should only be used in order to test the existence of a pattern. It should therefore only be used in contexts that "
        + "evaluate to a boolean, e.g. inside the function exists() or in a WHERE-clause. No other uses are allowed, instead they should be replaced "
        + "by a pattern comprehension or a COUNT subquery.",
        pattern.Position);

    private BoundSubquery BindPatternPredicate(PatternExpression pattern, Frame frame)
    {
        BoundMatch match = context.Patterns.BindPredicate(pattern.Path, new ClauseScope(frame.Scope));
        return new BoundSubquery(SubqueryKind.Exists, new BoundSingleQuery([match], []), StaticType.Boolean);
    }

    private BoundSubquery BindPatternComprehension(PatternComprehensionExpression comprehension, Frame frame)
    {
        var scope = new ClauseScope(frame.Scope);
        BoundMatch match = context.Patterns.BindMatch(false, [comprehension.Path], comprehension.Where, scope);
        BoundExpression result = Bind(comprehension.Result, new Frame(scope));
        return Collect(match, result);
    }

    private BoundExpression BindShortestPath(ShortestPathExpression shortest, Frame frame)
    {
        var scope = new ClauseScope(frame.Scope);
        BoundMatch match = context.Patterns.BindPredicate(shortest.Path, scope);
        BoundPath path = match.Paths[0];
        Variable variable = context.NewAnonymous("PATH", StaticType.Path);
        match = match with { Paths = [path with { Variable = variable }], Introduced = [.. match.Introduced, variable] };
        BoundSubquery paths = Collect(match, new BoundVariable(variable));
        return shortest.Path.Selector.Kind == PathSelectorKind.LegacyShortest
            ? new BoundIndex(paths, new BoundLiteral(Value.Integer(0), StaticType.Integer))
            : paths;
    }

    private BoundSubquery Collect(BoundMatch match, BoundExpression result)
    {
        Variable column = context.NewAnonymous("ITEM", result.Type);
        var projection = new BoundProjection(
            IsReturn: true, Distinct: false, [], [], IsAggregating: false, [(column, result)], [], Skip: null, Limit: null, Where: null);
        var query = new BoundSingleQuery([match, projection], [new BoundColumn(column.Name, column)]);
        return new BoundSubquery(SubqueryKind.Collect, query, StaticType.List);
    }

    private BoundSubquery BindSubquery(SubqueryExpression subquery, Frame frame)
    {
        BoundQuery query = context.Queries.Bind(subquery.Query, new QueryPlace(QueryPlaceKind.Expression, frame.Scope));
        switch (subquery.Kind)
        {
            case SubqueryKind.Exists:
                return new BoundSubquery(subquery.Kind, query, StaticType.Boolean);
            case SubqueryKind.Count:
                return new BoundSubquery(subquery.Kind, query, StaticType.Integer);
            default:
                if (query.Columns.Count == 1) return new BoundSubquery(subquery.Kind, query, StaticType.List);
                throw BindingErrors.Composition("A Collect Expression must end with a single return column.", subquery.Position);
        }
    }
}
