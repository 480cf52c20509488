using System.Text;
using CsvHelper;

namespace PaperGraph.Sources;

/// <summary>The header line of a separated table: its separator and where each column stands.</summary>
internal sealed class TableHeader
{
    private const int LongestHeader = 32 * 1024;
    private const int MostHeaderLines = 20;

    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    private TableHeader(char separator, string[] names, int lines)
    {
        Separator = separator;
        Count = names.Length;
        Lines = lines;
        for (int i = 0; i < names.Length; i++) _columns.TryAdd(TableColumns.Normalise(names[i]), i);
    }

    /// <summary>Between values.</summary>
    internal char Separator { get; }

    /// <summary>Number of columns.</summary>
    internal int Count { get; }

    /// <summary>Number of lines that the header and what stands before it take.</summary>
    internal int Lines { get; }

    /// <summary>Number of columns that mean something to us.</summary>
    internal int Known => _columns.Keys.Count(TableColumns.IsKnown);

    /// <summary>Whether there is a column of each of these names.</summary>
    internal bool Has(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (!_columns.ContainsKey(name)) return false;
        }

        return true;
    }

    /// <summary>Whether there is a column of any of these names.</summary>
    internal bool HasAny(IReadOnlyList<string> names) => names.Any(_columns.ContainsKey);

    /// <summary>The value of the first of the columns that has one in this row, trimmed.</summary>
    internal string? Value(string[] cells, params IReadOnlyList<string> names)
    {
        foreach (string name in names)
        {
            if (_columns.TryGetValue(name, out int column) && !string.IsNullOrWhiteSpace(cells[column])) return cells[column].Trim();
        }

        return null;
    }

    /// <summary>
    /// Reads the header from the start of a table: blank lines and Excel's <c>sep=;</c> are passed over, of the usual separators the one
    /// that gives the most known column names is taken. Null where there is no line that could be a header.
    /// </summary>
    internal static TableHeader? Read(TextReader reader)
    {
        int lines = 0;
        char? given = null;
        while (ReadLine(reader) is string line)
        {
            lines++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (line.Length == 5 && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
            {
                given = line[4];
                continue;
            }

            var header = new StringBuilder(line);
            for (int more = 0; more < MostHeaderLines && line.Count(c => c == '"') % 2 == 1; more++)
            {
                if (ReadLine(reader) is not string next) break;
                lines++;
                line = header.Append('\n').Append(next).ToString();
            }

            return line.Length > LongestHeader ? null : Parse(line, given, lines);
        }

        return null;
    }

    /// <summary>The next line; of one that is longer than any header only so much that it is seen to be.</summary>
    private static string? ReadLine(TextReader reader)
    {
        if (reader.Peek() < 0) return null;
        StringBuilder line = new();
        while (line.Length <= LongestHeader && reader.Read() is >= 0 and int c && c != '\n')
        {
            if (c != '\r') line.Append((char)c);
            else if (reader.Peek() != '\n') break;
        }

        return line.ToString();
    }

    private static TableHeader? Parse(string line, char? given, int lines)
    {
        TableHeader? best = null;
        foreach (char separator in given is char only ? [only] : (ReadOnlySpan<char>)[',', ';', '\t', '|'])
        {
            TableHeader header = new(separator, Split(line, separator), lines);
            if (best is null || (header.Known, header.Count).CompareTo((best.Known, best.Count)) > 0) best = header;
        }

        return best;
    }

    private static string[] Split(string line, char separator)
    {
        using CsvReader csv = CsvReader.FromText(line, new CsvReaderOptions { Separator = separator, HasHeader = false });
        if (!csv.Read()) return [];
        var names = new string[csv.FieldCount];
        for (int i = 0; i < names.Length; i++) names[i] = csv.GetString(i);
        return names;
    }
}
