namespace PaperGraph.Resolution.Tests;

public sealed class GoldResolutionTests(ITestOutputHelper output)
{
    [Fact]
    public void Dump()
    {
        var papers = GoldPapers.Read();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        ResolutionResult result = Resolved.Result(papers);
        output.WriteLine($"{papers.Count} papers {watch.Elapsed} mentions {result.Report.Mentions} entities {result.Graph.Entities.Count} edges {result.Graph.PaperEdges.Count} rel {result.Graph.EntityEdges.Count}");
        using var writer = new StreamWriter("/tmp/res_dump.txt");
        foreach (var e in result.Graph.Entities.OrderByDescending(e => e.Merges.Count).ThenBy(e => e.Key, StringComparer.Ordinal))
        {
            writer.WriteLine($"## {e.Type} {e.Name} [{e.Key}] papers={e.Papers} mentions={e.Mentions}");
            foreach (var m in e.Merges) writer.WriteLine($"   {m.Joined}  =>  {m.Kept}  | {m.Rule} | {m.Evidence} | {string.Join(',', m.Papers)}");
        }
        var r = result.Report;
        writer.WriteLine($"GENERIC {r.GenericMentions} self {r.SelfRelations} rejected {r.RejectedDefinitions} prevented {r.PreventedJoins}");
        foreach (var g in r.GenericForms) writer.WriteLine($"G {g}");
        foreach (var g in r.MergesByRule) writer.WriteLine($"R {g}");
        foreach (var g in r.Undecided) writer.WriteLine($"U {g.Type} {g.ShortForm} {g.Papers} {string.Join("; ", g.Senses.Select(s => s.Form + " " + s.Mentions))}");
    }
}
