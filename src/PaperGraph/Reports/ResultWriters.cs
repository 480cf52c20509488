using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using PaperGraph.Pipeline;
using Spectre.Console;

namespace PaperGraph.CommandLine;

/// <summary>The ways to write the rows of a query.</summary>
internal static class ResultWriters
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static IReadOnlyList<string> Names { get; } = ["table", "json", "csv"];

    public static void Write(string name, Terminal terminal, QueryResult result)
    {
        if (name == "json") WriteJson(result);
        else if (name == "csv") WriteCsv(result);
        else WriteTable(terminal, result);
    }

    private static void WriteTable(Terminal terminal, QueryResult result)
    {
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string column in result.Columns) table.AddColumn(new TableColumn(new Text(column)));
        foreach (IReadOnlyList<object?> row in result.Rows) table.AddRow(row.Select(value => new Text(Text(value))));
        terminal.Out.Write(table);
        Terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{result.Rows.Count} row{(result.Rows.Count == 1 ? "" : "s")}"));
    }

    private static void WriteJson(QueryResult result)
    {
        OrderedDictionary<string, object?>[] rows = [.. result.Rows.Select(row =>
            new OrderedDictionary<string, object?>(result.Columns.Zip(row, KeyValuePair.Create), StringComparer.Ordinal))];
        Terminal.Say(JsonSerializer.Serialize(rows, s_json));
    }

    /// <summary>RFC 4180; lists are joined with "; ".</summary>
    private static void WriteCsv(QueryResult result)
    {
        Terminal.Say(string.Join(',', result.Columns.Select(Quoted)));
        foreach (IReadOnlyList<object?> row in result.Rows) Terminal.Say(string.Join(',', row.Select(value => Quoted(Text(value)))));
    }

    private static string Quoted(string field) =>
        field.AsSpan().ContainsAny(",\"\r\n") ? "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : field;

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        System.Collections.IEnumerable list => string.Join("; ", list.Cast<object?>().Select(Text)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
