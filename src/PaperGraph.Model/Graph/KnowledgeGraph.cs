namespace PaperGraph.Model;

/// <summary>
/// The resolved graph: the output of the resolution stage. Every list is in ordinal order of its ids (then type), so that the same
/// papers give the same graph, byte for byte, in whatever order and at whatever parallelism they were read.
/// </summary>
public sealed record KnowledgeGraph
{
    /// <summary>Papers by id.</summary>
    public required IReadOnlyList<Paper> Papers { get; init; }

    /// <summary>Authors by id.</summary>
    public required IReadOnlyList<Author> Authors { get; init; }

    /// <summary>Entities by id.</summary>
    public required IReadOnlyList<Entity> Entities { get; init; }

    /// <summary>Edges from papers to entities, by paper, entity and type. A paper has at most one edge to an entity.</summary>
    public required IReadOnlyList<PaperEdge> PaperEdges { get; init; }

    /// <summary>Edges between entities, by head, type and tail.</summary>
    public required IReadOnlyList<EntityEdge> EntityEdges { get; init; }

    /// <summary>Authorships by paper and position.</summary>
    public required IReadOnlyList<Authorship> Authorships { get; init; }

    /// <summary>Citations whose both ends are papers of the graph.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }
}
