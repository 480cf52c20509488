using PaperGraph.Cypher.Functions;
using PaperGraph.Cypher.Procedures;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Binding;

/// <summary>What the parts of the binder share while they bind one statement, and the parts themselves.</summary>
internal sealed class BindingContext
{
    private readonly Dictionary<Variable, StaticType> _elementTypes = new(ReferenceEqualityComparer.Instance);
    private readonly IReadOnlyCollection<string>? _parameterNames;
    private readonly SortedSet<string> _parameters = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _missingParameters = new(StringComparer.Ordinal);

    public BindingContext(IFunctionCatalog functions, IProcedureCatalog procedures, IReadOnlyCollection<string>? parameterNames)
    {
        (Functions, Procedures, _parameterNames) = (functions, procedures, parameterNames);
        Expressions = new ExpressionBinder(this);
        Patterns = new PatternBinder(this);
        Updates = new UpdateBinder(this);
        Calls = new CallBinder(this);
        Queries = new QueryBinder(this);
    }

    public IFunctionCatalog Functions { get; }

    public IProcedureCatalog Procedures { get; }

    public ExpressionBinder Expressions { get; }

    public PatternBinder Patterns { get; }

    public UpdateBinder Updates { get; }

    public CallBinder Calls { get; }

    public QueryBinder Queries { get; }

    /// <summary>What is noticed meanwhile.</summary>
    public NoteTaker Notes { get; } = new();

    /// <summary>What a subquery does not see and may hide by a variable of its own; null outside of such.</summary>
    public ClauseScope? Hidden { get; set; }

    /// <summary>Parameters that the query names, in order.</summary>
    public IReadOnlyCollection<string> Parameters => _parameters;

    /// <summary>Variables made so far.</summary>
    public int VariableCount { get; private set; }

    /// <summary>Whether something was bound that writes.</summary>
    public bool Updating { get; set; }

    /// <summary>Parameters that the query names and the run does not have, in order.</summary>
    public IReadOnlyCollection<string> MissingParameters => _missingParameters;

    /// <summary>A variable with a name of the text.</summary>
    public Variable NewVariable(string name, StaticType type) => new(name, type, VariableCount++);

    /// <summary>A variable that the text gives no name.</summary>
    public Variable NewAnonymous(string kind, StaticType type) => NewVariable($"  {kind}{VariableCount}", type);

    /// <summary>A named or anonymous variable.</summary>
    public Variable NewVariable(VariableName? name, string kind, StaticType type) =>
        name is null ? NewAnonymous(kind, type) : NewVariable(name.Name, type);

    /// <summary>Whether a parameter is given, as far as is known.</summary>
    public bool IsGiven(string name) => _parameterNames?.Contains(name) != false;

    /// <summary>Notices that a variable of a subquery has the name of one outside that it does not see.</summary>
    public void NoteHidden(VariableName variable)
    {
        if (Hidden?.Find(variable.Name) is not null) Notes.Add(Notices.Shadowing(variable.Name, variable.Position));
    }

    /// <summary>Takes down that the query needs a parameter.</summary>
    public void NeedParameter(string name)
    {
        _parameters.Add(name);
        if (!IsGiven(name)) _missingParameters.Add(name);
    }

    /// <summary>Keeps what is known of the items of a list variable.</summary>
    public void SetElementType(Variable variable, StaticType type)
    {
        if (type != StaticType.Any) _elementTypes[variable] = type;
    }

    /// <summary>What is known of the items of a list variable.</summary>
    public StaticType ElementTypeOf(Variable variable) => _elementTypes.GetValueOrDefault(variable, StaticType.Any);
}
