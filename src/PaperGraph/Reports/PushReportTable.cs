using System.Globalization;
using PaperGraph.Pipeline;
using Spectre.Console;

namespace PaperGraph.CommandLine;

/// <summary>Tells what a push did.</summary>
internal static class PushReportTable
{
    public static void Print(Terminal terminal, PushReport report, TimeSpan elapsed, ServerOptions server)
    {
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn("");
        foreach (string name in (string[])["created", "updated", "unchanged", "deleted"]) table.AddColumn(new TableColumn(name).RightAligned());
        foreach ((string label, PushCounts counts) in report.Nodes) AddRow(table, label, counts);
        AddRow(table, "nodes", report.AllNodes);
        table.AddEmptyRow();
        foreach ((string type, PushCounts counts) in report.Relationships) AddRow(table, type, counts);
        AddRow(table, "relationships", report.AllRelationships);
        terminal.Out.Write(table);

        string seconds = elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        Terminal.Say(report.NothingChanged ? $"The database held this graph already; nothing was changed ({seconds} s)." : $"The database holds the graph ({seconds} s).");
        if (report.PapersKept > 0)
        {
            Terminal.Say($"{Number(report.PapersKept)} paper{(report.PapersKept == 1 ? "" : "s")} of the database are not in the graph and were kept; --prune removes them.");
        }

        Terminal.Say("Next:");
        Terminal.Say($"  papergraph run shared-datasets --uri {server.Uri}   the papers that share datasets");
        Terminal.Say("  papergraph run                                        list all named queries");
    }

    private static void AddRow(Table table, string name, PushCounts counts) =>
        table.AddRow(new Text(name), new Text(Number(counts.Created)), new Text(Number(counts.Updated)), new Text(Number(counts.Unchanged)), new Text(Number(counts.Deleted)));

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
