using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Semantics;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Execution.Evaluation;

/// <summary>Makes evaluators of bound expressions; what depends on nothing but constants is computed here, once.</summary>
/// <param name="slots">Where variables lie.</param>
/// <param name="subqueries">Makes evaluators of queries inside expressions.</param>
internal sealed partial class EvaluatorCompiler(SlotTable slots, ISubqueryCompiler subqueries)
{
    /// <summary>The evaluator of an expression.</summary>
    public Evaluator Compile(BoundExpression expression)
    {
        NestingGuard.Check();
        return expression switch
        {
            BoundLiteral literal => new ConstantEvaluator(literal.Value),
            BoundParameter parameter => new ParameterEvaluator(parameter.Name),
            BoundVariable variable => new SlotEvaluator(slots.SlotOf(variable.Variable)),
            BoundList list => CompileList(list),
            BoundMap map => CompileMap(map),
            BoundProperty property => CompileProperty(property),
            BoundIndex index => CompileIndex(index),
            BoundSlice slice => CompileSlice(slice),
            BoundUnary unary => CompileUnary(unary),
            BoundBinary binary => CompileBinary(binary),
            BoundComparison comparison => CompileComparison(comparison),
            BoundLabelPredicate predicate => new LabelPredicateEvaluator(Compile(predicate.Operand), CompileLabels(predicate.Labels)),
            BoundTypePredicate predicate => CompileTypePredicate(predicate),
            BoundFunction function => CompileFunction(function),
            BoundCase cases => CompileCase(cases),
            BoundListComprehension comprehension => new ListComprehensionEvaluator(
                slots.SlotOf(comprehension.Variable), Compile(comprehension.List), CompileOrNull(comprehension.Where), CompileOrNull(comprehension.Result)),
            BoundQuantifier quantifier => CompileQuantifier(quantifier),
            BoundReduce reduce => new ReduceEvaluator(
                slots.SlotOf(reduce.Accumulator), Compile(reduce.Start), slots.SlotOf(reduce.Variable), Compile(reduce.List), Compile(reduce.Step)),
            BoundMapProjection projection => new MapProjectionEvaluator(
                Compile(projection.Source), [.. projection.Items.Select(item => new MapProjectionItem(item.All, item.Key, CompileOrNull(item.Value)))]),
            BoundSubquery subquery => subqueries.Compile(subquery),
            _ => throw new NotSupportedException($"There is no evaluator for a {expression.GetType().Name}."),
        };
    }

    private Evaluator? CompileOrNull(BoundExpression? expression) => expression is null ? null : Compile(expression);

    private Evaluator[] CompileAll(IEnumerable<BoundExpression> expressions) => [.. expressions.Select(Compile)];

    // An error is left for the run, which may never come to it.
    private static Evaluator Fold(Evaluator evaluator, params ReadOnlySpan<Evaluator?> operands)
    {
        foreach (Evaluator? operand in operands)
        {
            if (operand is not (null or ConstantEvaluator)) return evaluator;
        }

        try
        {
            // What has only constants asks neither the run nor the row.
            return new ConstantEvaluator(evaluator.Evaluate(null!, []));
        }
        catch (CypherException)
        {
            return evaluator;
        }
    }

    private Evaluator CompileList(BoundList list)
    {
        Evaluator[] items = CompileAll(list.Items);
        return Fold(new ListEvaluator(items), items);
    }

    private Evaluator CompileMap(BoundMap map)
    {
        Evaluator[] values = CompileAll(map.Entries.Select(entry => entry.Value));
        return Fold(new MapEvaluator([.. map.Entries.Select(entry => entry.Key)], values), values);
    }

    private Evaluator CompileProperty(BoundProperty property)
    {
        if (property.Source is BoundVariable variable) return new SlotPropertyEvaluator(slots.SlotOf(variable.Variable), property.Key);
        Evaluator source = Compile(property.Source);
        return Fold(new PropertyEvaluator(source, property.Key), source);
    }

    private Evaluator CompileIndex(BoundIndex index)
    {
        Evaluator source = Compile(index.Source), key = Compile(index.Index);
        return Fold(new IndexEvaluator(source, key), source, key);
    }

    private Evaluator CompileSlice(BoundSlice slice)
    {
        Evaluator source = Compile(slice.Source);
        Evaluator? from = CompileOrNull(slice.From), to = CompileOrNull(slice.To);
        return Fold(new SliceEvaluator(source, from, to), source, from, to);
    }

    private Evaluator CompileTypePredicate(BoundTypePredicate predicate)
    {
        Evaluator operand = Compile(predicate.Operand);
        return Fold(new TypePredicateEvaluator(operand, predicate.TypeName, predicate.Negated), operand);
    }

    private Evaluator CompileFunction(BoundFunction function)
    {
        Evaluator[] arguments = CompileAll(function.Arguments);
        Evaluator call = arguments switch
        {
            [var argument] => new UnaryFunctionEvaluator(function.Function, argument),
            [var first, var second] => new BinaryFunctionEvaluator(function.Function, first, second),
            _ => new FunctionEvaluator(function.Function, arguments),
        };
        // A list may be long and would stay in the plan.
        return function.Function.IsPure && function.Function.Type != StaticType.List ? Fold(call, arguments) : call;
    }

    private CaseEvaluator CompileCase(BoundCase cases)
    {
        (int, Evaluator)? subject = cases.Subject is null ? null : (slots.SlotOf(cases.SubjectVariable!), Compile(cases.Subject));
        return new CaseEvaluator(
            subject, [.. cases.Alternatives.Select(alternative => (Compile(alternative.Predicate), Compile(alternative.Result)))], CompileOrNull(cases.Else));
    }

    private Evaluator CompileQuantifier(BoundQuantifier quantifier)
    {
        int slot = slots.SlotOf(quantifier.Variable);
        Evaluator list = Compile(quantifier.List), predicate = Compile(quantifier.Where);
        return quantifier.Quantifier switch
        {
            ListQuantifier.All => new AllEvaluator(slot, list, predicate),
            ListQuantifier.Any => new AnyEvaluator(slot, list, predicate, negated: false),
            ListQuantifier.None => new AnyEvaluator(slot, list, predicate, negated: true),
            _ => new SingleEvaluator(slot, list, predicate),
        };
    }

    private LabelTest CompileLabels(BoundLabelExpression labels) => labels switch
    {
        BoundLabelName name => new LabelNameTest(name.Name),
        BoundDynamicLabel label => new DynamicLabelTest(Compile(label.Expression), label.Any),
        BoundLabelWildcard => new AnyLabelTest(),
        BoundLabelAnd and => new AndLabelTest(CompileLabels(and.Left), CompileLabels(and.Right)),
        BoundLabelOr or => new OrLabelTest(CompileLabels(or.Left), CompileLabels(or.Right)),
        BoundLabelNot not => new NotLabelTest(CompileLabels(not.Operand)),
        _ => throw new NotSupportedException($"There is no test for a {labels.GetType().Name}."),
    };
}
