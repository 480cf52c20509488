using PaperGraph.Model.Values;

namespace PaperGraph.CommandLine.Results;

/// <summary>One JSON object a line and row.</summary>
internal sealed class JsonLineRows : IRowWriter
{
    private readonly JsonText _text = new(ValueJson.Compact);
    private IReadOnlyList<string> _columns = [];

    public void Begin(IReadOnlyList<string> columns) => _columns = columns;

    public void Row(IReadOnlyList<Value> values) => Terminal.Say(_text.Of(json => ValueJson.WriteRow(json, _columns, values)));

    public void End()
    {
    }
}
