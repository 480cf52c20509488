using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Planning.Logical;
using PaperGraph.Cypher.Planning.Matching;
using PaperGraph.Cypher.Planning.Rewrites;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Planning;

/// <summary>Turns the clauses of a bound query into a logical plan, one after the other.</summary>
internal sealed class LogicalPlanner(PlanContext context)
{
    /// <summary>The plan of a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="outer">The variables of the row around it.</param>
    public LogicalOperator Plan(BoundQuery query, IReadOnlyCollection<Variable> outer)
    {
        if (query is BoundUnion union)
        {
            LogicalOperator left = Plan(union.Left, outer), right = Plan(union.Right, outer);
            LogicalOperator both = new Union(left, right, left.Rows + right.Rows, Columns(union, union.Left), Columns(union, union.Right));
            return union.All ? both : new Distinct(both, both.Rows, [.. union.Columns.Select(column => column.Variable)]);
        }

        var single = (BoundSingleQuery)query;
        LogicalOperator plan = PlanClauses(new Argument(), single.Clauses, outer);
        return RewriteList.Apply(plan, context.Faster);
    }

    private static IReadOnlyList<(Variable From, Variable To)> Columns(BoundUnion union, BoundQuery side) =>
        [.. union.Columns.Select(column => (side.Columns.First(other => string.Equals(other.Name, column.Name, StringComparison.Ordinal)).Variable, column.Variable))];

    private LogicalOperator PlanClauses(LogicalOperator source, IReadOnlyList<BoundClause> clauses, IEnumerable<Variable> outer)
    {
        var bound = new HashSet<Variable>(outer, ReferenceEqualityComparer.Instance);
        LogicalOperator plan = source;
        foreach (BoundClause clause in clauses) plan = PlanClause(plan, clause, bound);
        return plan;
    }

    private LogicalOperator PlanClause(LogicalOperator source, BoundClause clause, HashSet<Variable> bound)
    {
        switch (clause)
        {
            case BoundMatch match:
                return PlanMatch(source, match, bound);
            case BoundUnwind unwind:
                bound.Add(unwind.Variable);
                return new Unwind(source, source.Rows * 10, unwind.List, unwind.Variable);
            case BoundProjection projection:
                return PlanProjection(source, projection, bound);
            case BoundFinish:
                return new Limit(source, 0, new BoundLiteral(Value.Integer(0), StaticType.Integer), Exhaust: true);
            case BoundCallProcedure call:
                bound.UnionWith(call.Yield.Select(item => item.Variable));
                LogicalOperator called = new CallProcedure(source, source.Rows * 10, call.Procedure, call.Arguments, call.Yield, call.Optional);
                return call.Where is null ? called : new Filter(called, called.Rows * 0.5, [.. Predicates.Conjuncts(call.Where)]);
            case BoundCallSubquery call:
                return PlanSubquery(source, call, bound);
            case BoundLoadCsv load:
                bound.Add(load.Variable);
                return new LoadCsv(source, source.Rows * 1000, load);
            default:
                return PlanUpdate(source, clause, bound);
        }
    }

    private LogicalOperator PlanMatch(LogicalOperator source, BoundMatch match, HashSet<Variable> bound)
    {
        LogicalOperator plan;
        if (match.Optional)
        {
            LogicalOperator inner = MatchPlanner.Plan(context, new Feed(), match.Paths, match.Where, bound, match.Introduced);
            plan = new Optional(source, source.Rows * Math.Max(1, inner.Rows), inner, match.Introduced);
        }
        else
        {
            plan = MatchPlanner.Plan(context, source, match.Paths, match.Where, bound, match.Introduced);
        }

        bound.UnionWith(match.Introduced);
        return plan;
    }

    private LogicalOperator PlanProjection(LogicalOperator source, BoundProjection projection, HashSet<Variable> bound)
    {
        LogicalOperator plan = source;
        if (projection.IsAggregating)
        {
            double groups = projection.Groups.Count == 0 ? 1 : Math.Sqrt(source.Rows);
            plan = new Aggregate(plan, groups, projection.Groups, projection.Aggregates);
        }

        plan = new Project(plan, plan.Rows, projection.Items);
        if (projection.Distinct) plan = new Distinct(plan, plan.Rows, [.. projection.Items.Select(item => item.Variable)]);
        if (projection.OrderBy.Count > 0)
        {
            (Variable Variable, BoundExpression Expression, bool Descending)[] keys =
                [.. projection.OrderBy.Select(item => (KeyOf(item.Expression), item.Expression, item.Descending))];
            (Variable, BoundExpression)[] computed = [.. keys.Where(key => key.Expression is not BoundVariable).Select(key => (key.Variable, key.Expression))];
            if (computed.Length > 0) plan = new Project(plan, plan.Rows, computed);
            plan = new Sort(plan, plan.Rows, [.. keys.Select(key => (key.Variable, key.Descending))]);
        }

        if (projection.Skip is { } skip) plan = new Skip(plan, plan.Rows, skip);
        if (projection.Limit is { } limit) plan = new Limit(plan, Math.Min(plan.Rows, limit is BoundLiteral { Value.IsInteger: true } literal ? literal.Value.AsInteger() : plan.Rows), limit, Exhaust: false);
        if (projection.Where is { } where) plan = new Filter(plan, plan.Rows * 0.5, [.. Predicates.Conjuncts(where)]);
        bound.UnionWith(projection.Items.Select(item => item.Variable));
        return plan;
    }

    private Variable KeyOf(BoundExpression expression) => expression is BoundVariable variable ? variable.Variable : context.NewVariable("key");

    private Apply PlanSubquery(LogicalOperator source, BoundCallSubquery call, HashSet<Variable> bound)
    {
        LogicalOperator inner = Plan(call.Query, bound);
        Variable[] outputs = call.IsUnit ? [] : [.. call.Query.Columns.Select(column => column.Variable)];
        bound.UnionWith(outputs);
        if (call.Transactions?.Status is { } status) bound.Add(status);
        return new Apply(source, source.Rows * Math.Max(1, inner.Rows), inner, outputs, call.IsUnit, call.Optional, call.Transactions);
    }

    private LogicalOperator PlanUpdate(LogicalOperator source, BoundClause clause, HashSet<Variable> bound)
    {
        switch (clause)
        {
            case BoundCreate create:
                bound.UnionWith(create.Nodes.Select(node => node.Variable));
                bound.UnionWith(create.Relationships.Select(relationship => relationship.Variable));
                bound.UnionWith(create.Paths.Select(path => path.Variable));
                return new Create(source, source.Rows, create);
            case BoundMerge merge:
                LogicalOperator match = MatchPlanner.Plan(context, new Argument(), [merge.Path], null, bound, merge.Introduced);
                bound.UnionWith(merge.Introduced);
                return new Merge(source, source.Rows, match, merge);
            case BoundSet set:
                return new Update(source, source.Rows, set.Updates);
            case BoundDelete delete:
                return new Delete(source, source.Rows, delete);
            case BoundForeach loop:
                LogicalOperator inner = PlanClauses(new Argument(), loop.Clauses, bound.Append(loop.Variable));
                return new Foreach(source, source.Rows, RewriteList.Apply(inner, context.Faster), loop.Variable, loop.List);
            default:
                throw new InvalidOperationException($"{clause.GetType().Name} is not planned.");
        }
    }
}
