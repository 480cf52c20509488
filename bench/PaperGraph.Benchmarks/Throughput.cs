using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PaperGraph.Extraction;
using PaperGraph.Model;

namespace PaperGraph.Benchmarks;

/// <summary>
/// <c>throughput FILE.jsonl [LIMIT] [THREADS,…]</c>: annotates the abstracts of a JSON Lines file (fields id, title, abstract; "-" is standard
/// input) with each number of threads and prints abstracts and pieces per second.
/// </summary>
internal static class Throughput
{
    private const int DefaultLimit = 1000;

    public static int Run(string[] arguments)
    {
        if (arguments is [])
        {
            Console.Error.WriteLine("usage: throughput FILE.jsonl [LIMIT] [THREADS,...]");
            return 1;
        }

        int limit = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : DefaultLimit;
        int[] threads = arguments.Length > 2 ? [.. arguments[2].Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture))] : [1, 2];
        List<Paper> papers = Read(arguments[0], limit);
        using TaggerModel model = TaggerModel.Open(null);
        long pieces = papers.Sum(paper => (long)model.Encoder.Encode(paper.Text).Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{papers.Count} abstracts, {pieces} pieces, {Environment.ProcessorCount} processors"));
        foreach (int count in threads) Measure(papers, pieces, count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB"));
        return 0;
    }

    private static void Measure(List<Paper> papers, long pieces, int threads)
    {
        using Annotator annotator = Annotator.Load(new AnnotatorOptions { Threads = threads });
        int warm = annotator.Annotate(papers.Take(2 * threads)).Count();
        long mentions = 0, relations = 0, begin = Stopwatch.GetTimestamp();
        TimeSpan processor = Process.GetCurrentProcess().TotalProcessorTime;
        foreach (AnnotatedPaper paper in annotator.Annotate(papers))
        {
            mentions += paper.Mentions.Count;
            relations += paper.Relations.Count;
        }

        double seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        double busy = (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{threads} threads: {papers.Count / seconds:F1} abstracts/s, {pieces / seconds:F0} pieces/s, {papers.Count / busy:F1} abstracts per processor second; {mentions} mentions, {relations} relations (warmed up on {warm})"));
    }

    public static List<Paper> Read(string file, int limit)
    {
        using TextReader reader = file == "-" ? Console.In : new StreamReader(file);
        List<Paper> papers = [];
        while (papers.Count < limit && reader.ReadLine() is string line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            papers.Add(new Paper
            {
                Id = document.RootElement.GetProperty("id").GetString()!,
                Title = document.RootElement.GetProperty("title").GetString()!,
                Abstract = document.RootElement.GetProperty("abstract").GetString()!,
                Source = new SourceLocation(file, papers.Count + 1, "jsonl"),
            });
        }

        return papers;
    }
}
