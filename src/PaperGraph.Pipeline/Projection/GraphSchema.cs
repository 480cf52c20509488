using System.Collections.Frozen;
using PaperGraph.Model;

namespace PaperGraph.Pipeline;

/// <summary>Names of labels and relationship types of the graph, grouped by what they stand on.</summary>
public static class GraphSchema
{
    /// <summary>Label of papers.</summary>
    public const string Paper = "Paper";

    /// <summary>Label of authors.</summary>
    public const string Author = "Author";

    /// <summary>First label of every entity; the second is the name of its <see cref="EntityType"/>.</summary>
    public const string Entity = "Entity";

    /// <summary>Label of communities.</summary>
    public const string Community = "Community";

    /// <summary>Author to paper.</summary>
    public const string Wrote = "WROTE";

    /// <summary>Paper to paper.</summary>
    public const string Cites = "CITES";

    /// <summary>Paper to similar paper; computed.</summary>
    public const string SimilarTo = "SIMILAR_TO";

    /// <summary>Entity to entity of the same papers; computed.</summary>
    public const string CoOccursWith = "CO_OCCURS_WITH";

    /// <summary>Paper or entity to community; computed.</summary>
    public const string InCommunity = "IN_COMMUNITY";

    /// <summary>The labels whose <c>id</c> is unique, in the order in which nodes are written.</summary>
    public static IReadOnlyList<string> UniqueLabels { get; } = [Paper, Author, Entity, Community];

    /// <summary>Second labels of entities, in the order of <see cref="EntityType"/>.</summary>
    public static IReadOnlyList<string> EntityLabels { get; } = Enum.GetNames<EntityType>();

    /// <summary>Every kind of relationship of the schema, in the order in which they are written.</summary>
    public static IReadOnlyList<RelationshipPattern> Patterns { get; } =
    [
        .. Enum.GetValues<PaperEdgeType>().Select(type => new RelationshipPattern(type.GraphName(), Paper, Entity)),
        new(Wrote, Author, Paper),
        new(Cites, Paper, Paper),
        .. Enum.GetValues<RelationType>().Select(type => new RelationshipPattern(type.GraphName(), Entity, Entity)),
        new(SimilarTo, Paper, Paper),
        new(CoOccursWith, Entity, Entity),
        new(InCommunity, Paper, Community),
        new(InCommunity, Entity, Community),
    ];

    /// <summary>
    /// Relationships that one paper states by itself: they stand and fall with that paper, whoever else is in the graph.
    /// </summary>
    public static FrozenSet<string> StatedByOnePaper { get; } =
        Enum.GetValues<PaperEdgeType>().Select(type => type.GraphName()).Append(Wrote).Append(Cites).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Relationships that follow from all papers together: the relations of entities with their support, and what the analysis
    /// computes. A graph holds exactly those of its last build.
    /// </summary>
    public static FrozenSet<string> StatedByTheWholeGraph { get; } =
        Enum.GetValues<RelationType>().Select(type => type.GraphName())
            .Append(SimilarTo).Append(CoOccursWith).Append(InCommunity).ToFrozenSet(StringComparer.Ordinal);
}
