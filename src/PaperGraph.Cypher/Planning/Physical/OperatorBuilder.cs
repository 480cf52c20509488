using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Execution;
using PaperGraph.Cypher.Execution.Evaluation;
using PaperGraph.Cypher.Execution.Operators;
using PaperGraph.Cypher.Execution.Walks;
using PaperGraph.Cypher.Planning.Logical;
using PaperGraph.Cypher.Planning.Rewrites;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Planning.Physical;

/// <summary>Turns a logical plan into operators over slots, and expressions into evaluators.</summary>
internal sealed class OperatorBuilder : ISubqueryCompiler
{
    private readonly PlanContext _context;
    private readonly LogicalPlanner _planner;
    private readonly EvaluatorCompiler _evaluators;
    private readonly UpdateBuilder _updates;

    public OperatorBuilder(PlanContext context)
    {
        _context = context;
        _planner = new LogicalPlanner(context);
        _evaluators = new EvaluatorCompiler(Slots, this);
        _updates = new UpdateBuilder(this);
    }

    /// <summary>Whether a step of the plan commits before the statement ends.</summary>
    public bool CommitsInParts { get; private set; }

    /// <summary>Where variables lie.</summary>
    public SlotTable Slots { get; } = new();

    /// <summary>The operators of a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="outer">The variables of the row around it.</param>
    public Operator Build(BoundQuery query, IReadOnlyCollection<Variable> outer) => Build(_planner.Plan(query, outer), null);

    public Evaluator Evaluator(BoundExpression expression) => expression switch
    {
        PathValueExpression path => Path(path),
        PropertiesMatchExpression match => new PropertiesMatchEvaluator(SlotOf(match.Entity), Evaluator(match.Map)),
        _ => _evaluators.Compile(expression),
    };

    public Evaluator? EvaluatorOrNull(BoundExpression? expression) => expression is null ? null : Evaluator(expression);

    /// <summary>Whether all of some predicates are true; null where there are none.</summary>
    public Evaluator? AllOf(IReadOnlyList<BoundExpression> predicates) => predicates.Count == 0 ? null : new AllOfEvaluator([.. predicates.Select(Evaluator)]);

    public int SlotOf(Variable variable) => Slots.SlotOf(variable);

    /// <inheritdoc/>
    public Evaluator Compile(BoundSubquery subquery)
    {
        // What the subquery reads from outside lies in the row already, whatever it is.
        var outside = new OuterVariables(subquery.Query).Found;
        LogicalOperator logical = _planner.Plan(subquery.Query, outside);
        if (_context.Faster && subquery.Kind != SubqueryKind.Collect && CountedPattern.Of(logical, subquery.Kind) is { } walks)
        {
            return new WalkCountEvaluator(SlotOf(walks.From), WalkStepsOf(walks), Slots, subquery.Kind == SubqueryKind.Exists);
        }

        Operator plan = Build(logical, null);
        return subquery.Kind switch
        {
            SubqueryKind.Exists => new ExistsEvaluator(plan),
            SubqueryKind.Count => new CountEvaluator(plan),
            _ => new CollectEvaluator(plan, SlotOf(subquery.Query.Columns[0].Variable)),
        };
    }

    public PathEvaluator Path(PathValueExpression path) =>
        new(SlotOf(path.Start), [.. path.Parts.Select(part => (IReadOnlyList<int>)[.. part.Select(SlotOf)])]);

    private Operator Build(LogicalOperator plan, FeedOperator? feed)
    {
        Stack<LogicalOperator> chain = new();
        for (LogicalOperator? step = plan; step is not null; step = step.Source) chain.Push(step);
        Operator? built = null;
        foreach (LogicalOperator step in chain) built = BuildStep(step, built!, feed);
        return built!;
    }

