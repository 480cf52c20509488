namespace PaperGraph.Resolution.Tests;

/// <summary>Resolution under the running test's cancellation.</summary>
internal static class Resolved
{
    internal static KnowledgeGraph Graph(params AnnotatedPaper[] papers) => Resolver.Resolve(papers, null, TestContext.Current.CancellationToken);

    internal static ResolutionResult Result(IReadOnlyList<AnnotatedPaper> papers, ResolutionOptions? options = null) =>
        Resolver.ResolveWithReport(papers, options, TestContext.Current.CancellationToken);
}
