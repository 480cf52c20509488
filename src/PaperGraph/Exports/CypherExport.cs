using System.Globalization;

namespace PaperGraph.CommandLine.Exports;

/// <summary>
/// A script that makes the graph in an empty database of Neo4j or an empty store: nodes, relationships, then constraints and indexes. Until its end nodes bear a
/// label and a number by which relationships find them.
/// </summary>
internal sealed class CypherExport : IGraphExport
{
    private const int RowsInStatement = 500;
    private const int CharactersInStatement = 1 << 18;
    private const string Mark = "`PaperGraph export`";

    /// <inheritdoc/>
    public string? Write(WholeGraph graph, TextWriter output)
    {
        output.WriteLine($"CREATE CONSTRAINT papergraph_export FOR (n:{Mark}) REQUIRE n.{Mark} IS UNIQUE;");
        Batch(output, graph.Nodes(), node => string.Concat(node.Labels.Select(label => ":" + CypherLiteral.Name(label))),
            node => string.Create(CultureInfo.InvariantCulture, $"{{n: {node.Id}, p: {CypherLiteral.Map(node.Properties)}}}"),
            labels => $"CREATE (n:{Mark}{labels} {{{Mark}: row.n}}) SET n += row.p;");
        Batch(output, graph.Relationships(), relationship => CypherLiteral.Name(relationship.Type),
            relationship => string.Create(CultureInfo.InvariantCulture, $"{{a: {relationship.Start}, b: {relationship.End}, p: {CypherLiteral.Map(relationship.Properties)}}}"),
            type => $"MATCH (a:{Mark} {{{Mark}: row.a}}), (b:{Mark} {{{Mark}: row.b}}) CREATE (a)-[r:{type}]->(b) SET r += row.p;");
        output.WriteLine($"MATCH (n:{Mark}) REMOVE n:{Mark}, n.{Mark};");
        output.WriteLine("DROP CONSTRAINT papergraph_export;");
        foreach (string statement in graph.Schema()) output.WriteLine(statement + ";");
        return null;
    }

    /// <summary>Writes items that follow each other and are made alike as rows of one statement, up to its limits.</summary>
    private static void Batch<T>(TextWriter output, IEnumerable<T> items, Func<T, string> kindOf, Func<T, string> rowOf, Func<string, string> statement)
    {
        List<string> rows = [];
        string current = "";
        int characters = 0;
        foreach (T item in items)
        {
            string kind = kindOf(item), row = rowOf(item);
            if (rows.Count > 0 && (kind != current || rows.Count == RowsInStatement || characters + row.Length > CharactersInStatement)) Flush();
            current = kind;
            characters += row.Length;
            rows.Add(row);
        }

        if (rows.Count > 0) Flush();

        void Flush()
        {
            output.WriteLine($"UNWIND [\n{string.Join(",\n", rows)}\n] AS row {statement(current)}");
            rows.Clear();
            characters = 0;
        }
    }
}
