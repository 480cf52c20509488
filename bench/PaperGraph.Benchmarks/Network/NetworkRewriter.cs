using PaperGraph.Extraction.Evaluation;
using PaperGraph.Model;

namespace PaperGraph.Benchmarks;

/// <summary><c>network SOURCE.onnx TARGET.onnx PAPERS.jsonl GOLD.ann.txt…</c>: makes the shipped network from the trained one. The scales are set on every eighth paper that the gold files name.</summary>
internal static class NetworkRewriter
{
    private const int Every = 8;

    public static int Run(string[] arguments)
    {
        if (arguments.Length < 4)
        {
            Console.Error.WriteLine("usage: network SOURCE.onnx TARGET.onnx PAPERS.jsonl GOLD.ann.txt...");
            return 1;
        }

        HashSet<string> ids = [.. arguments[3..].SelectMany(file => GoldAnnotations.Read(file).Papers).Select(paper => paper.Id)];
        List<Paper> papers = [.. Throughput.Read(arguments[2], int.MaxValue).Where(paper => ids.Contains(paper.Id)).Where((_, i) => i % Every == 0)];
        OnnxGraph graph = new(arguments[0]);
        new StaticQuantisation(graph, ActivationRanges.Measure(arguments[0], papers)).Rewrite();
        graph.Write(arguments[1]);
        Console.WriteLine($"{arguments[1]}: scales set on {papers.Count} papers");
        return 0;
    }
}
