using System.Globalization;
using PaperGraph.Pipeline;
using Spectre.Console;

namespace PaperGraph.CommandLine;

/// <summary>Tells what is in a new graph and what to do with it.</summary>
internal static class BuildReport
{
    private const int PairsNamed = 10;
    private const int EntitiesNamed = 8;

    public static void Print(Terminal terminal, BundleManifest manifest, GraphSummary summary, string folder)
    {
        IAnsiConsole console = terminal.Out;
        console.Write(Entities(summary));
        if (summary.Pairs.Count > 0)
        {
            Terminal.Say();
            console.Write(Pairs(summary));
        }

        Terminal.Say();
        Terminal.Say($"Papers that share a dataset: {Number(summary.PairCount)} pair{(summary.PairCount == 1 ? "" : "s")}");
        Terminal.Say($"Input: {string.Join(", ", manifest.Input.OrderByDescending(item => item.Value).Select(item => $"{Number(item.Value)} {item.Key}"))}");
        Terminal.Say($"Nodes: {Counts(manifest.Nodes)}");
        Terminal.Say($"Relationships: {Counts(manifest.Relationships)}");
        Terminal.Say();
        Terminal.Say($"The graph is in {folder}. Next:");
        Terminal.Say("  papergraph run                                             list the named queries");
        Terminal.Say($"  papergraph run shared-datasets --graph {folder}            ask one");
        Terminal.Say($"  papergraph query {folder} \"MATCH (m:Method)<--(p:Paper) RETURN m.name, count(DISTINCT p) AS papers ORDER BY papers DESC LIMIT 10\"");
        Terminal.Say($"  papergraph push {folder} --uri bolt://localhost:7687 --user neo4j   put it into Neo4j (password in PAPERGRAPH_PASSWORD)");
    }

    private static Table Entities(GraphSummary summary)
    {
        Table table = new Table().Border(TableBorder.Simple).Title("Entities by type, with the number of papers of the most used");
        table.AddColumn("type").AddColumn(new TableColumn("number").RightAligned()).AddColumn("most used");
        foreach (EntityTypeSummary type in summary.Types)
        {
            string top = string.Join(", ", type.Top.Take(EntitiesNamed).Select(entity => $"{entity.Name} ({Number(entity.Papers)})"));
            table.AddRow(new Text(type.Type.ToString()), new Text(Number(type.Count)), new Text(top));
        }

        return table;
    }

    private static Table Pairs(GraphSummary summary)
    {
        Table table = new Table().Border(TableBorder.Simple).Title("Papers that share datasets");
        table.AddColumn("paper").AddColumn("other paper").AddColumn("datasets");
        foreach (SharedDatasets pair in summary.Pairs.Take(PairsNamed))
        {
            table.AddRow(new Text(pair.Paper.Title), new Text(pair.Other.Title), new Text(string.Join(", ", pair.Datasets)));
        }

        if (summary.PairCount > PairsNamed) table.Caption($"and {Number(summary.PairCount - PairsNamed)} more pairs");
        return table;
    }

    private static string Counts(IReadOnlyDictionary<string, long> counts) =>
        string.Join(", ", counts.OrderByDescending(item => item.Value).ThenBy(item => item.Key, StringComparer.Ordinal).Select(item => $"{Number(item.Value)} {item.Key}"));

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
