namespace PaperGraph.Pipeline;

/// <summary>
/// The Cypher of a push. Values only ever travel as parameters; labels and types, which Cypher takes as no parameter, are quoted.
/// MERGE stands on the key alone, and properties are written only where they differ: setting a property to the value it has would
/// count as a change and fill the transaction log of a push that changes nothing.
/// </summary>
internal static class PushStatements
{
    /// <summary>Rows <c>{id, properties}</c>; gives <c>matched</c> and <c>written</c>.</summary>
    public static string MergeNodes(IReadOnlyList<string> labels)
    {
        string others = string.Concat(labels.Skip(1).Select(label => ":" + Quoted(label)));
        string lacksLabel = others.Length == 0 ? "" : $" OR NOT n{others}";
        string setLabels = others.Length == 0 ? "" : $", n{others}";
        return $"""
            UNWIND $rows AS row
            MERGE (n:{Quoted(labels[0])} {"{id: row.id}"})
            WITH n, row, properties(n) <> row.properties{lacksLabel} AS differs
            FOREACH (_ IN CASE WHEN differs THEN [1] ELSE [] END | SET n = row.properties{setLabels})
            RETURN count(*) AS matched, sum(CASE WHEN differs THEN 1 ELSE 0 END) AS written
            """;
    }

    /// <summary>Rows <c>{start, end, properties}</c>; gives <c>matched</c> (less than the rows if an end is missing) and <c>written</c>.</summary>
    public static string MergeRelationships(RelationshipPattern pattern) => $"""
        UNWIND $rows AS row
        MATCH (a:{Quoted(pattern.StartLabel)} {"{id: row.start}"})
        MATCH (b:{Quoted(pattern.EndLabel)} {"{id: row.end}"})
        MERGE (a)-[r:{Quoted(pattern.Type)}]->(b)
        WITH r, row, properties(r) <> row.properties AS differs
        FOREACH (_ IN CASE WHEN differs THEN [1] ELSE [] END | SET r = row.properties)
        RETURN count(*) AS matched, sum(CASE WHEN differs THEN 1 ELSE 0 END) AS written
        """;

    /// <summary>Answered from the count store.</summary>
    public static string CountNodes(string label) => $"MATCH (n:{Quoted(label)}) RETURN count(n) AS number";

    /// <summary>Answered from the count store; counts relationships to any label.</summary>
    public static string CountRelationshipsFrom(RelationshipPattern pattern) =>
        $"MATCH (:{Quoted(pattern.StartLabel)})-[r:{Quoted(pattern.Type)}]->() RETURN count(r) AS number";

    /// <summary>Exact, by walking.</summary>
    public static string CountRelationships(RelationshipPattern pattern) =>
        $"MATCH (:{Quoted(pattern.StartLabel)})-[r:{Quoted(pattern.Type)}]->(:{Quoted(pattern.EndLabel)}) RETURN count(r) AS number";

    /// <summary>A page of ids after <c>$after</c>; a node without contentHash is no paper of ours.</summary>
    public static string PageOfNodes(string label)
    {
        string ours = label == GraphSchema.Paper ? " AND n.contentHash IS NOT NULL" : "";
        return $"MATCH (n:{Quoted(label)}) WHERE n.id > $after{ours} RETURN n.id AS id ORDER BY id LIMIT $page";
    }

    /// <summary>A page of start nodes after <c>$after</c>, each with the ids of its ends.</summary>
    public static string PageOfRelationships(RelationshipPattern pattern) => $"""
        MATCH (a:{Quoted(pattern.StartLabel)}) WHERE a.id > $after
        WITH a ORDER BY a.id LIMIT $page
        OPTIONAL MATCH (a)-[:{Quoted(pattern.Type)}]->(b:{Quoted(pattern.EndLabel)})
        RETURN a.id AS start, collect(b.id) AS ends ORDER BY start
        """;

    /// <summary>Rows <c>{start, end}</c>.</summary>
    public static string DeleteRelationships(RelationshipPattern pattern) => $"""
        UNWIND $rows AS row
        MATCH (a:{Quoted(pattern.StartLabel)} {"{id: row.start}"})-[r:{Quoted(pattern.Type)}]->(b:{Quoted(pattern.EndLabel)} {"{id: row.end}"})
        DELETE r
        """;

    /// <summary>Rows are ids. Only nodes that no paper of the database supports go, whoever else points at them.</summary>
    public static string DeleteUnsupported(string label)
    {
        string paperEdges = string.Join('|', GraphSchema.Patterns
            .Where(pattern => pattern.StartLabel == GraphSchema.Paper && pattern.EndLabel == GraphSchema.Entity).Select(pattern => Quoted(pattern.Type)));
        string unsupported = label switch
        {
            GraphSchema.Entity => $"WHERE NOT (n)<-[:{paperEdges}]-(:{GraphSchema.Paper}) ",
            GraphSchema.Author => $"WHERE NOT (n)-[:{GraphSchema.Wrote}]->(:{GraphSchema.Paper}) ",
            _ => "",
        };
        return $"UNWIND $rows AS id MATCH (n:{Quoted(label)} {"{id: id}"}) {unsupported}DETACH DELETE n";
    }

    private static string Quoted(string name) => "`" + name.Replace("`", "``", StringComparison.Ordinal) + "`";
}
