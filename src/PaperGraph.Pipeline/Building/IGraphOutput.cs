namespace PaperGraph.Pipeline;

/// <summary>
/// Where a build puts its graph. It is made before the work begins, so that a place that cannot be written is known at once; without
/// <see cref="Write"/> nothing is left behind.
/// </summary>
public interface IGraphOutput : IDisposable
{
    /// <summary>Writes everything and puts it in its place, or leaves what was there as it was.</summary>
    /// <param name="content">The graph and how it came to be.</param>
    /// <param name="cancellationToken">Stops; what was there before stands.</param>
    BundleManifest Write(GraphContent content, CancellationToken cancellationToken = default);
}
