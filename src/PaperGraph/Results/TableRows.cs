using System.Globalization;
using PaperGraph.Model.Values;
using Spectre.Console;

namespace PaperGraph.CommandLine.Results;

/// <summary>A table for people. It holds <see cref="MostRows"/> rows at a time, so that columns are as wide as they need; more rows begin another.</summary>
internal sealed class TableRows(Terminal terminal) : IRowWriter
{
    /// <summary>Rows of one table.</summary>
    public const int MostRows = 1000;

    private IReadOnlyList<string> _columns = [];
    private Table _table = new();
    private long _rows;

    public void Begin(IReadOnlyList<string> columns)
    {
        _columns = columns;
        StartTable();
    }

    public void Row(IReadOnlyList<Value> values)
    {
        if (_rows > 0 && _rows % MostRows == 0)
        {
            terminal.Out.Write(_table);
            StartTable();
        }

        _table.AddRow(values.Select(value => new Text(CellText.Of(value))));
        _rows++;
    }

    public void End()
    {
        if (_columns.Count == 0) return;
        terminal.Out.Write(_table);
        Terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{_rows} row{(_rows == 1 ? "" : "s")}"));
    }

    private void StartTable()
    {
        _table = new Table().Border(TableBorder.Simple);
        foreach (string column in _columns) _table.AddColumn(new TableColumn(new Text(column)));
    }
}
