namespace PaperGraph.Sources;

/// <summary>One row of a table below its header: its values, or what is wrong with it.</summary>
/// <param name="Line">One-based line of the row's first character.</param>
/// <param name="Cells">As many values as the header has names; null where the row is broken.</param>
/// <param name="Fault">What is wrong and what to do; null where nothing is.</param>
internal readonly record struct TableRow(int Line, string[]? Cells, string? Fault);
