using PaperGraph.Model.Values;

namespace PaperGraph.CommandLine.Results;

/// <summary>Comma-separated values (RFC 4180) with a header.</summary>
internal sealed class CsvRows : IRowWriter
{
    public void Begin(IReadOnlyList<string> columns)
    {
        if (columns.Count > 0) Terminal.Say(string.Join(',', columns.Select(Quoted)));
    }

    public void Row(IReadOnlyList<Value> values) => Terminal.Say(string.Join(',', values.Select(value => Quoted(CellText.Of(value)))));

    public void End()
    {
    }

    private static string Quoted(string field) =>
        field.AsSpan().ContainsAny(",\"\r\n") ? "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : field;
}
