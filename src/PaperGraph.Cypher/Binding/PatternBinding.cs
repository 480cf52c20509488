using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Binding;

/// <summary>
/// Binds the paths of one pattern: all variables are declared before any predicate or property is bound, since these may use what the text only names later.
/// </summary>
/// <param name="context">The statement.</param>
/// <param name="scope">Where variables are found, and new ones go.</param>
/// <param name="mayIntroduce">Whether the pattern may name new variables.</param>
internal sealed class PatternBinding(BindingContext context, ClauseScope scope, bool mayIntroduce)
{
    private readonly List<Variable> _introduced = [];
    private readonly Dictionary<SyntaxNode, Variable> _variables = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SyntaxNode, PatternShape> _shapes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SyntaxNode, (ClauseScope Scope, List<(Variable Inner, Variable List)> Groups)> _repeated =
        new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _relationships = new(StringComparer.Ordinal);

    /// <summary>The variables that are new, anonymous ones included.</summary>
    public IReadOnlyList<Variable> Introduced => _introduced;

    private ExpressionBinder Expressions => context.Expressions;

    /// <summary>Makes the variables of a path.</summary>
    public void Declare(PathPattern path)
    {
        PatternShape shape = PatternShape.Of(path);
        _shapes.Add(path, shape);
        foreach (PatternElement element in shape.Elements)
        {
            _ = element switch
            {
                NodePattern node => _variables[node] = DeclareNode(node, scope),
                RelationshipPattern relationship => _variables[relationship] = DeclareRelationship(relationship, scope),
                _ => DeclareRepeated((ParenthesizedPath)element, path.Variable is not null),
            };
        }

        if (path.Variable is not { } name) return;
        if (scope.Find(name.Name) is not null) throw BindingErrors.AlreadyBound(name.Name, name.Position);
        if (!mayIntroduce) throw NotIntroduced(name);
        _variables[path] = Introduce(context.NewVariable(name.Name, StaticType.Path), scope);
    }

    /// <summary>Binds a path whose variables, and those of all its pattern, were made.</summary>
    public BoundPath Build(PathPattern path)
    {
        PatternShape shape = _shapes[path];
        var frame = new Frame(scope);
        BoundExpression? where = Expressions.BindOptionalPredicate(shape.Where, frame);
        return new BoundPath(_variables.GetValueOrDefault(path), path.Selector, BuildElements(shape.Elements, frame), where);
    }

    private static CypherException NotIntroduced(VariableName name) => CypherException.Syntax(
        "UndefinedVariable", $"PatternExpressions are not allowed to introduce new variables: '{name.Name}'.", name.Position);

    private Variable DeclareNode(NodePattern node, ClauseScope into)
    {
        if (node.Properties is ParameterExpression parameter) throw ParameterAsProperties(parameter, "MATCH");
        return DeclareElement(node.Variable, StaticType.Node, "NODE", into);
    }

    private Variable DeclareRelationship(RelationshipPattern relationship, ClauseScope into)
    {
        if (relationship.Properties is ParameterExpression parameter) throw ParameterAsProperties(parameter, "MATCH");
        if (relationship.Variable is { } name && !_relationships.Add(name.Name) && into.Find(name.Name) is { } used
            && TypeChecks.MayBe(used.Type, StaticType.Relationship | StaticType.List))
        {
            throw CypherException.Syntax(
                "RelationshipUniquenessViolation", $"Cannot use the same relationship variable '{name.Name}' for multiple relationships", name.Position);
        }

        bool one = relationship.Length is null && relationship.Quantifier is null;
        if (one) return DeclareElement(relationship.Variable, StaticType.Relationship, "REL", into);
        Variable list = DeclareElement(relationship.Variable, StaticType.List, "RELS", into);
        context.SetElementType(list, StaticType.Relationship);
        return list;
    }

    /// <summary>The error for a parameter in place of a map, which would hide from the planner what is looked for.</summary>
    public static CypherException ParameterAsProperties(ParameterExpression parameter, string clause) => CypherException.Syntax(
        "InvalidParameterUse",
        $"Parameter maps cannot be used in `{clause}` patterns (use a literal map instead, e.g. `{{id: ${parameter.Name}.id}}`)",
        parameter.Position);

    private Variable DeclareElement(VariableName? name, StaticType type, string kind, ClauseScope into)
    {
        if (name is null) return Introduce(context.NewAnonymous(kind, type), into);
        if (into.Find(name.Name) is not { } bound)
        {
            // A hidden variable must not come back as a new one in a subquery.
            if (into.Explain(name.Name, name.Position) is { } hidden) throw hidden;
            if (!mayIntroduce) throw NotIntroduced(name);
            context.NoteHidden(name);
            return Introduce(context.NewVariable(name.Name, type), into);
        }

        if (!TypeChecks.MayBe(bound.Type, type)) throw Conflict(bound, type, name.Position);
        return bound;
    }

    /// <summary>The error for a variable that can never be what the pattern makes of it.</summary>
    public static CypherException Conflict(Variable variable, StaticType expected, TextPosition position) => CypherException.Syntax(
        "VariableTypeConflict",
        $"Type mismatch: `{variable.Name}` already defined with conflicting type {TypeChecks.Describe(variable.Type)} "
        + $"(expected {TypeChecks.Describe(expected)})",
        position);

    private Variable Introduce(Variable variable, ClauseScope into)
    {
        if (!variable.IsAnonymous) into.Declare(variable);
        // What is inside a quantified path is not seen outside of it.
        if (ReferenceEquals(into, scope)) _introduced.Add(variable);
        return variable;
    }

