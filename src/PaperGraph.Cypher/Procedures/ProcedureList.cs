namespace PaperGraph.Cypher.Procedures;

/// <summary>Procedures by name.</summary>
/// <param name="procedures">The procedures; a name given twice has its last one.</param>
public sealed class ProcedureList(IEnumerable<ProcedureDefinition> procedures) : IProcedureCatalog
{
    private readonly SortedDictionary<string, ProcedureDefinition> _procedures = ByName(procedures);

    /// <inheritdoc/>
    public IReadOnlyList<ProcedureDefinition> All => [.. _procedures.Values];

    /// <inheritdoc/>
    public ProcedureDefinition? Find(string name) => _procedures.GetValueOrDefault(name);

    private static SortedDictionary<string, ProcedureDefinition> ByName(IEnumerable<ProcedureDefinition> procedures)
    {
        var byName = new SortedDictionary<string, ProcedureDefinition>(StringComparer.Ordinal);
        foreach (ProcedureDefinition procedure in procedures) byName[procedure.Name] = procedure;
        return byName;
    }
}
