using System.Globalization;

namespace PaperGraph.Benchmarks;

/// <summary>The table of times, on the console and in a file, and what differed.</summary>
/// <param name="output">The file; null: none.</param>
internal sealed class ComparisonTable(string? output)
{
    private bool _begun;

    /// <summary>Number of queries whose results differed.</summary>
    public int Differences { get; private set; }

    /// <summary>Adds a line.</summary>
    /// <param name="query">Which query.</param>
    /// <param name="ours">Milliseconds of the store; not a number where it was not measured.</param>
    /// <param name="theirs">Milliseconds of the server; null where there is none.</param>
    public void Add(string query, double ours, double? theirs)
    {
        if (!_begun) Write("query,ours_ms,neo4j_ms,ratio", append: false);
        _begun = true;
        string name = query.Contains(',', StringComparison.Ordinal) ? $"\"{query}\"" : query;
        Write(string.Create(CultureInfo.InvariantCulture, $"{name},{Number(ours)},{Number(theirs)},{Number(theirs / ours)}"), append: true);
    }

    /// <summary>Tells of results that differ.</summary>
    public void Differ(string query, IReadOnlyList<string> ours, IReadOnlyList<string> theirs)
    {
        Differences++;
        int row = 0;
        while (row < Math.Min(ours.Count, theirs.Count) && string.Equals(ours[row], theirs[row], StringComparison.Ordinal)) row++;
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"The results of '{query}' differ: {ours.Count} rows here, {theirs.Count} there; the first difference is row {row}: '{ours.ElementAtOrDefault(row)}' here, '{theirs.ElementAtOrDefault(row)}' there."));
    }

    private void Write(string line, bool append)
    {
        Console.WriteLine(line);
        if (output is null) return;
        if (append) File.AppendAllText(output, line + "\n");
        else File.WriteAllText(output, line + "\n");
    }

    private static string Number(double? value) => value is null or double.NaN ? "" : value.Value.ToString("0.###", CultureInfo.InvariantCulture);
}
