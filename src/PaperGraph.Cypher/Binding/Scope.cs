using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Binding;

/// <summary>Which names an expression sees.</summary>
internal abstract class Scope
{
    /// <summary>Names in sight, for suggestions.</summary>
    public abstract IEnumerable<string> Names { get; }

    /// <summary>The variable of that name; null where none is in sight.</summary>
    public abstract Variable? Find(string name);

    /// <summary>Why a name is not in sight although one may expect it; null where there is no such reason.</summary>
    public virtual CypherException? Explain(string name, TextPosition position) => null;

    /// <summary>The variable of that name, or the error that tells why there is none.</summary>
    public Variable Resolve(string name, TextPosition position) =>
        Find(name) ?? throw Explain(name, position) ?? BindingErrors.UndefinedVariable(name, Names, position);
}

/// <summary>The variables that the clauses of one query made so far, and around them those of the query or expression in which it stands.</summary>
/// <param name="outer">What is around; null where nothing is seen of it.</param>
internal sealed class ClauseScope(Scope? outer) : Scope
{
    private readonly Dictionary<string, Variable> _own = new(StringComparer.Ordinal);

    /// <summary>What is around.</summary>
    public Scope? Outer => outer;

    public override IEnumerable<string> Names => outer is null ? _own.Keys : _own.Keys.Concat(outer.Names);

    /// <summary>The query's own variables in order of name.</summary>
    public IReadOnlyList<Variable> Own => [.. _own.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)];

    public override Variable? Find(string name) => FindOwn(name) ?? outer?.Find(name);

    /// <summary>A variable of this query, not of those around.</summary>
    public Variable? FindOwn(string name) => _own.GetValueOrDefault(name);

    public override CypherException? Explain(string name, TextPosition position) => outer?.Explain(name, position);

    /// <summary>Takes a variable in under its name.</summary>
    public void Declare(Variable variable) => _own[variable.Name] = variable;

    /// <summary>Takes a variable in whose name must be new.</summary>
    public void DeclareNew(Variable variable, TextPosition position)
    {
        if (Find(variable.Name) is not null) throw BindingErrors.AlreadyBound(variable.Name, position);
        Declare(variable);
    }
}

/// <summary>A variable that an expression makes for a part of itself; it hides one of the same name around it.</summary>
internal sealed class LocalScope(Variable variable, Scope around) : Scope
{
    public override IEnumerable<string> Names => around.Names.Prepend(variable.Name);

    public override Variable? Find(string name) => name == variable.Name ? variable : around.Find(name);

    public override CypherException? Explain(string name, TextPosition position) => around.Explain(name, position);
}

/// <summary>Output names first, then those before the projection: what ORDER BY and WHERE see where rows are neither grouped nor made distinct.</summary>
internal sealed class LayeredScope(ClauseScope output, Scope input) : Scope
{
    public override IEnumerable<string> Names => output.Names.Concat(input.Names);

    public override Variable? Find(string name) => output.FindOwn(name) ?? input.Find(name);

    public override CypherException? Explain(string name, TextPosition position) => input.Explain(name, position);
}

/// <summary>Some of the variables of a scope; the rest is hidden for a reason.</summary>
/// <param name="visible">What is seen.</param>
/// <param name="whole">Where the hidden ones are.</param>
/// <param name="reason">Makes the error for a hidden one.</param>
internal sealed class RestrictedScope(Func<string, Variable?> visible, Scope whole, Func<string, TextPosition, CypherException> reason) : Scope
{
    public override IEnumerable<string> Names => whole.Names.Where(name => visible(name) is not null);

    public override Variable? Find(string name) => visible(name);

    public override CypherException? Explain(string name, TextPosition position) =>
        whole.Find(name) is null ? whole.Explain(name, position) : reason(name, position);
}

/// <summary>No variable at all: SKIP and LIMIT are the same for all rows.</summary>
internal sealed class ConstantScope(string clause) : Scope
{
    public override IEnumerable<string> Names => [];

    public override Variable? Find(string name) => null;

    public override CypherException Explain(string name, TextPosition position) =>
        CypherException.Syntax("NonConstantExpression", $"It is not allowed to refer to variables in {clause}: `{name}`", position);
}
