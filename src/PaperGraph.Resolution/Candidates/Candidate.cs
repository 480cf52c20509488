namespace PaperGraph.Resolution;

/// <summary>Two terms of one type worth a decision.</summary>
/// <param name="Left">The term with the ordinally lower key.</param>
/// <param name="Right">The other.</param>
/// <param name="SharedShort">An abbreviation that papers define as either, if that is why they are here.</param>
/// <param name="Papers">Papers that speak for the pair, in order of their ids; empty where spelling alone does.</param>
internal sealed record Candidate(Term Left, Term Right, string? SharedShort, IReadOnlyList<int> Papers);
