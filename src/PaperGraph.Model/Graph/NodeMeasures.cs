namespace PaperGraph.Model;

/// <summary>What the analysis found for one paper or entity.</summary>
/// <param name="Rank">PageRank; the ranks of all papers and entities sum to 1.</param>
/// <param name="CommunityId">Id of its community.</param>
public readonly record struct NodeMeasures(double Rank, string CommunityId);
