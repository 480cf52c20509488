namespace PaperGraph.Sources;

/// <summary>The bytes of one JSON object that is a record, or what is wrong with it.</summary>
/// <param name="Line">One-based line of its first byte.</param>
/// <param name="Utf8">Its UTF-8 text; empty for a fault.</param>
/// <param name="Fault">Why it cannot be read.</param>
internal readonly record struct JsonRecord(int Line, ReadOnlyMemory<byte> Utf8, string? Fault);