    private Operator BuildStep(LogicalOperator step, Operator source, FeedOperator? feed) => step switch
    {
        Argument => new ArgumentOperator(Slots),
        Feed => feed!,
        NodeScan scan => new NodeScanOperator(source, SlotOf(scan.Node), scan.Label, Slots) { EstimatedRows = step.Rows },
        NodeByIdSeek seek => new NodeByIdSeekOperator(source, SlotOf(seek.Node), Evaluator(seek.Id), seek.IsElementId, Slots) { EstimatedRows = step.Rows },
        NodeIndexSeek seek => new NodeIndexSeekOperator(source, SlotOf(seek.Node), seek.Index, QueryOf(seek.Predicate), PlanText.Of(seek), Slots) { EstimatedRows = step.Rows },
        RelationshipScan scan => new RelationshipScanOperator(
            source, SlotOf(scan.Relationship), SlotOf(scan.Start), SlotOf(scan.End), scan.Type, scan.BothWays, Slots) { EstimatedRows = step.Rows },
        Expand { Into: false } expand => new ExpandAllOperator(source, StepOf(expand.Hop), PlanText.Of(expand.Hop), Slots) { EstimatedRows = step.Rows },
        Expand expand => new ExpandIntoOperator(source, StepOf(expand.Hop), PlanText.Of(expand.Hop), Slots) { EstimatedRows = step.Rows },
        ProjectEndpoints ends => new ProjectEndpointsOperator(
            source, StepOf(ends.Hop), ends.FromIsBound, ends.ToIsBound, PlanText.Of(ends.Hop), Slots) { EstimatedRows = step.Rows },
        VarLengthExpand { EndsOnly: true } expand => new PruningExpandOperator(
            source, StepOf(expand.Hop), LengthOf(expand.Length, expand.Into), PlanText.Of(expand.Hop), Slots) { EstimatedRows = step.Rows },
        VarLengthExpand expand => new VarLengthExpandOperator(
            source, StepOf(expand.Hop), LengthOf(expand.Length, expand.Into), PlanText.Of(expand.Hop), Slots) { EstimatedRows = step.Rows },
        HashJoin join => new HashJoinOperator(
            source,
            Build(join.Right, null),
            [.. join.Keys.Select(key => (Evaluator(key.Left), Evaluator(key.Right)))],
            [.. join.Outputs.Select(SlotOf)],
            PlanText.Of(join.Keys),
            Slots) { EstimatedRows = step.Rows },
        CountWalks walks => WalksOf(walks, source),
        TypeCounts counts => new TypeCountsOperator(source, SlotOf(counts.Type), SlotOf(counts.Count), Slots) { EstimatedRows = step.Rows },
        ShortestPath path => new ShortestPathOperator(source, StepOf(path.Hop), LengthOf(path.Length, true), path.All, Slots) { EstimatedRows = step.Rows },
        Repeat repeat => new RepeatOperator(source, Build(repeat.Round, null), StepOf(repeat), Slots) { EstimatedRows = step.Rows },
        SelectPaths select => new SelectPathsOperator(source, new SelectionBuilder(this).Of(select), Slots) { EstimatedRows = step.Rows },
        _ => BuildRowStep(step, source),
    };

