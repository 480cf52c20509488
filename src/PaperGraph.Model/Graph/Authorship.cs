namespace PaperGraph.Model;

/// <summary>An author of a paper.</summary>
/// <param name="AuthorId">Id of the author.</param>
/// <param name="PaperId">Id of the paper.</param>
/// <param name="Position">One-based place in the list of authors.</param>
public readonly record struct Authorship(string AuthorId, string PaperId, int Position);
