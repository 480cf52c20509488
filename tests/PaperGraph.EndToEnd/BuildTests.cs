using System.Globalization;
using System.Text.Json;
using PaperGraph.Testing;

namespace PaperGraph.EndToEnd;

/// <summary>The whole way through, on the sample and on small inputs.</summary>
public sealed class BuildTests : IDisposable
{
    private const string Paper = """{"id": "p1", "title": "A gentle test of residual networks", "abstract": "We train a residual network on CIFAR-10 and report accuracy.", "year": 2020}""";

    private static readonly string s_sample = Repository.PathOf("samples", "landmark-papers.jsonl");

    private readonly TemporaryFolder _folder = new();

    private string Out => _folder.PathOf("graph");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_sample_builds_and_tells_what_is_in_the_graph()
    {
        CommandLineRun run = await CommandLineRun.OfAsync("build", s_sample, "--out", Out);
        Assert.Equal(0, run.ExitCode);
        Assert.All((string[])["Method", "Dataset", "Task", "Metric", "Concept", "ImageNet", "Papers that share datasets", "papergraph push", "papergraph query", "papergraph run"],
            part => Assert.Contains(part, run.Output, StringComparison.Ordinal));
        Assert.Contains("annotating: 44 of 44", run.Errors, StringComparison.Ordinal);
        using JsonDocument manifest = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(Out, "build.json"), TestContext.Current.CancellationToken));
        Assert.Equal(File.ReadLines(s_sample).Count(), manifest.RootElement.GetProperty("nodes").GetProperty("Paper").GetInt32());
        Assert.Equal(64, manifest.RootElement.GetProperty("models").GetProperty("tagger.onnx").GetString()!.Length);
        Assert.Equal("1", manifest.RootElement.GetProperty("configuration").GetProperty("analysis.seed").GetString());
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes_whatever_the_number_of_threads()
    {
        string other = _folder.PathOf("other");
        Assert.Equal(0, (await CommandLineRun.OfAsync("build", s_sample, "--out", Out, "--threads", "1")).ExitCode);
        Assert.Equal(0, (await CommandLineRun.OfAsync("build", s_sample, "--out", other, "--threads", "3")).ExitCode);
        Assert.All(Directory.EnumerateFiles(Out), file =>
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(other, Path.GetFileName(file)))));
    }

    [Fact]
    public async Task Standard_input_is_read_for_a_dash()
    {
        CommandLineRun run = await CommandLineRun.WithInputAsync(System.Text.Encoding.UTF8.GetBytes(Paper + "\n"), "build", "-", "--out", Out);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("-:1", (await CommandLineRun.OfAsync("query", Out, "MATCH (p:Paper) RETURN p.source AS source", "--format", "csv")).Output.Split('\n')[1]);
    }

    [Fact]
    public async Task Annotations_are_one_object_a_paper_with_offsets_into_its_text()
    {
        string input = _folder.Write("papers.jsonl", Paper + "\n");
        string output = _folder.PathOf("annotations.jsonl");
        Assert.Equal(0, (await CommandLineRun.OfAsync("annotate", input, "--output", output)).ExitCode);
        using JsonDocument line = JsonDocument.Parse(Assert.Single(await File.ReadAllLinesAsync(output, TestContext.Current.CancellationToken)));
        string text = line.RootElement.GetProperty("title").GetString() + "\n" + line.RootElement.GetProperty("abstract").GetString();
        JsonElement[] mentions = [.. line.RootElement.GetProperty("mentions").EnumerateArray()];
        Assert.NotEmpty(mentions);
        Assert.All(mentions, mention =>
            Assert.Equal(mention.GetProperty("text").GetString(), text[mention.GetProperty("start").GetInt32()..mention.GetProperty("end").GetInt32()]));

        CommandLineRun printed = await CommandLineRun.OfAsync("annotate", input, "--output", "-");
        Assert.Equal(await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken), printed.Output);
    }

    [Fact]
    public async Task Evaluation_against_gold_is_given_as_text_and_as_JSON()
    {
        string papers = SharedData.PathOf("data", "annotated", "papers.jsonl");
        string gold = Directory.EnumerateFiles(SharedData.PathOf("data", "annotated", "dev"), "*.ann.txt").Order(StringComparer.Ordinal).First();
        CommandLineRun text = await CommandLineRun.OfAsync("eval", "extraction", "--gold", gold, "--papers", papers);
        Assert.Equal(0, text.ExitCode);
        Assert.Contains("F1", text.Output, StringComparison.Ordinal);
        CommandLineRun json = await CommandLineRun.OfAsync("eval", "extraction", "--gold", gold, "--papers", papers, "--format", "json");
        Assert.Equal(0, json.ExitCode);
        using JsonDocument figures = JsonDocument.Parse(json.Output);
        Assert.Equal(JsonValueKind.Object, figures.RootElement.ValueKind);
    }

    [Fact]
    public async Task Ctrl_C_stops_annotating_between_two_papers()
    {
        string input = _folder.Write("many.jsonl", string.Concat(Enumerable.Range(0, 20_000).Select(i => string.Create(CultureInfo.InvariantCulture,
            $"{{\"id\": \"m{i}\", \"title\": \"Trial number {i} of a convolutional network\", \"abstract\": \"We compare {i} networks on ImageNet and report accuracy.\"}}\n"))));
        string output = _folder.PathOf("annotations.jsonl");
        CommandLineRun run = await CommandLineRun.InterruptedAfterAsync("annotating", "annotate", input, "--output", output);
        Assert.Equal(130, run.ExitCode);
        string[] lines = await File.ReadAllLinesAsync(output, TestContext.Current.CancellationToken);
        Assert.Contains($"stopped. {output} holds only the first papers ({lines.Length});", run.Errors, StringComparison.Ordinal);
        Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
    }

    [Fact]
    public async Task Ctrl_C_stops_a_build_and_leaves_the_graph_that_was_there()
    {
        Assert.Equal(0, (await CommandLineRun.OfAsync("build", s_sample, "--out", Out)).ExitCode);
        byte[] before = await File.ReadAllBytesAsync(Path.Combine(Out, "manifest"), TestContext.Current.CancellationToken);
        string many = _folder.Write("many.jsonl", string.Concat(Enumerable.Range(0, 20_000).Select(i => string.Create(CultureInfo.InvariantCulture,
            $"{{\"id\": \"m{i}\", \"title\": \"Trial number {i} of a convolutional network\", \"abstract\": \"We compare {i} networks on ImageNet and report accuracy. They are trained with stochastic gradient descent.\"}}\n"))));
        CommandLineRun run = await CommandLineRun.InterruptedAfterAsync("annotating: 0", "build", many, "--out", Out);
        Assert.Equal(130, run.ExitCode);
        Assert.Contains("stopped", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Path.Combine(Out, "manifest"), TestContext.Current.CancellationToken));
        Assert.Equal([Out, many], Directory.EnumerateFileSystemEntries(_folder.Path).Order(StringComparer.Ordinal));
    }
}
