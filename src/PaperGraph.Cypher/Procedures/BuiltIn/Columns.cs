using PaperGraph.Cypher.Binding;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Procedures.BuiltIn;

/// <summary>Short forms for columns, parameters and values of procedures.</summary>
internal static class Columns
{
    /// <summary>The one parameter of what stands behind SHOW: its filter, null where there is none.</summary>
    public static readonly ProcedureParameter Filter = new("filter", StaticType.String, "STRING", Value.Null);

    public static ProcedureColumn Text(string name) => new(name, StaticType.String, "STRING");

    public static ProcedureColumn Integer(string name) => new(name, StaticType.Integer, "INTEGER");

    public static ProcedureColumn Float(string name) => new(name, StaticType.Float, "FLOAT");

    public static ProcedureColumn Boolean(string name) => new(name, StaticType.Boolean, "BOOLEAN");

    public static ProcedureColumn Texts(string name) => new(name, StaticType.List, "LIST<STRING>");

    public static ProcedureColumn Any(string name) => new(name, StaticType.Any, "ANY");

    public static ProcedureColumn Temporal(string name) => new(name, StaticType.Temporal, "ZONED DATETIME");

    public static ProcedureColumn Maps(string name) => new(name, StaticType.List, "LIST<MAP>");

    public static ProcedureColumn Map(string name) => new(name, StaticType.Map, "MAP");

    public static ProcedureColumn Span(string name) => new(name, StaticType.Duration, "DURATION");

    public static Value ListOf(IEnumerable<string> items) => Value.List([.. items.Select(Value.String)]);

    public static Value ListOrNull(IReadOnlyCollection<string> items) => items.Count == 0 ? Value.Null : ListOf(items);
}
