using PaperGraph.Cypher.Binding;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Procedures;

/// <summary>Fits arguments to a procedure's parameters: an integer passes for a float.</summary>
internal static class ProcedureArguments
{
    /// <exception cref="CypherException">The value is of another type.</exception>
    public static Value Convert(ProcedureDefinition procedure, int parameter, Value value)
    {
        StaticType wanted = procedure.Parameters[parameter].Type;
        if (value.IsNull || Fits(wanted, value.Kind)) return value;
        if (value.IsInteger && wanted.HasFlag(StaticType.Float)) return Value.Float(value.AsInteger());
        throw CypherException.Runtime(
            ErrorKind.TypeError,
            "InvalidArgumentType",
            $"Procedure {procedure.Name} takes {procedure.Parameters[parameter].TypeName} as {procedure.Parameters[parameter].Name}, not {value}.");
    }

    private static bool Fits(StaticType wanted, ValueKind kind) => wanted.HasFlag(kind switch
    {
        ValueKind.Boolean => StaticType.Boolean,
        ValueKind.Integer => StaticType.Integer,
        ValueKind.Float => StaticType.Float,
        ValueKind.String => StaticType.String,
        ValueKind.List => StaticType.List,
        ValueKind.Map => StaticType.Map,
        ValueKind.Node => StaticType.Node,
        ValueKind.Relationship => StaticType.Relationship,
        ValueKind.Path => StaticType.Path,
        ValueKind.Duration => StaticType.Duration,
        ValueKind.Point => StaticType.Point,
        _ => StaticType.Temporal,
    });
}
