using PaperGraph.Model;

namespace PaperGraph.Pipeline;

/// <summary>A graph that was built: a bundle or an embedded store. Its sequences can be read any number of times and give the same each time.</summary>
public interface IGraphSource
{
    /// <summary>Number of nodes.</summary>
    long NodeCount { get; }

    /// <summary>Number of relationships.</summary>
    long RelationshipCount { get; }

    /// <summary>Number of nodes with a label.</summary>
    long CountNodes(string label);

    /// <summary>The nodes, in the order of <see cref="GraphProjection.Nodes"/>.</summary>
    IEnumerable<GraphNode> Nodes();

    /// <summary>The relationships, in the order of <see cref="GraphProjection.Relationships"/>.</summary>
    IEnumerable<GraphRelationship> Relationships();

    /// <summary>Checks that all of it can be read and is whole.</summary>
    /// <exception cref="BundleException">It is damaged.</exception>
    void Verify(CancellationToken cancellationToken = default);
}
