namespace PaperGraph.Sources;

/// <summary>What a format makes of one record: a draft or a fault.</summary>
/// <param name="Line">One-based line of the record's first character.</param>
public abstract record SourceRecord(int Line);

/// <summary>A record that was read.</summary>
/// <param name="Line">One-based line of the record's first character.</param>
/// <param name="Draft">Its fields as given.</param>
public sealed record DraftRecord(int Line, PaperDraft Draft) : SourceRecord(Line);

/// <summary>A record that could not be read.</summary>
/// <param name="Line">One-based line of the fault.</param>
/// <param name="Reason">What is wrong and what to do, e.g. "the entry 'smith2020' has no closing brace; add one before line 40".</param>
public sealed record FaultRecord(int Line, string Reason) : SourceRecord(Line);
