using PaperGraph.Model.Values;

namespace PaperGraph.CommandLine.Results;

/// <summary>The ways to write the rows of a query.</summary>
internal static class RowWriters
{
    /// <summary>Their names, as --format takes them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["table", "json", "jsonl", "csv", "graph"];

    /// <summary>The writer of a name.</summary>
    public static IRowWriter Of(string name, Terminal terminal) => name switch
    {
        "json" => new JsonRows(),
        "jsonl" => new JsonLineRows(),
        "csv" => new CsvRows(),
        "graph" => new GraphRows(),
        _ => new TableRows(terminal),
    };

    /// <summary>Writes all rows.</summary>
    /// <returns>Number of rows.</returns>
    public static long Write(this IRowWriter writer, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<Value>> rows)
    {
        writer.Begin(columns);
        long count = 0;
        foreach (IReadOnlyList<Value> row in rows)
        {
            writer.Row(row);
            count++;
        }

        writer.End();
        return count;
    }
}
