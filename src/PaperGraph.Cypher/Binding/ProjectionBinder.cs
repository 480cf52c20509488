using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Binding;

/// <summary>Where a projection stands.</summary>
internal enum ProjectionKind
{
    /// <summary>WITH.</summary>
    With,

    /// <summary>RETURN.</summary>
    Return,

    /// <summary>RETURN of CALL { … }, whose columns become variables.</summary>
    SubqueryReturn,
}

/// <summary>Binds one WITH or RETURN.</summary>
internal sealed class ProjectionBinder
{
    private readonly BindingContext _context;
    private readonly Projection _projection;
    private readonly ClauseScope _input;
    private readonly ProjectionKind _kind;
    private readonly bool _aggregating;
    private readonly AggregateSink _sink;
    private readonly List<(Variable Variable, BoundExpression Expression)> _starred = [];
    private readonly List<(Variable Variable, BoundExpression Expression)> _groups = [];
    private readonly (Variable Variable, BoundExpression Expression)[] _items;
    private readonly List<(Expression Syntax, Variable Variable, bool Compound)> _written = [];
    private readonly ClauseScope _output;

    public ProjectionBinder(BindingContext context, Projection projection, ClauseScope input, ProjectionKind kind)
    {
        (_context, _projection, _input, _kind) = (context, projection, input, kind);
        _aggregating = projection.Items.Any(item => HasAggregate(item.Expression));
        _items = new (Variable, BoundExpression)[projection.Items.Count];
        _sink = new AggregateSink(context, new Frame(input, InAggregate: true));
        _output = new ClauseScope(input.Outer);
    }

    /// <summary>What later clauses see.</summary>
    public ClauseScope Output => _output;

    private bool OnlyOutput => _aggregating || _projection.Distinct;

    private ExpressionBinder Expressions => _context.Expressions;

    /// <summary>Binds it, with the predicate of WITH.</summary>
    public BoundProjection Bind(Expression? where)
    {
        if (_projection.All) TakeAll();
        for (int i = 0; i < _items.Length; i++)
        {
            if (!HasAggregate(_projection.Items[i].Expression)) BindPlainItem(i);
        }

        BindAggregatingItems();
        DeclareOutput();
        (BoundExpression, bool)[] order = [.. _projection.OrderBy.Select(BindSortItem)];
        BoundExpression? skip = BindCount(_projection.Skip, "SKIP");
        BoundExpression? limit = BindCount(_projection.Limit, "LIMIT");
        BoundExpression? condition = Expressions.BindOptionalPredicate(where, new Frame(BehindScope(), Substitutions: Known(withAggregates: false)));
        RequireAliases();
        NoteHidden();
        return new BoundProjection(
            _kind != ProjectionKind.With, _projection.Distinct, _groups, _sink.Taken, _aggregating, [.. _starred, .. _items], order, skip, limit, condition);
    }

    // A name that the clause finds in its own scope is no new one.
    private void NoteHidden()
    {
        if (_kind != ProjectionKind.With) return;
        foreach (ProjectionItem item in _projection.Items)
        {
            if (item.Alias is { } alias && _input.Find(alias.Name) is null) _context.NoteHidden(alias);
        }
    }

    private bool HasAggregate(Expression expression) => SyntaxChildren.Any(expression, Expressions.IsAggregate);

    private static string NameOf(ProjectionItem item) => item switch
    {
        { Alias: { } alias } => alias.Name,
        { Expression: VariableExpression variable } => variable.Name,
        { Expression: MapProjectionExpression map } => map.Source.Name,
        _ => item.Text,
    };

    // RETURN * gives the variables in order of name, as Neo4j does.
    private void TakeAll()
    {
        IReadOnlyList<Variable> all = _input.Own;
        if (all.Count == 0 && _kind != ProjectionKind.With)
        {
            throw CypherException.Syntax("NoVariablesInScope", "RETURN * is not allowed when there are no variables in scope", _projection.Position);
        }

        foreach (Variable variable in all)
        {
            var itself = new BoundVariable(variable);
            _starred.Add((variable, itself));
            if (_aggregating) _groups.Add((variable, itself));
        }
    }

    private void BindPlainItem(int number)
    {
        ProjectionItem item = _projection.Items[number];
        BoundExpression bound = Expressions.Bind(item.Expression, new Frame(_input));
        string name = NameOf(item);
        // A variable that goes on under its name stays the same variable.
        bool same = bound is BoundVariable variable && variable.Variable.Name == name;
        Variable output = same ? ((BoundVariable)bound).Variable : NewOutput(name, bound);
        if (_aggregating)
        {
            Variable group = bound is BoundVariable key ? key.Variable : output;
            if (!_groups.Exists(other => ReferenceEquals(other.Variable, group))) _groups.Add((group, bound));
            bound = new BoundVariable(group);
        }

        _items[number] = (output, bound);
        // A constant needs nothing to stand for it, and is no grouping expression.
        if (!SyntaxChildren.Any(item.Expression, part => part is VariableExpression)) return;
        _written.Add((item.Expression, output, item.Expression is not (VariableExpression or PropertyExpression)));
    }

