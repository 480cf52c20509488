using PaperGraph.Model;
using PaperGraph.Sources;
using PaperGraph.Testing;

namespace PaperGraph.Pipeline.Tests;

public sealed class BundleGoldenTests
{
    private static readonly string s_golden = Repository.PathOf("tests", "PaperGraph.Pipeline.Tests", "Bundles", "golden");

    [Fact]
    public void The_bytes_of_a_bundle_are_those_of_the_golden_files()
    {
        using TemporaryFolder folder = new();
        string path = folder.PathOf("graph");
        using (BundleWriter writer = BundleWriter.Create(path))
        {
            writer.Write(SmallGraph.Content(SmallGraph.Make()) with { Faults = [new ReadFault(new SourceLocation("papers.bib", 30, "bibtex"), "no title")] }, TestContext.Current.CancellationToken);
        }

        Assert.Equal(Names(s_golden), Names(path));
        Assert.All(Names(path), name => Assert.Equal(File.ReadAllBytes(Path.Combine(s_golden, name)), File.ReadAllBytes(Path.Combine(path, name))));
    }

    [Fact]
    public void The_golden_bundle_is_whole() => BundleReader.Open(s_golden).Verify(TestContext.Current.CancellationToken);

    private static List<string> Names(string folder) => [.. Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
}
