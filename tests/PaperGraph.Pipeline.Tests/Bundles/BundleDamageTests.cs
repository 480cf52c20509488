using PaperGraph.Testing;

namespace PaperGraph.Pipeline.Tests;

/// <summary>Every damage is named with its file, and line where there is one, before anything is done with the bundle.</summary>
public sealed class BundleDamageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _path;

    public BundleDamageTests()
    {
        _path = _folder.PathOf("graph");
        using BundleWriter writer = BundleWriter.Create(_path);
        writer.Write(SmallGraph.Content(SmallGraph.Make()), TestContext.Current.CancellationToken);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_changed_letter_is_found_by_the_hash()
    {
        Edit("nodes.jsonl", text => text.Replace("Vaswani", "Vaswami", StringComparison.Ordinal));
        AssertFails("nodes.jsonl", "SHA-256");
    }

    [Fact]
    public void A_lost_last_line_is_found()
    {
        Edit("relationships.jsonl", text => text[..(text.TrimEnd().LastIndexOf('\n') + 1)]);
        AssertFails("relationships.jsonl", "bytes where the manifest says");
    }

    [Fact]
    public void A_line_that_is_no_JSON_is_named_by_its_number()
    {
        Edit("nodes.jsonl", text => ReplaceLine(text, 2, line => "!" + line[1..]));
        AssertFails("nodes.jsonl:2", "not JSON");
    }

    [Fact]
    public void A_line_that_is_no_object_is_named_by_its_number()
    {
        Edit("nodes.jsonl", text => ReplaceLine(text, 3, line => "1".PadRight(line.Length)));
        AssertFails("nodes.jsonl:3", "not a JSON object");
    }

    [Fact]
    public void A_missing_field_is_named()
    {
        Edit("relationships.jsonl", text => ReplaceLine(text, 1, line => line.Replace("\"type\"", "\"tipe\"", StringComparison.Ordinal)));
        AssertFails("relationships.jsonl:1", "\"type\" is missing");
    }

    [Fact]
    public void A_file_cut_within_a_line_is_found()
    {
        Edit("nodes.jsonl", text => text[..^10] + "          ");
        AssertFails("nodes.jsonl", "no end");
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        File.Delete(Path.Combine(_path, "nodes.jsonl"));
        AssertFails("nodes.jsonl", "cannot be read");
    }

    [Fact]
    public void A_later_version_is_refused_with_advice()
    {
        Edit("manifest.json", text => text.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal));
        AssertFails("manifest.json", "has bundle version 2; this program reads version 1");
    }

    [Fact]
    public void A_cut_manifest_is_named()
    {
        Edit("manifest.json", text => text[..40]);
        AssertFails("manifest.json", "damaged");
    }

    [Fact]
    public void A_folder_without_a_manifest_is_no_bundle()
    {
        File.Delete(Path.Combine(_path, "manifest.json"));
        AssertFails(_path, "is not a PaperGraph bundle");
    }

    [Fact]
    public void A_folder_that_does_not_exist_comes_with_the_command_that_makes_it()
    {
        BundleException exception = Assert.Throws<BundleException>(() => BundleReader.Open(_folder.PathOf("none")));
        Assert.Contains("papergraph build", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_relationship_that_leads_nowhere_is_found()
    {
        AssertWrittenBundleFails(
            content => content with { Nodes = content.Nodes.Where(node => node.Labels[0] != GraphSchema.Community) }, "IN_COMMUNITY leads to the Community");
    }

    [Fact]
    public void A_node_that_stands_twice_is_found()
    {
        AssertWrittenBundleFails(content => content with { Nodes = content.Nodes.Append(content.Nodes.First()) }, "stands twice");
    }

    [Fact]
    public void A_relationship_that_stands_twice_is_found()
    {
        AssertWrittenBundleFails(content => content with { Relationships = content.Relationships.Append(content.Relationships.First()) }, "stands twice");
    }

    [Fact]
    public void Counts_that_differ_from_the_manifest_are_named()
    {
        Edit("manifest.json", text => text.Replace("\"Author\": 3", "\"Author\": 4", StringComparison.Ordinal));
        AssertFails("nodes.jsonl", "3 Author where the manifest says 4");
    }

    private void AssertFails(params string[] parts)
    {
        BundleException exception = Assert.Throws<BundleException>(() => BundleReader.Open(_path).Verify(TestContext.Current.CancellationToken));
        Assert.All(parts, part => Assert.Contains(part, exception.Message, StringComparison.Ordinal));
    }

    private void AssertWrittenBundleFails(Func<GraphContent, GraphContent> change, string part)
    {
        using (BundleWriter writer = BundleWriter.Create(_path)) writer.Write(change(SmallGraph.Content(SmallGraph.Make())), TestContext.Current.CancellationToken);
        AssertFails(part);
    }

    private void Edit(string name, Func<string, string> edit)
    {
        string path = Path.Combine(_path, name);
        File.WriteAllText(path, edit(File.ReadAllText(path)));
    }

    private static string ReplaceLine(string text, int number, Func<string, string> edit)
    {
        string[] lines = text.Split('\n');
        lines[number - 1] = edit(lines[number - 1]);
        return string.Join('\n', lines);
    }
}
