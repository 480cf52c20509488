using System.Runtime.CompilerServices;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Binding;

/// <summary>Binds expressions.</summary>
internal sealed partial class ExpressionBinder(BindingContext context)
{
    private const StaticType HasProperties = StaticType.Map | StaticType.Node | StaticType.Relationship
        | StaticType.Temporal | StaticType.Duration | StaticType.Point;

    /// <summary>Binds an expression that gives a value.</summary>
    public BoundExpression Bind(Expression expression, Frame frame) => Bind(expression, frame, predicate: false);

    /// <summary>Binds an expression that must be a truth value; a pattern may stand for whether it exists.</summary>
    public BoundExpression BindPredicate(Expression expression, Frame frame)
    {
        BoundExpression bound = Bind(expression, frame, predicate: true);
        TypeChecks.Require(bound, StaticType.Boolean, expression.Position);
        return bound;
    }

    /// <summary>Binds a predicate that may be missing.</summary>
    public BoundExpression? BindOptionalPredicate(Expression? expression, Frame frame) =>
        expression is null ? null : BindPredicate(expression, frame);

    private BoundExpression? BindOptional(Expression? expression, Frame frame) => expression is null ? null : Bind(expression, frame);

    private BoundExpression[] BindAll(IReadOnlyList<Expression> expressions, Frame frame) =>
        [.. expressions.Select(expression => Bind(expression, frame))];

