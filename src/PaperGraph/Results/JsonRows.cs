using PaperGraph.Model.Values;

namespace PaperGraph.CommandLine.Results;

/// <summary>One JSON array with an object for each row, a row a line.</summary>
internal sealed class JsonRows : IRowWriter
{
    private readonly JsonText _text = new(ValueJson.Compact);
    private IReadOnlyList<string> _columns = [];
    private string? _last;

    public void Begin(IReadOnlyList<string> columns)
    {
        _columns = columns;
        Terminal.Say("[");
    }

    public void Row(IReadOnlyList<Value> values)
    {
        if (_last is not null) Terminal.Say($"  {_last},");
        _last = _text.Of(json => ValueJson.WriteRow(json, _columns, values));
    }

    public void End()
    {
        if (_last is not null) Terminal.Say($"  {_last}");
        Terminal.Say("]");
    }
}
