namespace PaperGraph.Resolution;

/// <summary>Two terms of one type worth a decision.</summary>
/// <param name="Left">The term with the ordinally lower key.</param>
/// <param name="Right">The other.</param>
/// <param name="Context">What is known of the pair beside its spelling.</param>
/// <param name="Papers">Papers that speak for the pair, in order of their ids; empty where spelling alone does.</param>
internal sealed record Candidate(Term Left, Term Right, PairContext Context, IReadOnlyList<int> Papers);

/// <summary>What a decision may know of two names beside their spelling.</summary>
/// <param name="SharedShort">An abbreviation that papers define as either name.</param>
/// <param name="Expansion">One of the names with an abbreviation in it written out as the corpus defines it.</param>
internal readonly record struct PairContext(string? SharedShort = null, NormalForm? Expansion = null);
