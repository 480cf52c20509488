using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Functions;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Procedures;

/// <summary>Computes a procedure's rows, one array for each, with a value for each output column.</summary>
/// <param name="context">The run.</param>
/// <param name="arguments">As many as the procedure takes; defaults filled in.</param>
public delegate IEnumerable<Value[]> ProcedureBody(IEvaluationContext context, IReadOnlyList<Value> arguments);

/// <summary>A parameter of a procedure.</summary>
/// <param name="Name">Its name; an implicit call takes the query parameter of that name.</param>
/// <param name="Type">What it may be.</param>
/// <param name="TypeName">The type as SHOW PROCEDURES writes it, such as STRING.</param>
/// <param name="Default">The value where it is left out; null: it must be given.</param>
public sealed record ProcedureParameter(string Name, StaticType Type, string TypeName, Value? Default = null);

/// <summary>An output column of a procedure.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it may be.</param>
/// <param name="TypeName">The type as SHOW PROCEDURES writes it.</param>
public sealed record ProcedureColumn(string Name, StaticType Type, string TypeName);

/// <summary>A procedure.</summary>
/// <param name="Name">Namespace and name, joined by points; found with regard to case.</param>
/// <param name="Parameters">Parameters in order.</param>
/// <param name="Columns">Output columns; empty for one that returns nothing (each row goes on once).</param>
/// <param name="Description">One sentence in our own words.</param>
/// <param name="Mode">READ, WRITE, SCHEMA or DBMS.</param>
/// <param name="Body">Computes its rows.</param>
public sealed record ProcedureDefinition(
    string Name,
    IReadOnlyList<ProcedureParameter> Parameters,
    IReadOnlyList<ProcedureColumn> Columns,
    string Description,
    string Mode,
    ProcedureBody Body)
{
    /// <summary>Whether CALL finds it; what stands behind commands such as SHOW is not for calling.</summary>
    public bool IsCallable => !ShowCommands.IsInternal(Name);
}

/// <summary>Where the binder finds procedures.</summary>
public interface IProcedureCatalog
{
    /// <summary>All procedures in order of name.</summary>
    IReadOnlyList<ProcedureDefinition> All { get; }

    /// <summary>A procedure; null where there is none of that name.</summary>
    ProcedureDefinition? Find(string name);
}
