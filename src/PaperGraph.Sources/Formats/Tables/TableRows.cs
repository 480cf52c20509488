using System.Text;
using CsvHelper;

namespace PaperGraph.Sources;

/// <summary>
/// The rows of a separated table, read by CsvHelper. A quote that is not closed makes the parser take lines of following rows into one
/// value; so when a row of several lines turns out broken, only its first line counts as the broken row and reading goes on at its second.
/// Each line can be in at most two such rows (what opens a quote for the one closes it for the other), so this stays linear.
/// </summary>
internal sealed class TableRows
{
    private readonly char _separator;
    private readonly int _columns;
    private readonly Stack<Level> _levels = new();

    /// <summary>Starts at the row after the header.</summary>
    /// <param name="reader">The text below the header.</param>
    /// <param name="separator">Between values.</param>
    /// <param name="columns">Number of names in the header.</param>
    /// <param name="firstLine">One-based line at which the reader stands.</param>
    internal TableRows(TextReader reader, char separator, int columns, int firstLine)
    {
        _separator = separator;
        _columns = columns;
        _levels.Push(new Level(options => CsvReader.Create(reader, options, leaveOpen: true), separator, firstLine));
    }

    /// <summary>The rows in order; empty ones are left out.</summary>
    internal IEnumerable<TableRow> Read()
    {
        while (_levels.TryPeek(out Level? level))
        {
            if (!level.TryRead(out string? error))
            {
                _levels.Pop().Dispose();
                if (error is not null) yield return new TableRow(level.Line, null, error);
            }
            else if (RowOf(level) is TableRow row)
            {
                yield return row;
            }
        }
    }

    private TableRow? RowOf(Level level)
    {
        string[] cells = Fitted(level.Cells());
        if (cells.Length <= 1 && _columns > 1 && Array.TrueForAll(cells, string.IsNullOrWhiteSpace)) return null;
        bool fits = cells.Length == _columns;
        if (fits && (level.Broken is null || (level.Broken == CsvMalformedReason.StrayQuote && !level.IsSeveralLines)))
        {
            return Array.TrueForAll(cells, string.IsNullOrWhiteSpace) ? null : new TableRow(level.Line, cells, null);
        }

        string raw = level.Raw();
        int end = raw.AsSpan().IndexOfAny('\r', '\n');
        string first = end < 0 ? raw : raw[..end];
        int line = level.Line;
        if (end >= 0)
        {
            string rest = raw[(raw.AsSpan(end).StartsWith("\r\n", StringComparison.Ordinal) ? end + 2 : end + 1)..];
            _levels.Push(new Level(options => CsvReader.FromText(rest, options), _separator, line + 1));
        }

        // Exports with tabs often do not quote at all; a value may then begin with a quotation mark.
        if (_separator == '\t' && first.Contains('"') && Fitted(first.Split('\t')) is { } unquoted && unquoted.Length == _columns)
        {
            return new TableRow(line, unquoted, null);
        }

        return new TableRow(line, null, ReasonOf(level.Broken, cells.Length, end >= 0));
    }

    private string ReasonOf(CsvMalformedReason? broken, int count, bool isSeveralLines) =>
        broken is not null || isSeveralLines
            ? "the row has a quotation mark that is not closed or not doubled; write marks inside a value twice (\"\") and close the value"
            : $"the row has {count} values where the header has {_columns}; add the missing ones, or put values that contain '{SeparatorName}' in quotation marks";

    private string SeparatorName => _separator == '\t' ? "tab" : _separator.ToString();

    /// <summary>The cells without empty ones past the header's last name.</summary>
    private string[] Fitted(string[] cells)
    {
        int count = cells.Length;
        while (count > _columns && string.IsNullOrWhiteSpace(cells[count - 1])) count--;
        return count == cells.Length ? cells : cells[..count];
    }

    /// <summary>The document itself, or the lines that a broken row had swallowed.</summary>
    private sealed class Level : IDisposable
    {
        private readonly CsvReader _csv;
        private readonly int _firstLine;
        private readonly Dictionary<long, CsvMalformedReason> _broken = [];

        internal Level(Func<CsvReaderOptions, CsvReader> open, char separator, int firstLine)
        {
            _firstLine = firstLine;
            _csv = open(new CsvReaderOptions
            {
                Separator = separator,
                HasHeader = false,
                TrackLineNumbers = true,
                MaxRecordSize = SourceLimits.RecordLength,
                OnMalformedRecord = record => _broken.TryAdd(record.LineNumber, record.Reason),
            });
        }

        /// <summary>One-based line of the current row in the document.</summary>
        internal int Line { get; private set; }

        /// <summary>What is wrong with the quoting of the current row.</summary>
        internal CsvMalformedReason? Broken { get; private set; }

        /// <summary>Whether the current row has line breaks in it.</summary>
        internal bool IsSeveralLines => _csv.RawRecord.IndexOfAny("\r\n"u8) >= 0;

        internal bool TryRead(out string? error)
        {
            error = null;
            try
            {
                bool read = _csv.Read();
                if (read) Line = _firstLine + (int)_csv.LineNumber - 1;
                Broken = read && _broken.Remove(_csv.LineNumber, out CsvMalformedReason reason) ? reason : null;
                return read;
            }
            catch (CsvFormatException)
            {
                Line++;
                error = $"the row at or after this line is longer than {SourceLimits.RecordLength} bytes, and no row after it was read; close its quotation marks";
                return false;
            }
        }

        internal string[] Cells()
        {
            var cells = new string[_csv.FieldCount];
            for (int i = 0; i < cells.Length; i++) cells[i] = _csv.GetString(i);
            return cells;
        }

        internal string Raw() => Encoding.UTF8.GetString(_csv.RawRecord);

        public void Dispose() => _csv.Dispose();
    }
}