    private Variable NewOutput(string name, BoundExpression expression)
    {
        Variable output = _context.NewVariable(name, expression.Type);
        _context.SetElementType(output, Expressions.ElementType(expression));
        return output;
    }

    // Outside of its aggregates an item sees only what is grouped by.
    private void BindAggregatingItems()
    {
        if (!_aggregating) return;
        var grouped = new Substitutions([.. _written.Where(entry => entry.Syntax is PropertyExpression)], [], RefuseCompound: false);
        var frame = new Frame(new RestrictedScope(FindGrouped, _input, (_, position) => ProjectionErrors.Ambiguous(position)), _sink, Substitutions: grouped);
        for (int i = 0; i < _items.Length; i++)
        {
            ProjectionItem item = _projection.Items[i];
            if (!HasAggregate(item.Expression)) continue;
            BoundExpression bound = Expressions.Bind(item.Expression, frame);
            _items[i] = (NewOutput(NameOf(item), bound), bound);
            _written.Add((item.Expression, _items[i].Variable, false));
        }
    }

    private Variable? FindGrouped(string name)
    {
        Variable? variable = _input.Find(name);
        bool seen = variable is null || _input.FindOwn(name) is null || _groups.Exists(group => ReferenceEquals(group.Variable, variable));
        return seen ? variable : null;
    }

    private void DeclareOutput()
    {
        foreach ((Variable variable, _) in _starred) _output.Declare(variable);
        for (int i = 0; i < _items.Length; i++)
        {
            Variable variable = _items[i].Variable;
            TextPosition position = _projection.Items[i].Position;
            if (_output.FindOwn(variable.Name) is not null) throw ProjectionErrors.ColumnConflict(variable.Name, position);
            if (_kind == ProjectionKind.With && _input.Outer?.Find(variable.Name) is { } outer && !ReferenceEquals(outer, variable))
            {
                throw CypherException.Syntax(
                    "VariableAlreadyBound",
                    $"The variable `{variable.Name}` is shadowing a variable with the same name from the outer scope and needs to be renamed",
                    position);
            }

            _output.Declare(variable);
        }
    }

    private Scope BehindScope() => OnlyOutput
        ? new RestrictedScope(_output.Find, new LayeredScope(_output, _input), ProjectionErrors.Hidden)
        : new LayeredScope(_output, _input);

    // What ORDER BY and WHERE may write once more.
    private Substitutions Known(bool withAggregates)
    {
        IEnumerable<string> hidden = _output.Own
            .Where(variable => _input.Find(variable.Name) is { } before && !ReferenceEquals(before, variable))
            .Select(variable => variable.Name);
        IEnumerable<(Expression, Variable, bool)> known = withAggregates
            ? [.. _written, .. _sink.Calls.Select(call => ((Expression)call.Syntax, call.Variable, false))]
            : _written.Where(entry => !HasAggregate(entry.Syntax));
        return new Substitutions([.. known], [.. hidden], RefuseCompound: false);
    }

    private (BoundExpression Expression, bool Descending) BindSortItem(SortItem item)
    {
        Substitutions known = Known(withAggregates: true);
        AggregateSink? sink = null;
        if (_aggregating)
        {
            // The whole key may be a compound column; beside an aggregate it may not.
            if (known.Find(item.Expression) is { } column) return (new BoundVariable(column), item.Descending);
            known = known with { RefuseCompound = HasAggregate(item.Expression) };
            sink = _sink.With(new Frame(new RestrictedScope(FindGrouped, _input, ProjectionErrors.Hidden), InAggregate: true));
        }

        var frame = new Frame(BehindScope(), sink, Substitutions: known);
        return (Expressions.Bind(item.Expression, frame), item.Descending);
    }

    private BoundExpression? BindCount(Expression? count, string clause)
    {
        if (count is null) return null;
        BoundExpression bound = Expressions.Bind(count, new Frame(new ConstantScope(clause)));
        if (IsNegative(bound))
        {
            throw CypherException.Syntax(
                "NegativeIntegerArgument", $"Invalid input for {clause}: it must be a non-negative integer", count.Position);
        }

        TypeChecks.Require(bound, StaticType.Integer, count.Position);
        return bound;
    }

    private static bool IsNegative(BoundExpression expression) => expression switch
    {
        BoundLiteral { Value.IsInteger: true } literal => literal.Value.AsInteger() < 0,
        BoundUnary { Operator: UnaryOperator.Minus, Operand: BoundLiteral { Value.IsInteger: true } literal } => literal.Value.AsInteger() > 0,
        _ => false,
    };

    private void RequireAliases()
    {
        if (_kind == ProjectionKind.Return) return;
        string clause = _kind == ProjectionKind.With ? "WITH" : "CALL { RETURN ... }";
        foreach (ProjectionItem item in _projection.Items)
        {
            bool named = item.Alias is not null || item.Expression is VariableExpression or MapProjectionExpression;
            if (!named) throw ProjectionErrors.NoAlias(clause, item.Position);
        }
    }
}