    private BoundExpression Bind(Expression expression, Frame frame, bool predicate)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw BindingErrors.TooDeep(expression.Position);
        if (frame.Substitutions?.Find(expression) is { } standing) return new BoundVariable(standing);
        return expression switch
        {
            LiteralExpression literal => new BoundLiteral(literal.Value, TypeChecks.Of(literal.Value)),
            ParameterExpression parameter => BindParameter(parameter),
            VariableExpression variable => new BoundVariable(frame.Scope.Resolve(variable.Name, variable.Position)),
            ListExpression list => new BoundList(BindAll(list.Items, frame)),
            MapExpression map => BindMap(map, frame),
            PropertyExpression property => BindProperty(property, frame),
            IndexExpression index => BindIndex(index, frame),
            SliceExpression slice => BindSlice(slice, frame),
            UnaryExpression unary => BindUnary(unary, frame),
            BinaryExpression binary => BindBinary(binary, frame),
            ComparisonExpression comparison => new BoundComparison(BindAll(comparison.Operands, frame), comparison.Operators),
            LabelPredicateExpression label => BindLabelPredicate(label, frame),
            TypePredicateExpression type => new BoundTypePredicate(Bind(type.Operand, frame), type.Type, type.Negated),
            NormalizedPredicateExpression normalized => BindNormalized(normalized, frame),
            FunctionExpression function => BindFunction(function, frame),
            CaseExpression choice => BindCase(choice, frame),
            CaseSubjectExpression => new BoundVariable(frame.CaseSubject!),
            ListComprehensionExpression comprehension => BindListComprehension(comprehension, frame),
            QuantifierExpression quantifier => BindQuantifier(quantifier, frame),
            ReduceExpression reduce => BindReduce(reduce, frame),
            MapProjectionExpression projection => BindMapProjection(projection, frame),
            PatternExpression pattern when predicate => BindPatternPredicate(pattern, frame),
            PatternExpression pattern => throw MisplacedPattern(pattern),
            PatternComprehensionExpression comprehension => BindPatternComprehension(comprehension, frame),
            ShortestPathExpression shortest => BindShortestPath(shortest, frame),
            SubqueryExpression subquery => BindSubquery(subquery, frame),
            _ => throw new InvalidOperationException($"No binding for {expression.GetType().Name}."),
        };
    }

    private BoundParameter BindParameter(ParameterExpression parameter)
    {
        context.NeedParameter(parameter.Name);
        return new BoundParameter(parameter.Name);
    }

    private BoundMap BindMap(MapExpression map, Frame frame) =>
        new([.. map.Entries.Select(entry => KeyValuePair.Create(entry.Name, Bind(entry.Value, frame)))]);

    private BoundProperty BindProperty(PropertyExpression property, Frame frame)
    {
        BoundExpression source = Bind(property.Source, frame);
        if (!TypeChecks.MayBe(source.Type, HasProperties))
        {
            // The TCK has it so: SyntaxError for paths (MatchWhere1 [14]), TypeError for plain values (Map1 [6], Graph6 [9]).
            ErrorKind kind = source.Type == StaticType.Path ? ErrorKind.SyntaxError : ErrorKind.TypeError;
            throw TypeChecks.Mismatch(kind, source.Type, HasProperties, property.Source.Position);
        }

        NoteProperty(source.Type, property.Key, property.Position);
        return new BoundProperty(source, property.Key);
    }

    // Only what is in the graph has its keys in it: a map has any.
    private void NoteProperty(StaticType owner, string key, TextPosition position)
    {
        if (owner is StaticType.Node or StaticType.Relationship) context.Notes.AddName(NameKind.PropertyKey, key, position);
    }

    private BoundIndex BindIndex(IndexExpression index, Frame frame)
    {
        const StaticType Indexed = StaticType.List | StaticType.Map | StaticType.Node | StaticType.Relationship;
        BoundExpression source = Bind(index.Source, frame);
        BoundExpression key = Bind(index.Index, frame);
        if (!TypeChecks.MayBe(source.Type, Indexed)) throw TypeChecks.Mismatch(ErrorKind.TypeError, source.Type, Indexed, index.Source.Position);
        if (source.Type == StaticType.List && !TypeChecks.MayBe(key.Type, StaticType.Integer))
        {
            throw TypeChecks.Mismatch(ErrorKind.TypeError, key.Type, StaticType.Integer, index.Index.Position);
        }

        return new BoundIndex(source, key);
    }

    private BoundSlice BindSlice(SliceExpression slice, Frame frame)
    {
        BoundExpression source = Bind(slice.Source, frame);
        TypeChecks.Require(source, StaticType.List, slice.Source.Position);
        return new BoundSlice(source, BindOptional(slice.From, frame), BindOptional(slice.To, frame));
    }

    private BoundUnary BindUnary(UnaryExpression unary, Frame frame)
    {
        switch (unary.Operator)
        {
            case UnaryOperator.Not:
                return new BoundUnary(unary.Operator, BindPredicate(unary.Operand, frame), StaticType.Boolean);
            case UnaryOperator.Plus or UnaryOperator.Minus:
                BoundExpression operand = Bind(unary.Operand, frame);
                TypeChecks.Require(operand, StaticType.Number | StaticType.Duration, unary.Operand.Position);
                return new BoundUnary(unary.Operator, operand, operand.Type);
            default:
                return new BoundUnary(unary.Operator, Bind(unary.Operand, frame), StaticType.Boolean);
        }
    }

    private BoundBinary BindBinary(BinaryExpression binary, Frame frame)
    {
        bool predicates = binary.Operator is BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor;
        BoundExpression left = Bind(binary.Left, frame, predicates);
        BoundExpression right = Bind(binary.Right, frame, predicates);
        return new BoundBinary(binary.Operator, left, right, TypeChecks.OfBinary(binary.Operator, left.Type, right.Type, binary.Position));
    }

    private BoundLabelPredicate BindLabelPredicate(LabelPredicateExpression label, Frame frame)
    {
        BoundExpression operand = Bind(label.Operand, frame);
        TypeChecks.Require(operand, StaticType.Node | StaticType.Relationship, label.Operand.Position);
        return new BoundLabelPredicate(operand, BindLabels(label.Labels, frame, operand.Type == StaticType.Relationship ? NameKind.RelationshipType : NameKind.Label));
    }

    /// <summary>Binds what labels or which type something must have.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="frame">Where names are found.</param>
    /// <param name="kind">What they are.</param>
    public BoundLabelExpression BindLabels(LabelExpression labels, Frame frame, NameKind kind)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw BindingErrors.TooDeep(labels.Position);
        return labels switch
        {
            LabelName name => BindNoted(name, frame, kind),
            LabelAnd and => new BoundLabelAnd(BindLabels(and.Left, frame, kind), BindLabels(and.Right, frame, kind)),
            LabelOr or => new BoundLabelOr(BindLabels(or.Left, frame, kind), BindLabels(or.Right, frame, kind)),
            LabelNot not => new BoundLabelNot(BindLabels(not.Operand, frame, kind)),
            _ => new BoundLabelWildcard(),
        };
    }

    private BoundLabelExpression BindNoted(LabelName label, Frame frame, NameKind kind)
    {
        if (label.Name.Name is { } name) context.Notes.AddName(kind, name, label.Position);
        return BindLabelName(label.Name, frame);
    }

    /// <summary>Binds a label or type given by name or by an expression.</summary>
    public BoundLabelExpression BindLabelName(NameOrExpression name, Frame frame)
    {
        if (name.Expression is null) return new BoundLabelName(name.Name!);
        BoundExpression expression = Bind(name.Expression, frame);
        TypeChecks.Require(expression, StaticType.String | StaticType.List, name.Position);
        return new BoundDynamicLabel(expression, name.Any);
    }

    private BoundCase BindCase(CaseExpression choice, Frame frame)
    {
        BoundExpression? subject = BindOptional(choice.Subject, frame);
        Variable? variable = subject is null ? null : context.NewAnonymous("CASE", subject.Type);
        Frame inner = frame with { CaseSubject = variable };
        List<(BoundExpression Predicate, BoundExpression Result)> alternatives = [];
        StaticType type = StaticType.Null;
        foreach (CaseAlternative alternative in choice.Alternatives)
        {
            BoundExpression predicate = alternative.Conditions
                .Select(condition => BindCondition(condition, variable, frame, inner))
                .Aggregate((left, right) => new BoundBinary(BinaryOperator.Or, left, right, StaticType.Boolean));
            BoundExpression result = Bind(alternative.Result, frame);
            type |= result.Type;
            alternatives.Add((predicate, result));
        }

        BoundExpression? otherwise = BindOptional(choice.Else, frame);
        return new BoundCase(subject, variable, alternatives, otherwise, type | (otherwise?.Type ?? StaticType.Null));
    }

    private BoundExpression BindCondition(CaseCondition condition, Variable? subject, Frame outer, Frame inner)
    {
        if (subject is null) return BindPredicate(condition.Operand, outer);
        if (condition.IsPredicate) return BindPredicate(condition.Operand, inner);
        return new BoundComparison([new BoundVariable(subject), Bind(condition.Operand, outer)], [ComparisonOperator.Equal]);
    }

    private BoundMapProjection BindMapProjection(MapProjectionExpression projection, Frame frame)
    {
        BoundExpression source = Bind(projection.Source, frame);
        TypeChecks.Require(source, StaticType.Map | StaticType.Node | StaticType.Relationship, projection.Source.Position);
        foreach (MapProjectionItem item in projection.Items)
        {
            if (item is { Key: { } key, Value: null }) NoteProperty(source.Type, key, item.Position);
        }

        return new BoundMapProjection(source, [.. projection.Items.Select(item => (item.All, item.Key, BindOptional(item.Value, frame)))]);
    }
}
