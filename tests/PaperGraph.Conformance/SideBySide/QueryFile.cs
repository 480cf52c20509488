using PaperGraph.Conformance.Values;

namespace PaperGraph.Conformance.SideBySide;

/// <summary>
/// Reads files of queries. A query ends with a semicolon at the end of a line. Lines that start with <c>//!</c> say something of the query
/// below them: <c>setup</c> (not a query under test: it makes the graph of those that follow, after the common graph), <c>error CODE</c>,
/// <c>param NAME VALUE</c>, <c>lists</c> (their order is open), <c>columns</c> (rows are not compared), <c>differs REASON</c>.
/// </summary>
internal static class QueryFile
{
    /// <summary>The queries that make the common graph.</summary>
    public const string CommonGraph = "paper-graph.cypher";

    private const string Mark = "//!";

    /// <summary>All queries of a folder, by file in ordinal order.</summary>
    public static List<QueryCase> ReadAll(string folder)
    {
        List<string> common = Read("graph", File.ReadLines(Path.Combine(folder, CommonGraph)), []).Select(query => query.Query).ToList();
        return Directory.EnumerateFiles(folder, "*.cypher")
            .Where(file => Path.GetFileName(file) != CommonGraph)
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Read(Path.GetFileNameWithoutExtension(file), File.ReadLines(file), common))
            .ToList();
    }

    /// <summary>The queries of one file.</summary>
    /// <exception cref="FormatException">A line that starts with the mark says nothing known, or the last query has no end.</exception>
    public static IEnumerable<QueryCase> Read(string theme, IEnumerable<string> lines, IReadOnlyList<string> common)
    {
        List<string> setup = [.. common];
        List<string> marks = [];
        List<string> query = [];
        int first = 0;
        foreach ((int index, string line) in lines.Index())
        {
            if (line.StartsWith(Mark, StringComparison.Ordinal)) marks.Add(line[Mark.Length..].Trim());
            else if (query.Count > 0 || (line.Trim().Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)))
            {
                if (query.Count == 0) first = index + 1;
                query.Add(line);
            }

            if (query.Count == 0 || !line.EndsWith(';')) continue;
            string text = string.Join('\n', query)[..^1];
            if (marks.Contains("setup")) setup = [.. setup, text];
            else yield return Marked(new QueryCase(theme, first, setup, text, new Dictionary<string, TckValue>(), null, false, false, null), marks);
            marks = [];
            query = [];
        }

        if (query.Count > 0) throw new FormatException($"{theme}, line {first}: the query has no semicolon at its end.");
    }

    private static QueryCase Marked(QueryCase query, List<string> marks)
    {
        foreach (string mark in marks)
        {
            string[] parts = mark.Split(' ', 2);
            query = parts switch
            {
                ["lists"] => query with { OpenListOrder = true },
                ["columns"] => query with { ColumnsOnly = true },
                ["error", var code] => query with { IntendedError = code },
                ["differs", var reason] => query with { Difference = reason },
                ["param", var definition] when definition.Split(' ', 2) is [var name, var value] => query with
                {
                    Parameters = new Dictionary<string, TckValue>(query.Parameters) { [name] = TckValueParser.Parse(value) },
                },
                _ => throw new FormatException($"{query}: '{Mark} {mark}' is not known."),
            };
        }

        return query;
    }
}
