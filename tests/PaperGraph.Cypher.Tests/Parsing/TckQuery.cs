using System.Text.RegularExpressions;

namespace PaperGraph.Cypher.Tests.Parsing;

/// <summary>A query of the openCypher TCK, with the syntax error its scenario expects of it (null: none).</summary>
internal sealed record TckQuery(string File, string Scenario, string Query, string? SyntaxError)
{
    /// <summary>All queries of the feature files below a folder, outlines expanded.</summary>
    public static IEnumerable<TckQuery> ReadAll(string folder) =>
        Directory.EnumerateFiles(folder, "*.feature", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(Read);

    private static IEnumerable<TckQuery> Read(string file)
    {
        string[] lines = [.. System.IO.File.ReadAllLines(file).Where(line => !line.TrimStart().StartsWith('#'))];
        int at = 0;
        while (at < lines.Length)
        {
            int start = at++;
            while (at < lines.Length && !IsHead(lines[at])) at++;
            foreach (TckQuery query in OfScenario(Path.GetFileName(file), lines[start..at])) yield return query;
        }
    }

    private static bool IsHead(string line) => Regex.IsMatch(line, @"^\s*(Scenario|Scenario Outline|Background|Feature):");

    private static IEnumerable<TckQuery> OfScenario(string file, string[] lines)
    {
        if (lines.Length == 0 || lines[0].Contains("Feature:", StringComparison.Ordinal)) yield break;
        int examples = Array.FindIndex(lines, line => line.Trim() == "Examples:");
        string[] body = examples < 0 ? lines : lines[..examples];
        foreach (string[][] row in examples < 0 ? [[]] : Rows(lines[(examples + 1)..]))
        {
            string[] filled = [.. body.Select(line => row.Aggregate(line, (text, cell) => text.Replace("<" + cell[0] + ">", cell[1], StringComparison.Ordinal)))];
            Match error = filled.Select(line => Regex.Match(line, @"a SyntaxError should be raised at compile time: (\S+)")).FirstOrDefault(match => match.Success) ?? Match.Empty;
            foreach ((string query, bool executing) in DocStrings(filled))
            {
                yield return new TckQuery(file, lines[0].Trim(), query, executing && error.Success ? error.Groups[1].Value : null);
            }
        }
    }

    // For each row of the table its cells as pairs of heading and content.
    private static IEnumerable<string[][]> Rows(string[] lines)
    {
        string[][] table = [.. lines.Where(line => line.TrimStart().StartsWith('|')).Select(Cells)];
        return table.Skip(1).Select(row => row.Select((cell, column) => new[] { table[0][column], cell }).ToArray());
    }

    private static string[] Cells(string line) =>
        [.. Regex.Split(line.Trim()[1..^1], @"(?<!\\)\|").Select(cell => cell.Trim().Replace("\\|", "|", StringComparison.Ordinal))];

    private static IEnumerable<(string Query, bool Executing)> DocStrings(string[] lines)
    {
        bool executing = false;
        for (int at = 0; at < lines.Length; at++)
        {
            if (lines[at].Contains("executing", StringComparison.Ordinal)) executing = true;
            if (lines[at].Contains("having executed", StringComparison.Ordinal)) executing = false;
            if (lines[at].Trim() != "\"\"\"") continue;
            int end = Array.FindIndex(lines, at + 1, line => line.Trim() == "\"\"\"");
            yield return (string.Join('\n', lines[(at + 1)..end]), executing);
            at = end;
        }
    }
}
