using System.Globalization;
using System.Text.RegularExpressions;

namespace PaperGraph.Pipeline;

/// <summary>
/// Reads the header comment of a query file: the title, a blank comment line, what it answers, then <c>Parameters:</c> and
/// <c>Columns:</c> with one indented line each (<c>name: type = default   description</c> and <c>name   description</c>).
/// </summary>
internal static partial class QueryFileParser
{
    private enum Section
    {
        Answers,
        Parameters,
        Columns,
    }

    public static NamedQuery Parse(string name, string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        string[] header = [.. lines.TakeWhile(line => line.StartsWith("//", StringComparison.Ordinal)).Select(line => line[2..])];
        if (header.Length == 0 || string.IsNullOrWhiteSpace(header[0])) throw Faulty(name, 1, "does not begin with a comment that holds its title");

        List<string> answers = [];
        List<QueryParameter> parameters = [];
        List<QueryColumn> columns = [];
        Section section = Section.Answers;
        for (int i = 1; i < header.Length; i++)
        {
            string line = header[i].Trim();
            if (line.Length == 0) continue;
            if (line == "Parameters:") section = Section.Parameters;
            else if (line == "Columns:") section = Section.Columns;
            else if (section == Section.Answers) answers.Add(line);
            else if (section == Section.Parameters) parameters.Add(ParseParameter(name, i + 1, line));
            else columns.Add(ParseColumn(name, i + 1, line));
        }

        if (answers.Count == 0) throw Faulty(name, 1, "does not say in its header what it answers");
        if (columns.Count == 0) throw Faulty(name, 1, "does not name its columns in its header");
        return new NamedQuery(name, header[0].Trim(), string.Join(' ', answers), parameters, columns, text.TrimEnd().TrimEnd(';'));
    }

    private static QueryParameter ParseParameter(string query, int line, string text)
    {
        Match match = ParameterLine().Match(text);
        if (!match.Success) throw Faulty(query, line, "is not of the form: name: type = default   description");
        string type = match.Groups["type"].Value;
        return QueryValues.TryParse(type, match.Groups["default"].Value, quoted: true, out object? value)
            ? new QueryParameter(match.Groups["name"].Value, type, value, match.Groups["description"].Value)
            : throw Faulty(query, line, $"has the default {match.Groups["default"].Value}, which is no {type}");
    }

    private static QueryColumn ParseColumn(string query, int line, string text)
    {
        Match match = ColumnLine().Match(text);
        return match.Success
            ? new QueryColumn(match.Groups["name"].Value, match.Groups["description"].Value)
            : throw Faulty(query, line, "is not of the form: name   description");
    }

    private static QueryException Faulty(string query, int line, string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{query}.cypher:{line} {what}."));

    [GeneratedRegex("""^(?<name>\w+): (?<type>string|integer|float|boolean) = (?<default>"[^"]*"|\S+)\s{2,}(?<description>\S.*)$""")]
    private static partial Regex ParameterLine();

    [GeneratedRegex("""^(?<name>\w+)\s{2,}(?<description>\S.*)$""")]
    private static partial Regex ColumnLine();
}
