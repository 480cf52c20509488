using PaperGraph.Model;
using PaperGraph.Sources;

namespace PaperGraph.Pipeline;

/// <summary>What goes into a bundle. The sequences are read once, in order, and never held as a whole.</summary>
public sealed record BundleContent
{
    /// <summary>Program and version that writes it.</summary>
    public required string Tool { get; init; }

    /// <summary>Nodes, as <see cref="GraphProjection.Nodes"/> orders them.</summary>
    public required IEnumerable<GraphNode> Nodes { get; init; }

    /// <summary>Relationships, as <see cref="GraphProjection.Relationships"/> orders them.</summary>
    public required IEnumerable<GraphRelationship> Relationships { get; init; }

    /// <summary>Entities whose merges are told.</summary>
    public IEnumerable<Entity> Merged { get; init; } = [];

    /// <summary>Records that could not be read.</summary>
    public IReadOnlyList<ReadFault> Faults { get; init; } = [];

    /// <summary>See <see cref="BundleManifest.Models"/>.</summary>
    public IReadOnlyDictionary<string, string> Models { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>See <see cref="BundleManifest.Configuration"/>.</summary>
    public IReadOnlyDictionary<string, string> Configuration { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>See <see cref="BundleManifest.Input"/>.</summary>
    public IReadOnlyDictionary<string, long> Input { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);
}
