using System.Globalization;
using CsvHelper;

namespace PaperGraph.Pipeline;

/// <summary>A file of nodes or relationships: its header, and its rows in blocks.</summary>
internal sealed class CsvFile
{
    private const int LongestRow = 64 << 20;

    private readonly string _path;
    private readonly char _separator;

    private CsvFile(string path, char separator, string? name, IReadOnlyList<CsvColumn> columns) => (_path, _separator, Name, Columns) = (path, separator, name, columns);

    /// <summary>Label or type for rows that tell none; null where none was given.</summary>
    public string? Name { get; }

    /// <summary>The columns.</summary>
    public IReadOnlyList<CsvColumn> Columns { get; }

    /// <summary>Whether it holds relationships, and not nodes.</summary>
    public bool HoldsRelationships => Columns.Any(column => column.Role is CsvRole.Start or CsvRole.End);

    /// <summary>Opens a file.</summary>
    /// <param name="input">The file, or NAME=file where the name is a label or relationship type for its rows.</param>
    /// <param name="separator">Between values.</param>
    /// <param name="idType">Type of ids that tell none: string or integer.</param>
    /// <exception cref="ImportException">It cannot be read, or its header is wrong.</exception>
    public static CsvFile Open(string input, char separator, string idType)
    {
        int equals = input.IndexOf('=', StringComparison.Ordinal);
        bool named = equals > 0 && !File.Exists(input);
        (string? name, string path) = named ? (input[..equals], input[(equals + 1)..]) : (null, input);
        string[] header = Blocks(path, separator).SelectMany(block => Read(path, separator, block)).Select(row => row.Cells).FirstOrDefault()
            ?? throw new ImportException($"{path} is empty. Its first line must name the columns, such as id:ID,name,:LABEL.");
        try
        {
            CsvFile file = new(path, separator, name, [.. header.Select(cell => CsvColumn.Parse(cell, idType))]);
            file.CheckRoles();
            return file;
        }
        catch (FormatException fault)
        {
            throw new ImportException($"{path}:1: {fault.Message}.", fault);
        }
    }

    /// <summary>The file in blocks, whose rows <see cref="RowsOf"/> reads.</summary>
    /// <exception cref="ImportException">While reading: a row is too long.</exception>
    public IEnumerable<CsvBlock> Blocks() => Blocks(_path, _separator);

    /// <summary>The rows of a block, without the header.</summary>
    /// <exception cref="ImportException">While reading: a row is broken.</exception>
    public IEnumerable<CsvRow> RowsOf(CsvBlock block)
    {
        foreach (CsvRow row in Read(_path, _separator, block).Skip(block.FirstLine == 1 ? 1 : 0))
        {
            if (row.Cells is [""]) continue;
            if (row.Cells.Length != Columns.Count) throw Fault(row.Line, $"the row has {row.Cells.Length} values where the header has {Columns.Count}");
            yield return row;
        }
    }

    /// <summary>An error in a line.</summary>
    public ImportException Fault(int line, string what, Exception? inner = null) => Fault(_path, line, what, inner);

    private static ImportException Fault(string path, int line, string what, Exception? inner) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{path}:{line}: {what}."), inner);

    private void CheckRoles()
    {
        string? twice = Columns.Where(column => column.IsProperty).GroupBy(column => column.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;
        if (twice is not null) throw new FormatException($"the property {twice} stands twice");
        int starts = Count(CsvRole.Start), ends = Count(CsvRole.End), ids = Count(CsvRole.Id);
        if (HoldsRelationships && (starts != 1 || ends != 1 || ids != 0)) throw new FormatException("relationships need one column :START_ID and one :END_ID, and no :ID");
        if (!HoldsRelationships && ids != 1) throw new FormatException("nodes need one column :ID, and relationships :START_ID and :END_ID");
        if (HoldsRelationships && Name is null && Count(CsvRole.Type) == 0) throw new FormatException("relationships need a column :TYPE, or a type before the file as in KNOWS=knows.csv");
        if (!HoldsRelationships && Name is null && Count(CsvRole.Label) == 0) throw new FormatException("nodes need a column :LABEL, or a label before the file as in Person=persons.csv");
    }

    private int Count(CsvRole role) => Columns.Count(column => column.Role == role);

    private static IEnumerable<CsvBlock> Blocks(string path, char separator)
    {
        using StreamReader text = OpenText(path);
        IEnumerable<CsvBlock> blocks = CsvBlocks.Of(
            text, separator, LongestRow, line => Fault(path, line, $"the row is longer than {LongestRow} characters, or a quotation mark in it is not closed", null));
        foreach (CsvBlock block in blocks) yield return block;
    }

    private static IEnumerable<CsvRow> Read(string path, char separator, CsvBlock block)
    {
        using StringReader text = new(block.Text);
        long broken = -1;
        using CsvReader csv = CsvReader.Create(text, new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            TrackLineNumbers = true,
            MaxRecordSize = 2 * LongestRow,
            OnMalformedRecord = record => broken = record.LineNumber,
        });
        while (csv.Read())
        {
            int line = block.FirstLine + (int)csv.LineNumber - 1;
            if (broken == csv.LineNumber) throw Fault(path, line, "a quotation mark is not closed or not doubled; write marks inside a value twice", null);
            string[] cells = new string[csv.FieldCount];
            for (int i = 0; i < cells.Length; i++) cells[i] = csv.GetString(i);
            yield return new CsvRow(line, cells);
        }
    }

    private static StreamReader OpenText(string path)
    {
        try
        {
            return new StreamReader(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ImportException($"{path} cannot be read: {fault.Message}", fault);
        }
    }
}

/// <summary>A row of an import file.</summary>
/// <param name="Line">Line it begins on, from 1.</param>
/// <param name="Cells">Its values, as many as columns.</param>
internal sealed record CsvRow(int Line, string[] Cells);
