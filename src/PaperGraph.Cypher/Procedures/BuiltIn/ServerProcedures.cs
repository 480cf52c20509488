using System.Reflection;
using PaperGraph.Cypher.Binding;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Procedures.BuiltIn;

/// <summary>What clients ask a server about itself.</summary>
internal static class ServerProcedures
{
    private static readonly string s_version =
        typeof(ServerProcedures).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    public static IReadOnlyList<ProcedureDefinition> All { get; } =
    [
        new("db.ping", [], [Columns.Boolean("success")], "Says that the graph answers.", "READ", (_, _) => [[Value.True]]),
        new(
            "dbms.components",
            [],
            [Columns.Text("name"), Columns.Texts("versions"), Columns.Text("edition")],
            "Lists what this server is made of.",
            "DBMS",
            (_, _) => [[Value.String("PaperGraph"), Columns.ListOf([s_version]), Value.String("community")]]),
        new("tx.setMetaData", [new("data", StaticType.Map, "MAP")], [], "Attaches a map to the transaction.", "DBMS", (_, _) => []),
    ];
}
