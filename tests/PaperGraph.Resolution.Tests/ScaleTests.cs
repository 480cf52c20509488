namespace PaperGraph.Resolution.Tests;

public sealed class ScaleTests(ITestOutputHelper output)
{
    [Fact]
    public void Ten_thousand_papers_resolve_and_every_mention_is_in_the_graph() => Run(10_000);

    [Fact(Explicit = true)]
    public void Sixty_thousand_papers_resolve_and_every_mention_is_in_the_graph() => Run(60_000);

    private void Run(int papers)
    {
        AnnotatedPaper[] generated = [.. Enumerable.Range(0, papers).Select(GeneratedPapers.Make)];
        long before = GC.GetTotalMemory(forceFullCollection: true);
        TimeSpan cpu = System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime;
        var watch = System.Diagnostics.Stopwatch.StartNew();

        ResolutionResult result = Resolved.Result(generated);

        TimeSpan wall = watch.Elapsed, used = System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime - cpu;
        long held = GC.GetTotalMemory(forceFullCollection: true) - before;
        output.WriteLine($"{papers} papers, {result.Report.Mentions} mentions, {result.Graph.Entities.Count} entities: {wall.TotalSeconds:0.0} s, {used.TotalSeconds:0.0} s of processor, {held >> 20} MB held");
        Assert.Equal(result.Report.Mentions, result.Report.GenericMentions + result.Graph.PaperEdges.Sum(edge => edge.Count));
        Assert.Equal(generated.Length, result.Graph.Papers.Count);
    }
}
