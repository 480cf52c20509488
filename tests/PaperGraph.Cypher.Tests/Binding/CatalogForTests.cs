using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Functions;
using PaperGraph.Cypher.Procedures;

namespace PaperGraph.Cypher.Tests.Binding;

/// <summary>Signatures of openCypher's functions, without what they do.</summary>
internal sealed class FunctionsForTests : IFunctionCatalog
{
    private const StaticType Entity = StaticType.Node | StaticType.Relationship;
    private const StaticType Any = StaticType.Any;

    private static readonly string[] TemporalTypes = ["date", "datetime", "localdatetime", "time", "localtime"];

    private readonly Dictionary<string, FunctionDefinition> _functions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, AggregateDefinition> _aggregates = new(StringComparer.OrdinalIgnoreCase);

    public FunctionsForTests()
    {
        Add("labels", StaticType.List, 0, StaticType.Node);
        Add("type", StaticType.String, 0, StaticType.Relationship);
        Add("length", StaticType.Integer, 0, StaticType.Path);
        Add("size", StaticType.Integer, 0, StaticType.List | StaticType.String);
        Add("properties", StaticType.Map, 0, Entity | StaticType.Map);
        Add("keys", StaticType.List, 0, Entity | StaticType.Map);
        Add("nodes", StaticType.List, 0, StaticType.Path);
        Add("relationships", StaticType.List, 0, StaticType.Path);
        Add("id", StaticType.Integer, 0, Entity);
        Add("startNode", StaticType.Node, 0, StaticType.Relationship);
        Add("endNode", StaticType.Node, 0, StaticType.Relationship);
        Add("rand", StaticType.Float, 0);
        foreach (string name in (string[])["head", "last"]) Add(name, Any, 0, StaticType.List);
        Add("tail", StaticType.List, 0, StaticType.List);
        Add("reverse", Any, 0, StaticType.List | StaticType.String);
        // The TCK has wrong arguments of range() found while it runs (List11 [5]).
        Add("range", StaticType.List, 1, Any, Any, Any);
        Add("coalesce", Any, 0, Any);
        foreach (string name in (string[])["toInteger", "toFloat", "toString", "toBoolean"]) Add(name, Any, 0, Any);
        foreach (string name in (string[])["abs", "sqrt", "sign", "ceil", "floor"]) Add(name, StaticType.Number, 0, StaticType.Number);
        foreach (string name in (string[])["toLower", "toUpper"]) Add(name, StaticType.String, 0, StaticType.String);
        Add("split", StaticType.List, 0, StaticType.String, StaticType.String);
        Add("substring", StaticType.String, 1, StaticType.String, StaticType.Integer, StaticType.Integer);
        Add("normalize", StaticType.String, 1, StaticType.String, StaticType.String);
        foreach (string name in TemporalTypes)
        {
            Add(name, StaticType.Temporal, 1, Any);
            Add($"{name}.truncate", StaticType.Temporal, 2, Any, Any, Any);
            foreach (string clock in (string[])["statement", "transaction", "realtime"]) Add($"{name}.{clock}", StaticType.Temporal, 1, Any);
        }

        Add("datetime.fromepoch", StaticType.Temporal, 0, Any, Any);
        Add("datetime.fromepochmillis", StaticType.Temporal, 0, Any);
        Add("duration", StaticType.Duration, 0, Any);
        foreach (string name in (string[])["between", "inMonths", "inDays", "inSeconds"]) Add($"duration.{name}", StaticType.Duration, 0, Any, Any);
        AddAggregate("count(*)", StaticType.Integer);
        AddAggregate("count", StaticType.Integer, Any);
        AddAggregate("collect", StaticType.List, Any);
        foreach (string name in (string[])["sum", "avg"]) AddAggregate(name, StaticType.Number | StaticType.Duration, StaticType.Number | StaticType.Duration);
        foreach (string name in (string[])["min", "max"]) AddAggregate(name, Any, Any);
        foreach (string name in (string[])["percentileCont", "percentileDisc"]) AddAggregate(name, StaticType.Number, StaticType.Number, StaticType.Number);
    }

    public FunctionDefinition? Find(string name) => _functions.GetValueOrDefault(name);

    public AggregateDefinition? FindAggregate(string name) => _aggregates.GetValueOrDefault(name);

    public string? Suggest(string name) => name == "sise" ? "size" : null;

    private static FunctionParameter[] Parameters(int optional, StaticType[] types, bool variadic) =>
        [.. types.Select((type, i) => new FunctionParameter($"p{i}", type, "ANY", i >= types.Length - optional, variadic))];

    private void Add(string name, StaticType type, int optional, params StaticType[] parameters) => _functions.Add(
        name, new FunctionDefinition(name, "Test", Parameters(optional, parameters, name == "coalesce"), type, "ANY", "For tests.", (_, _) => throw new NotSupportedException(), false, true));

    private void AddAggregate(string name, StaticType type, params StaticType[] parameters) => _aggregates.Add(
        name, new AggregateDefinition(name, Parameters(0, parameters, false), type, "ANY", "For tests.", _ => throw new NotSupportedException()));
}

/// <summary>Procedures of which only the signature matters.</summary>
internal sealed class ProceduresForTests(params string[] signatures) : IProcedureCatalog
{
    public IReadOnlyList<ProcedureDefinition> All { get; } = [.. signatures.Select(Parse)];

    public ProcedureDefinition? Find(string name) => All.FirstOrDefault(procedure => procedure.Name == name);

    // name(a :: TYPE?, …) :: (b :: TYPE?, …), the TCK's form.
    private static ProcedureDefinition Parse(string signature)
    {
        string[] sides = signature.Split(") ::", 2);
        string name = sides[0][..sides[0].IndexOf('(', StringComparison.Ordinal)];
        ProcedureParameter[] parameters = [.. Fields(sides[0][(name.Length + 1)..]).Select(field => new ProcedureParameter(field.Name, field.Type, "ANY"))];
        ProcedureColumn[] columns = [.. Fields(sides[1].Trim().Trim('(', ')')).Select(field => new ProcedureColumn(field.Name, field.Type, "ANY"))];
        return new ProcedureDefinition(name, parameters, columns, "For tests.", "READ", (_, _) => []);
    }

    private static IEnumerable<(string Name, StaticType Type)> Fields(string list) => list
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(field => field.Split("::", StringSplitOptions.TrimEntries))
        .Select(field => (field[0], TypeOf(field[1].TrimEnd('?'))));

    private static StaticType TypeOf(string name) => name switch
    {
        "STRING" => StaticType.String,
        "INTEGER" => StaticType.Integer,
        "FLOAT" => StaticType.Float,
        "NUMBER" => StaticType.Number,
        _ => StaticType.Any,
    };
}
