using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Binding;

/// <summary>Binds the clauses that change the graph.</summary>
internal sealed class UpdateBinder(BindingContext context)
{
    private const StaticType Entity = StaticType.Node | StaticType.Relationship;

    private ExpressionBinder Expressions => context.Expressions;

    /// <summary>Binds a clause that changes the graph; null where it is none.</summary>
    public BoundClause? Bind(Clause clause, ClauseScope scope)
    {
        BoundClause? bound = clause switch
        {
            CreateClause create => new CreateBinding(context, scope, merging: false).Create(create.Pattern.Paths),
            MergeClause merge => BindMerge(merge, scope),
            SetClause set => new BoundSet(BindItems(set.Items, scope)),
            RemoveClause remove => new BoundSet([.. remove.Items.Select(item => BindRemoval(item, new Frame(scope)))]),
            DeleteClause delete => BindDelete(delete, new Frame(scope)),
            ForeachClause loop => BindForeach(loop, scope),
            _ => null,
        };
        context.Updating |= bound is not null;
        return bound;
    }

    private BoundMerge BindMerge(MergeClause merge, ClauseScope scope)
    {
        (BoundPath path, BoundCreate create, IReadOnlyList<Variable> introduced) = new CreateBinding(context, scope, merging: true).Merge(merge.Path);
        return new BoundMerge(path, create, introduced, BindItems(merge.OnCreate, scope), BindItems(merge.OnMatch, scope));
    }

    private BoundUpdate[] BindItems(IReadOnlyList<SetItem> items, ClauseScope scope) => [.. items.Select(item => BindItem(item, new Frame(scope)))];

    private BoundUpdate BindItem(SetItem item, Frame frame)
    {
        switch (item)
        {
            case SetProperty property:
                BoundExpression target = BindTarget(property.Target, Entity, frame);
                return new BoundSetProperty(target, BindKey(property.Key, frame), Expressions.Bind(property.Value, frame));
            case SetProperties properties:
                BoundExpression entity = BindTarget(properties.Variable, Entity, frame);
                BoundExpression value = Expressions.Bind(properties.Value, frame);
                TypeChecks.Require(value, StaticType.Map | Entity, properties.Value.Position);
                if (value.Type is StaticType.Node or StaticType.Relationship)
                {
                    context.Notes.Add(Notices.Deprecated("Taking all properties of a node or relationship is out of date: write properties(...) around it.", properties.Value.Position));
                }

                return new BoundSetProperties(entity, value, properties.Add);
            default:
                var labels = (SetLabels)item;
                return BindLabels(labels.Variable, labels.Labels, remove: false, frame);
        }
    }

    private BoundUpdate BindRemoval(RemoveItem item, Frame frame)
    {
        if (item is RemoveLabels labels) return BindLabels(labels.Variable, labels.Labels, remove: true, frame);
        var property = (RemoveProperty)item;
        return new BoundSetProperty(BindTarget(property.Target, Entity, frame), BindKey(property.Key, frame), Value: null);
    }

    private BoundSetLabels BindLabels(VariableExpression variable, IReadOnlyList<NameOrExpression> labels, bool remove, Frame frame) => new(
        BindTarget(variable, StaticType.Node, frame), [.. labels.Select(label => Expressions.BindLabelName(label, frame))], remove);

    private BoundExpression BindTarget(Expression target, StaticType expected, Frame frame)
    {
        BoundExpression bound = Expressions.Bind(target, frame);
        TypeChecks.Require(bound, expected, target.Position);
        return bound;
    }

    private BoundExpression BindKey(Expression key, Frame frame)
    {
        BoundExpression bound = Expressions.Bind(key, frame);
        TypeChecks.Require(bound, StaticType.String, key.Position);
        return bound;
    }

    private BoundDelete BindDelete(DeleteClause delete, Frame frame) =>
        new(delete.Detach, [.. delete.Targets.Select(target => BindTarget(target, Entity | StaticType.Path, frame))]);

    private BoundForeach BindForeach(ForeachClause loop, ClauseScope scope)
    {
        (BoundExpression list, Variable item) = Expressions.BindItems(loop.List, loop.Variable, new Frame(scope));
        var inner = new ClauseScope(scope);
        inner.DeclareNew(item, loop.Variable.Position);
        BoundClause[] clauses = [.. loop.Clauses.Select(clause => Bind(clause, inner)
            ?? throw BindingErrors.Composition("Only updating clauses can be used inside FOREACH", clause.Position))];
        return new BoundForeach(item, list, clauses);
    }
}
