using PaperGraph.Model;
using PaperGraph.Sources;

namespace PaperGraph.Pipeline;

/// <summary>What goes into a bundle or a store. The sequences are read once, in order, and never held as a whole.</summary>
public sealed record GraphContent
{
    /// <summary>Program and version that writes it.</summary>
    public required string Tool { get; init; }

    /// <summary>Nodes, as <see cref="GraphProjection.Nodes"/> orders them.</summary>
    public required IEnumerable<GraphNode> Nodes { get; init; }

    /// <summary>Relationships, as <see cref="GraphProjection.Relationships"/> orders them.</summary>
    public required IEnumerable<GraphRelationship> Relationships { get; init; }

    /// <summary>Every join of two names.</summary>
    public IEnumerable<EntityMerge> Merges { get; init; } = [];

    /// <summary>Records that could not be read.</summary>
    public IReadOnlyList<ReadFault> Faults { get; init; } = [];

    /// <summary>See <see cref="BundleManifest.Models"/>.</summary>
    public IReadOnlyDictionary<string, string> Models { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>See <see cref="BundleManifest.Configuration"/>.</summary>
    public IReadOnlyDictionary<string, string> Configuration { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>See <see cref="BundleManifest.Input"/>.</summary>
    public IReadOnlyDictionary<string, long> Input { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);
}

/// <summary>A join of two names, and the entity that it belongs to.</summary>
/// <param name="EntityId">Id of the entity.</param>
/// <param name="Merge">The join.</param>
public sealed record EntityMerge(string EntityId, Merge Merge)
{
    /// <summary>The merges of entities, in their order.</summary>
    public static IEnumerable<EntityMerge> Of(IEnumerable<Entity> entities) => entities.SelectMany(entity => entity.Merges.Select(merge => new EntityMerge(entity.Id, merge)));
}
