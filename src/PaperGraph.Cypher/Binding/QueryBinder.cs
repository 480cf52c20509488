using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Binding;

/// <summary>Binds queries clause by clause, and unions of them.</summary>
internal sealed class QueryBinder(BindingContext context)
{
    /// <summary>Binds a query that is the whole statement.</summary>
    public BoundQuery BindTop(Query query) => query is SingleQuery { Clauses: [CallProcedureClause call] }
        ? context.Calls.BindStandalone(call)
        : Bind(query, new QueryPlace(QueryPlaceKind.Statement));

    /// <summary>Binds a query.</summary>
    public BoundQuery Bind(Query query, QueryPlace place)
    {
        Stack<UnionQuery> unions = new();
        while (query is UnionQuery union)
        {
            unions.Push(union);
            query = union.Left;
        }

        BoundQuery bound = BindSingle((SingleQuery)query, place);
        bool? all = null;
        foreach (UnionQuery union in unions)
        {
            if (all is not null && all != union.All) throw BindingErrors.Composition("Invalid combination of UNION and UNION ALL", union.Position);
            all = union.All;
            bound = Join(bound, BindSingle(union.Right, place), union);
        }

        return bound;
    }

    private BoundUnion Join(BoundQuery left, BoundQuery right, UnionQuery union)
    {
        var types = right.Columns.ToDictionary(column => column.Name, column => column.Variable.Type, StringComparer.Ordinal);
        if (left.Columns.Count != right.Columns.Count || !left.Columns.All(column => types.ContainsKey(column.Name)))
        {
            throw CypherException.Syntax(
                "DifferentColumnsInUnion",
                $"All sub queries in an UNION must have the same return column names: {Names(left)} on the left, {Names(right)} on the right",
                union.Position);
        }

        BoundColumn[] columns = [.. left.Columns.Select(column =>
            new BoundColumn(column.Name, context.NewVariable(column.Name, column.Variable.Type | types[column.Name])))];
        return new BoundUnion(left, right, union.All, columns);

        static string Names(BoundQuery query) => query.Columns.Count == 0 ? "none" : string.Join(", ", query.Columns.Select(column => column.Name));
    }

    private BoundSingleQuery BindSingle(SingleQuery query, QueryPlace place)
    {
        var scope = new ClauseScope(place.Outer);
        IReadOnlyList<Clause> clauses = query.Clauses;
        if (place.Importable is { } around && ImportingWith.Take(clauses, around) is { } imports)
        {
            scope = new ClauseScope(imports);
            clauses = [.. clauses.Skip(1)];
        }

        ClauseOrder.Check(clauses, query.Position, place);
        List<BoundClause> bound = [];
        foreach (Clause clause in clauses) bound.Add(BindClause(clause, ref scope, place));
        IReadOnlyList<BoundColumn> columns = bound.Count > 0 && bound[^1] is BoundProjection { IsReturn: true } result
            ? [.. result.Items.Select(item => new BoundColumn(item.Variable.Name, item.Variable))]
            : [];
        return new BoundSingleQuery(bound, columns);
    }

    private BoundClause BindClause(Clause clause, ref ClauseScope scope, QueryPlace place)
    {
        switch (clause)
        {
            case MatchClause match:
                BoundMatch matched = context.Patterns.BindMatch(match.Optional, match.Pattern.Paths, match.Where, scope);
                NoteMatch(match, scope);
                return matched;
            case WithClause with:
                return BindProjection(with.Projection, with.Where, ProjectionKind.With, ref scope);
            case ReturnClause result:
                ProjectionKind kind = place.Kind == QueryPlaceKind.Call ? ProjectionKind.SubqueryReturn : ProjectionKind.Return;
                return BindProjection(result.Projection, null, kind, ref scope);
            case UnwindClause unwind:
                return BindUnwind(unwind, scope);
            case LoadCsvClause load:
                return BindLoadCsv(load, scope);
            case CallProcedureClause call:
                return context.Calls.BindInQuery(call, scope, place);
            case CallSubqueryClause call:
                return context.Calls.BindSubquery(call, scope, place);
            case FinishClause:
                return new BoundFinish();
            default:
                return context.Updates.Bind(clause, scope) ?? throw new InvalidOperationException($"No binding for {clause.GetType().Name}.");
        }
    }

    private void NoteMatch(MatchClause match, ClauseScope scope)
    {
        foreach (Notification product in CartesianProducts.Of(match.Pattern.Paths, match.Position)) context.Notes.Add(product);
        foreach (IndexHint hint in match.Hints)
        {
            context.Notes.AddHint(hint, scope.Resolve(hint.Variable, hint.Position).Type == StaticType.Relationship);
        }
    }

    private BoundProjection BindProjection(Projection projection, Expression? where, ProjectionKind kind, ref ClauseScope scope)
    {
        var binder = new ProjectionBinder(context, projection, scope, kind);
        BoundProjection bound = binder.Bind(where);
        scope = binder.Output;
        return bound;
    }

    // What is no list is one item: only the type of the items of a list can be known.
    private BoundUnwind BindUnwind(UnwindClause unwind, ClauseScope scope)
    {
        BoundExpression list = context.Expressions.Bind(unwind.List, new Frame(scope));
        StaticType type = list.Type == StaticType.List ? context.Expressions.ElementType(list) : StaticType.Any;
        context.NoteHidden(unwind.Variable);
        Variable variable = context.NewVariable(unwind.Variable.Name, type);
        scope.DeclareNew(variable, unwind.Variable.Position);
        return new BoundUnwind(list, variable);
    }

    private BoundLoadCsv BindLoadCsv(LoadCsvClause load, ClauseScope scope)
    {
        BoundExpression url = context.Expressions.Bind(load.Url, new Frame(scope));
        TypeChecks.Require(url, StaticType.String, load.Url.Position);
        Variable row = context.NewVariable(load.Variable.Name, load.WithHeaders ? StaticType.Map : StaticType.List);
        scope.DeclareNew(row, load.Variable.Position);
        return new BoundLoadCsv(load.WithHeaders, url, row, load.FieldTerminator is { } terminator ? terminator[0] : ',');
    }
}
