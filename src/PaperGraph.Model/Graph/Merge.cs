namespace PaperGraph.Model;

/// <summary>One decision that two names mean the same entity.</summary>
/// <param name="Kept">The name it was joined to.</param>
/// <param name="Joined">The name that was joined.</param>
/// <param name="Rule">Name of the rule that decided, e.g. <c>plural</c> or <c>abbreviation</c>.</param>
/// <param name="Evidence">What the rule saw, in words a reader can check.</param>
/// <param name="Papers">Ids of the papers that the evidence comes from, ordinal order; at most ten.</param>
public sealed record Merge(string Kept, string Joined, string Rule, string Evidence, IReadOnlyList<string> Papers);
