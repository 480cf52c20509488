using PaperGraph.Cypher.Binding;

namespace PaperGraph.Cypher;

/// <summary>Neo4j's letters for kinds of statements.</summary>
internal static class QueryTypes
{
    // SHOW SETTINGS and TRANSACTIONS count as reading, those about databases and users as the server's.
    private static readonly string[] s_reading = ["show.settings", "show.transactions", "show.terminated", "show.procedures", "show.functions"];

    /// <summary>r, rw, w or s.</summary>
    public static string Of(BoundStatement statement)
    {
        if (statement.Body is not BoundQuery query) return "s";
        if (query is BoundSingleQuery { Clauses: var clauses } && clauses.Any(IsAboutServer)) return "s";
        if (!statement.Updating) return "r";
        return query.Columns.Count > 0 ? "rw" : "w";
    }

    private static bool IsAboutServer(BoundClause clause) =>
        clause is BoundCallProcedure { Procedure: { Mode: "DBMS" } procedure } && !s_reading.Contains(procedure.Name, StringComparer.Ordinal);
}
