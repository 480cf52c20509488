using PaperGraph.Cypher;
using PaperGraph.Model.Values;

namespace PaperGraph.CommandLine.Shell;

/// <summary>Tells what is in a graph: labels and types with their counts, indexes, constraints.</summary>
internal static class SchemaReport
{
    public static void Print(CypherEngine engine)
    {
        Section(engine, "Labels", "CALL db.labels() YIELD label CALL (label) { MATCH (n:$(label)) RETURN count(n) AS nodes } RETURN label, nodes ORDER BY label");
        Section(engine, "Relationship types", "CALL db.relationshipTypes() YIELD relationshipType AS type CALL (type) { MATCH ()-[r:$(type)]->() RETURN count(r) AS relationships } RETURN type, relationships ORDER BY type");
        Section(engine, "Indexes", "SHOW INDEXES YIELD name, type, createStatement WHERE type <> 'LOOKUP' RETURN createStatement ORDER BY name");
        Section(engine, "Constraints", "SHOW CONSTRAINTS YIELD name, createStatement RETURN createStatement ORDER BY name");
    }

    private static void Section(CypherEngine engine, string title, string query)
    {
        using CypherResult result = engine.Run(query, readOnly: true);
        Terminal.Say(title);
        bool any = false;
        foreach (Value[] row in result.Rows())
        {
            any = true;
            Terminal.Say("  " + string.Join("  ", row.Select(value => value.Kind == ValueKind.String ? value.AsString() : value.ToString())));
        }

        if (!any) Terminal.Say("  none");
    }
}
