using System.Globalization;
using PaperGraph.Cypher;
using Spectre.Console;

namespace PaperGraph.CommandLine.Results;

/// <summary>Prints a plan: the last step first, its inputs below it, with the rows that were expected and, of PROFILE, those that came and the time.</summary>
internal static class PlanTree
{
    public static void Print(Terminal terminal, PlanDescription plan)
    {
        bool profiled = plan.Rows is not null;
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn("step").AddColumn("details").AddColumn(new TableColumn("expected rows").RightAligned());
        if (profiled) table.AddColumn(new TableColumn("rows").RightAligned()).AddColumn(new TableColumn("ms").RightAligned());
        Add(table, plan, 0, profiled);
        terminal.Out.Write(table);
    }

    private static void Add(Table table, PlanDescription step, int depth, bool profiled)
    {
        List<Text> cells = [new(new string(' ', depth * 2) + step.Operator), new(step.Details), new(Number(step.EstimatedRows, "N0"))];
        if (profiled)
        {
            cells.Add(new Text(Number(step.Rows ?? 0, "N0")));
            cells.Add(new Text(Number((step.Time ?? TimeSpan.Zero).TotalMilliseconds, "N3")));
        }

        table.AddRow(cells);
        foreach (PlanDescription input in step.Inputs) Add(table, input, depth + 1, profiled);
    }

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
