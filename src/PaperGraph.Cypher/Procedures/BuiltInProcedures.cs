using PaperGraph.Cypher.Procedures.BuiltIn;

namespace PaperGraph.Cypher.Procedures;

/// <summary>The procedures that every engine has.</summary>
public static class BuiltInProcedures
{
    /// <summary>All of them.</summary>
    public static IProcedureCatalog Catalog { get; } = new ProcedureList(
        [.. NameProcedures.All, .. SchemaProcedures.All, .. IndexProcedures.All, .. VectorProcedures.All, .. ServerProcedures.All, .. ShowSchema.All, .. ShowRoutines.All, .. ShowServer.All, .. AccountProcedures.All]);
}
