using PaperGraph.Model;

namespace PaperGraph.Sources;

/// <summary>What came of one record, or of a document that could not be read.</summary>
public abstract record ReadItem;

/// <summary>A record that is a paper.</summary>
/// <param name="Paper">The paper.</param>
public sealed record PaperItem(Paper Paper) : ReadItem
{
    /// <summary>Every id, in the form of <see cref="Paper.Id"/>, that the record gives the paper: DOI, arXiv id and the source's own.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];
}

/// <summary>A record or document that could not be read.</summary>
/// <param name="Fault">Where and why.</param>
public sealed record FaultItem(ReadFault Fault) : ReadItem;

/// <summary>Something that could not be read and was kept out.</summary>
/// <param name="Location">File, line and format.</param>
/// <param name="Reason">What is wrong and what to do.</param>
public sealed record ReadFault(SourceLocation Location, string Reason)
{
    /// <summary>File, line and reason on one line.</summary>
    public override string ToString() => $"{Location}: {Reason}";
}
