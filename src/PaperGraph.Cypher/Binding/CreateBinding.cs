using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Binding;

/// <summary>
/// Binds a pattern that is created. Nodes are made in order and relationships after them, so properties see the nodes before, those of relationships all nodes.
/// </summary>
/// <param name="context">The statement.</param>
/// <param name="scope">Where variables are found, and new ones go.</param>
/// <param name="merging">Whether it is MERGE, which looks for the pattern first.</param>
internal sealed class CreateBinding(BindingContext context, ClauseScope scope, bool merging)
{
    private readonly List<BoundNewNode> _nodes = [];
    private readonly List<BoundNewRelationship> _relationships = [];
    private readonly List<(Variable, IReadOnlyList<Variable>)> _paths = [];
    private readonly List<Variable> _introduced = [];
    private readonly Dictionary<PatternElement, Variable> _variables = new(ReferenceEqualityComparer.Instance);

    private ExpressionBinder Expressions => context.Expressions;

    private string Clause => merging ? "MERGE" : "CREATE";

    /// <summary>Binds CREATE.</summary>
    public BoundCreate Create(IReadOnlyList<PathPattern> paths)
    {
        foreach (PathPattern path in paths)
        {
            foreach (NodePattern node in path.Elements.OfType<NodePattern>()) BindNode(node, alone: path.Elements.Count == 1);
        }

        foreach (PathPattern path in paths)
        {
            for (int i = 1; i < path.Elements.Count; i += 2)
            {
                BindRelationship((RelationshipPattern)path.Elements[i], _variables[path.Elements[i - 1]], _variables[path.Elements[i + 1]]);
            }
        }

        foreach (PathPattern path in paths)
        {
            if (path.Variable is not { } name) continue;
            Variable variable = context.NewVariable(name.Name, StaticType.Path);
            scope.DeclareNew(variable, name.Position);
            _introduced.Add(variable);
            _paths.Add((variable, [.. path.Elements.Select(element => _variables[element])]));
        }

        return new BoundCreate(_nodes, _relationships, _paths);
    }

    /// <summary>Binds the pattern of MERGE: what is looked for, what is made, and what is new.</summary>
    public (BoundPath Path, BoundCreate Create, IReadOnlyList<Variable> Introduced) Merge(PathPattern path)
    {
        BoundCreate create = Create([path]);
        HashSet<Variable> described = new(ReferenceEqualityComparer.Instance);
        BoundPatternElement[] elements = [.. path.Elements.Select(element => Sought(element, create, described))];
        Variable? variable = create.Paths.Count == 0 ? null : create.Paths[0].Variable;
        return (new BoundPath(variable, path.Selector, elements, null), create, _introduced);
    }

    private BoundPatternElement Sought(PatternElement element, BoundCreate create, HashSet<Variable> described)
    {
        Variable variable = _variables[element];
        if (element is RelationshipPattern relationship)
        {
            BoundNewRelationship made = create.Relationships.First(other => ReferenceEquals(other.Variable, variable));
            return new BoundRelationship(variable, relationship.Direction, made.Type, null, made.Properties, null, null);
        }

        BoundNewNode? node = create.Nodes.FirstOrDefault(other => ReferenceEquals(other.Variable, variable));
        if (node is null || !described.Add(variable)) return new BoundNode(variable, null, null, null);
        BoundLabelExpression? labels = node.Labels.Count == 0 ? null : node.Labels.Aggregate((left, right) => new BoundLabelAnd(left, right));
        return new BoundNode(variable, labels, node.Properties, null);
    }

    private void BindNode(NodePattern node, bool alone)
    {
        if (node.Variable is { } name && scope.Find(name.Name) is { } bound)
        {
            if (!TypeChecks.MayBe(bound.Type, StaticType.Node)) throw PatternBinding.Conflict(bound, StaticType.Node, name.Position);
            if (alone || node.Labels is not null || node.Properties is not null)
            {
                throw CypherException.Syntax(
                    "VariableAlreadyBound",
                    $"Can't create node `{name.Name}` with labels or properties here. The variable is already declared in this context",
                    name.Position);
            }

            _variables[node] = bound;
            return;
        }

        // The node itself is not there yet when its properties are computed.
        var frame = new Frame(scope);
        List<BoundLabelExpression> labels = [];
        CollectLabels(node.Labels, frame, labels);
        BoundExpression? properties = BindProperties(node.Properties, frame);
        Variable variable = Introduce(node.Variable, "NODE", StaticType.Node);
        _variables[node] = variable;
        _nodes.Add(new BoundNewNode(variable, labels, properties));
    }

    private void BindRelationship(RelationshipPattern relationship, Variable left, Variable right)
    {
        if (relationship.Variable is { } name && scope.Find(name.Name) is not null) throw BindingErrors.AlreadyBound(name.Name, name.Position);
        if (relationship.Length is not null)
        {
            throw CypherException.Syntax(
                "CreatingVarLength", $"Variable length relationships cannot be used in {Clause}", relationship.Position);
        }

        if (relationship.Types is not LabelName type)
        {
            throw CypherException.Syntax(
                "NoSingleRelationshipType",
                $"Exactly one relationship type must be specified for {Clause}. Did you forget to prefix your relationship type with a ':'?",
                relationship.Position);
        }

        if (!merging && relationship.Direction == PatternDirection.Either)
        {
            throw CypherException.Syntax(
                "RequiresDirectedRelationship", "Only directed relationships are supported in CREATE", relationship.Position);
        }

        var frame = new Frame(scope);
        BoundLabelExpression bound = Expressions.BindLabelName(type.Name, frame);
        BoundExpression? properties = BindProperties(relationship.Properties, frame);
        Variable variable = Introduce(relationship.Variable, "REL", StaticType.Relationship);
        _variables[relationship] = variable;
        (Variable start, Variable end) = relationship.Direction == PatternDirection.Incoming ? (right, left) : (left, right);
        _relationships.Add(new BoundNewRelationship(variable, bound, start, end, properties));
    }

    private Variable Introduce(VariableName? name, string kind, StaticType type)
    {
        Variable variable = context.NewVariable(name, kind, type);
        if (name is not null) scope.Declare(variable);
        _introduced.Add(variable);
        return variable;
    }

    private BoundExpression? BindProperties(Expression? properties, Frame frame)
    {
        if (properties is null) return null;
        if (merging && properties is ParameterExpression parameter) throw PatternBinding.ParameterAsProperties(parameter, "MERGE");
        BoundExpression bound = Expressions.Bind(properties, frame);
        TypeChecks.Require(bound, StaticType.Map, properties.Position);
        return bound;
    }

    private void CollectLabels(LabelExpression? labels, Frame frame, List<BoundLabelExpression> into)
    {
        // Conjunctions lean to the left.
        Stack<LabelExpression> open = new();
        if (labels is not null) open.Push(labels);
        while (open.TryPop(out LabelExpression? next))
        {
            switch (next)
            {
                case LabelAnd and:
                    open.Push(and.Right);
                    open.Push(and.Left);
                    break;
                case LabelName name:
                    into.Add(Expressions.BindLabelName(name.Name, frame));
                    break;
                default:
                    throw BindingErrors.Unexpected($"Label expressions other than conjunctions are not allowed in a {Clause} clause", next.Position);
            }
        }
    }
}
