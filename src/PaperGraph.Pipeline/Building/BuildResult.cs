using PaperGraph.Sources;

namespace PaperGraph.Pipeline;

/// <summary>What a build made.</summary>
/// <param name="Manifest">What was written; null when no paper was found and so nothing was.</param>
/// <param name="Summary">What is in the graph; null likewise.</param>
/// <param name="Faults">Records that could not be read.</param>
public sealed record BuildResult(BundleManifest? Manifest, GraphSummary? Summary, IReadOnlyList<ReadFault> Faults);
