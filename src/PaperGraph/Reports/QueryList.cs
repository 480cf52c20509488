using System.Globalization;
using PaperGraph.Pipeline;
using Spectre.Console;

namespace PaperGraph.CommandLine;

/// <summary>Lists the named queries with what they answer and take.</summary>
internal static class QueryList
{
    public static void Print(Terminal terminal, QueryLibrary library)
    {
        Grid grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        foreach (NamedQuery query in library.Queries)
        {
            grid.AddRow(new Text(query.Name, new Style(decoration: Decoration.Bold)), new Text(query.Title));
            foreach (QueryParameter parameter in query.Parameters)
            {
                string value = parameter.Default is string text ? $"\"{text}\"" : Convert.ToString(parameter.Default, CultureInfo.InvariantCulture)!.ToLowerInvariant();
                grid.AddRow(new Text(""), new Text($"  {parameter.Name}={value}  {parameter.Description}"));
            }
        }

        terminal.Out.Write(grid);
        Terminal.Say();
        Terminal.Say("Run one with: papergraph run NAME --uri bolt://localhost:7687 [--param NAME=VALUE]");
    }
}