    private Operator BuildRowStep(LogicalOperator step, Operator source)
    {
        switch (step)
        {
            case Filter filter:
                return new FilterOperator(source, [.. filter.Predicates.Select(Evaluator)], PlanText.Of(filter.Predicates)) { EstimatedRows = step.Rows };
            case Project project:
                return new ProjectOperator(source, ItemsOf(project.Items), PlanText.Of(project.Items)) { EstimatedRows = step.Rows };
            case Aggregate aggregate:
                return new AggregateOperator(
                    source,
                    [.. aggregate.Keys.Select(item => (SlotOf(item.Variable), Evaluator(item.Expression)))],
                    [.. aggregate.Aggregates.Select(item => new AggregateStep(
                        SlotOf(item.Variable), item.Aggregate.Function, [.. item.Aggregate.Arguments.Select(Evaluator)], item.Aggregate.Distinct))],
                    PlanText.Of(aggregate.Keys),
                    Slots) { EstimatedRows = step.Rows };
            case CountStore count:
                return new CountStoreOperator(source, SlotOf(count.Variable), count.OfNodes, count.Names) { EstimatedRows = 1 };
            case Distinct distinct:
                return new DistinctOperator(source, [.. distinct.Variables.Select(SlotOf)]) { EstimatedRows = step.Rows };
            case Sort sort:
                return new SortOperator(source, KeysOf(sort.Keys), PlanText.Of(sort.Keys), Slots) { EstimatedRows = step.Rows };
            case Top top:
                return new TopOperator(source, KeysOf(top.Keys), Evaluator(top.Count), EvaluatorOrNull(top.Skip), PlanText.Of(top.Keys), Slots) { EstimatedRows = step.Rows };
            case Skip skip:
                return new SkipOperator(source, Evaluator(skip.Count)) { EstimatedRows = step.Rows };
            case Limit limit:
                return new LimitOperator(source, Evaluator(limit.Count), limit.Exhaust) { EstimatedRows = step.Rows };
            case Unwind { List: BoundFunction { Function.Name: "range" } range } unwind:
                return new UnwindRangeOperator(source, SlotOf(unwind.Variable), [.. range.Arguments.Select(Evaluator)], unwind.Variable.Name, Slots) { EstimatedRows = step.Rows };
            case Unwind unwind:
                return new UnwindOperator(source, SlotOf(unwind.Variable), Evaluator(unwind.List), unwind.Variable.Name, Slots) { EstimatedRows = step.Rows };
            case Eager:
                return new EagerOperator(source, Slots) { EstimatedRows = step.Rows };
            default:
                return BuildInner(step, source);
        }
    }

    private Operator BuildInner(LogicalOperator step, Operator source)
    {
        switch (step)
        {
            case Optional optional:
                var feed = new FeedOperator(Slots);
                Operator inner = Build(optional.Inner, feed);
                return new OptionalOperator(source, inner, feed, SlotOf(_context.NewVariable("number")), [.. optional.Nulled.Select(SlotOf)], Slots) { EstimatedRows = step.Rows };
            case Apply { Transactions: { } transactions } apply:
                CommitsInParts = true;
                return new TransactionsOperator(
                    source,
                    Build(apply.Inner, null),
                    [.. apply.Outputs.Select(SlotOf)],
                    new TransactionBatches(
                        transactions.Rows is null ? null : Evaluator(transactions.Rows),
                        transactions.OnError,
                        transactions.Status is null ? null : SlotOf(transactions.Status),
                        apply.IsUnit,
                        apply.IsOptional),
                    Slots) { EstimatedRows = step.Rows };
            case Apply apply:
                return new ApplyOperator(source, Build(apply.Inner, null), [.. apply.Outputs.Select(SlotOf)], apply.IsUnit, apply.IsOptional, Slots) { EstimatedRows = step.Rows };
            case Union union:
                return new UnionOperator(Build(union.Left, null), Build(union.Right, null), PairsOf(union.LeftColumns), PairsOf(union.RightColumns)) { EstimatedRows = step.Rows };
            case CallProcedure call:
                return new ProcedureCallOperator(
                    source,
                    call.Procedure,
                    [.. call.Arguments.Select(Evaluator)],
                    [.. call.Yield.Select(item => (item.Column, SlotOf(item.Variable)))],
                    call.IsOptional,
                    Slots) { EstimatedRows = step.Rows };
            case LoadCsv load:
                return new LoadCsvOperator(
                    source, SlotOf(load.Clause.Variable), Evaluator(load.Clause.Url), load.Clause.WithHeaders, load.Clause.FieldTerminator, Slots) { EstimatedRows = step.Rows };
            case Create create:
                return new CreateOperator(source, _updates.Create(create.Clause, isMerge: false)) { EstimatedRows = step.Rows };
            case Merge merge:
                return new MergeOperator(
                    source,
                    Build(merge.Match, null),
                    _updates.Create(merge.Clause.Create, isMerge: true),
                    _updates.Steps(merge.Clause.OnCreate),
                    _updates.Steps(merge.Clause.OnMatch),
                    Slots) { EstimatedRows = step.Rows };
            case Update update:
                return new UpdateOperator(source, _updates.Steps(update.Updates)) { EstimatedRows = step.Rows };
            case Delete delete:
                return new DeleteOperator(source, delete.Clause.Detach, [.. delete.Clause.Targets.Select(Evaluator)], Slots) { EstimatedRows = step.Rows };
            case Foreach loop:
                return new ForeachOperator(source, Build(loop.Inner, null), SlotOf(loop.Variable), Evaluator(loop.List)) { EstimatedRows = step.Rows };
            default:
                throw new InvalidOperationException($"{step.GetType().Name} has no operator.");
        }
    }

