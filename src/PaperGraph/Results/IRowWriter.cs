using PaperGraph.Model.Values;

namespace PaperGraph.CommandLine.Results;

/// <summary>Writes the rows of a query, one after the other, to standard output.</summary>
internal interface IRowWriter
{
    /// <summary>Writes what stands before the rows.</summary>
    void Begin(IReadOnlyList<string> columns);

    /// <summary>Writes a row; a value for each column.</summary>
    void Row(IReadOnlyList<Value> values);

    /// <summary>Writes what stands behind the rows.</summary>
    void End();
}