    private Variable? DeclareRepeated(ParenthesizedPath repeated, bool inNamedPath)
    {
        if (repeated.Path.Variable is { } path) throw BindingErrors.Unexpected("Sub-path assignment is currently not supported", path.Position);
        var inner = new ClauseScope(scope);
        List<(Variable Inner, Variable List)> groups = [];
        bool hasRelationship = false;
        foreach (PatternElement element in repeated.Path.Elements)
        {
            (VariableName? name, bool plain) = element switch
            {
                NodePattern node => (node.Variable, true),
                RelationshipPattern relationship => (relationship.Variable, relationship.Length is null && relationship.Quantifier is null),
                _ => (null, false),
            };
            if (!plain)
            {
                throw BindingErrors.Unexpected(
                    "Quantified path patterns are not allowed to be nested, nor to hold variable-length relationships.", element.Position);
            }

            hasRelationship |= element is RelationshipPattern;
            if (name is not null && scope.Find(name.Name) is not null && inner.FindOwn(name.Name) is null)
            {
                throw CypherException.Syntax(
                    "VariableAlreadyBound",
                    $"The variable `{name.Name}` occurs both inside and outside a quantified path pattern and needs to be renamed.",
                    name.Position);
            }

            Variable variable = element is NodePattern inside
                ? DeclareNode(inside, inner)
                : DeclareRelationship((RelationshipPattern)element, inner);
            _variables[element] = variable;
            bool first = !groups.Exists(group => ReferenceEquals(group.Inner, variable));
            if (first && (inNamedPath || !variable.IsAnonymous)) groups.Add((variable, NewGroup(variable)));
        }

        if (!hasRelationship) throw BindingErrors.Unexpected("A quantified path pattern needs to have at least one relationship.", repeated.Position);
        foreach ((_, Variable list) in groups) Introduce(list, scope);
        _repeated[repeated] = (inner, groups);
        return null;
    }

    private Variable NewGroup(Variable inner)
    {
        Variable list = inner.IsAnonymous ? context.NewAnonymous("GROUP", StaticType.List) : context.NewVariable(inner.Name, StaticType.List);
        context.SetElementType(list, inner.Type);
        return list;
    }

    // A quantified path lies between two nodes, written or not.
    private List<BoundPatternElement> BuildElements(IReadOnlyList<PatternElement> elements, Frame frame)
    {
        List<BoundPatternElement> bound = [];
        foreach (PatternElement element in elements)
        {
            if (element is ParenthesizedPath repeated)
            {
                if (bound.Count == 0 || bound[^1] is BoundQuantifiedPath) bound.Add(Unwritten());
                bound.Add(BuildRepeated(repeated));
                continue;
            }

            bound.Add(element is NodePattern node ? BuildNode(node, frame) : BuildRelationship((RelationshipPattern)element, frame));
        }

        if (bound[^1] is BoundQuantifiedPath) bound.Add(Unwritten());
        return bound;
    }

    private BoundNode Unwritten() => new(Introduce(context.NewAnonymous("NODE", StaticType.Node), scope), null, null, null);

    private BoundQuantifiedPath BuildRepeated(ParenthesizedPath repeated)
    {
        (ClauseScope inner, List<(Variable, Variable)> groups) = _repeated[repeated];
        var frame = new Frame(inner);
        BoundPatternElement[] elements = [.. repeated.Path.Elements.Select(element => element is NodePattern node
            ? (BoundPatternElement)BuildNode(node, frame)
            : BuildRelationship((RelationshipPattern)element, frame))];
        var path = new BoundPath(null, repeated.Path.Selector, elements, null);
        BoundExpression? where = Expressions.BindOptionalPredicate(repeated.Where, frame);
        (long minimum, long? maximum) = PatternShape.Bounds(repeated.Quantifier!.Value, quantifier: true, repeated.Position);
        return new BoundQuantifiedPath(path, where, minimum, maximum, groups);
    }

    private BoundNode BuildNode(NodePattern node, Frame frame) => new(
        _variables[node],
        node.Labels is null ? null : Expressions.BindLabels(node.Labels, frame, NameKind.Label),
        BuildProperties(node.Properties, frame),
        Expressions.BindOptionalPredicate(node.Where, frame));

    private BoundExpression? BuildProperties(Expression? properties, Frame frame)
    {
        if (properties is null) return null;
        if (properties is MapExpression map)
        {
            foreach (MapEntry entry in map.Entries) context.Notes.AddName(NameKind.PropertyKey, entry.Name, entry.Position);
        }

        return Expressions.Bind(properties, frame);
    }

    private BoundRelationship BuildRelationship(RelationshipPattern relationship, Frame frame)
    {
        (long, long?)? length = null;
        Variable? inner = null;
        Frame inside = frame;
        if ((relationship.Quantifier ?? relationship.Length) is { } written)
        {
            length = PatternShape.Bounds(written, relationship.Quantifier is not null, relationship.Position);
            inner = context.NewVariable(relationship.Variable, "REL", StaticType.Relationship);
            inside = frame.Within(inner);
        }

        return new BoundRelationship(
            _variables[relationship],
            relationship.Direction,
            relationship.Types is null ? null : Expressions.BindLabels(relationship.Types, frame, NameKind.RelationshipType),
            length,
            BuildProperties(relationship.Properties, frame),
            Expressions.BindOptionalPredicate(relationship.Where, inside),
            inner);
    }
}