    // Items that stay where they are cost nothing; the others must not overwrite what a later one reads, which new variables never do.
    private IReadOnlyList<(int Slot, Evaluator Expression)> ItemsOf(IReadOnlyList<(Variable Variable, BoundExpression Expression)> items) =>
        [.. items.Where(item => item.Expression is not BoundVariable same || same.Variable != item.Variable).Select(item => (SlotOf(item.Variable), Evaluator(item.Expression)))];

    private IReadOnlyList<SortKey> KeysOf(IReadOnlyList<(Variable Variable, bool Descending)> keys) =>
        [.. keys.Select(key => new SortKey(SlotOf(key.Variable), key.Descending))];

    private IReadOnlyList<(int From, int To)> PairsOf(IReadOnlyList<(Variable From, Variable To)> columns) =>
        [.. columns.Select(column => (SlotOf(column.From), SlotOf(column.To)))];

    private ExpandStep StepOf(Hop hop) => new(
        SlotOf(hop.From), SlotOf(hop.Relationship), SlotOf(hop.To), hop.Direction, new TypeFilter(hop.Types), new Uniqueness([.. hop.Unique.Select(SlotOf)]));

    private CountWalksOperator WalksOf(CountWalks walks, Operator source) => new(
        source,
        SlotOf(walks.From),
        SlotOf(walks.Count),
        WalkStepsOf(walks),
        [.. walks.Taken.Select(SlotOf)],
        walks.Times is null ? null : SlotOf(walks.Times),
        walks.DropsZero,
        PlanText.Of(walks),
        Slots) { EstimatedRows = walks.Rows };

    private WalkStep[] WalkStepsOf(CountWalks walks) => [.. walks.Hops.Select((hop, i) => new WalkStep(
        hop.Direction,
        new TypeFilter(hop.Types),
        SlotOf(hop.To),
        AllOf(hop.Predicates),
        i > 0))];

    private VarLength LengthOf(Repetition length, bool into) => new(
        length.Minimum,
        length.Maximum,
        SlotOf(length.Inner),
        AllOf(length.Predicates),
        into,
        length.Reverse);

    private RepeatStep StepOf(Repeat repeat) => new(
        SlotOf(repeat.From),
        SlotOf(repeat.To),
        repeat.Into,
        SlotOf(((BoundNode)repeat.Path.Path.Elements[0]).Variable),
        SlotOf(((BoundNode)repeat.Path.Path.Elements[^1]).Variable),
        [.. repeat.Relationships.Select(SlotOf)],
        [.. repeat.Path.Groups.Select(group => (SlotOf(group.Inner), SlotOf(group.List)))],
        repeat.Path.Minimum,
        repeat.Path.Maximum,
        new Uniqueness([.. repeat.Unique.Select(SlotOf)]));

    private IndexQuery QueryOf(IndexPredicate predicate) => predicate switch
    {
        EqualityPredicate equality => new IndexEquality([.. equality.Values.Select(Evaluator)]),
        AnyOfPredicate any => new IndexAnyOf(Evaluator(any.List)),
        RangePredicate range => new IndexRange(EvaluatorOrNull(range.Lower), range.LowerInclusive, EvaluatorOrNull(range.Upper), range.UpperInclusive),
        TextPredicate text => new IndexText(text.Match, Evaluator(text.Text)),
        _ => throw new InvalidOperationException($"{predicate.GetType().Name} has no index query."),
    };
}
