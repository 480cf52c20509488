using System.Globalization;

namespace PaperGraph.Cypher;

/// <summary>What people read of an error: the message, where it is, the query's line and a caret under the place, in the form that Neo4j gives it.</summary>
public static class ErrorText
{
    private const int LongestLine = 400;
    private const int Around = 120;

    /// <summary>The text of an error; the message alone where it has no position.</summary>
    /// <param name="error">The error.</param>
    /// <param name="query">The query's whole text.</param>
    public static string Of(CypherException error, string query)
    {
        if (error.Position is not { } position || position.Offset > query.Length) return error.Message;
        int start = position.Offset - (position.Column - 1);
        int length = query.AsSpan(start).IndexOfAny('\n', '\r');
        string line = length < 0 ? query[start..] : query.Substring(start, length);
        int caret = position.Column;
        if (line.Length > LongestLine) (line, caret) = Excerpt(line, caret);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{error.Message} (line {position.Line}, column {position.Column} (offset: {position.Offset}))\n\"{line}\"\n{new string(' ', caret)}^");
    }

    // A generated query may be one line of megabytes: the neighbourhood is enough.
    private static (string Line, int Caret) Excerpt(string line, int column)
    {
        int from = Math.Max(0, column - 1 - Around);
        int to = Math.Min(line.Length, column - 1 + Around);
        string before = from > 0 ? "…" : "";
        string after = to < line.Length ? "…" : "";
        return (before + line[from..to] + after, column - from + before.Length);
    }
}
