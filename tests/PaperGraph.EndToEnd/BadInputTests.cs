using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using PaperGraph.Testing;

namespace PaperGraph.EndToEnd;

/// <summary>Whatever is wrong with input or output, the program says what, where and what to do, and its exit code says how far it came.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Good = """{"id": "good", "title": "A good paper", "abstract": "We train a transformer on ImageNet."}""";

    private readonly TemporaryFolder _folder = new();

    private string Out => _folder.PathOf("graph");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_empty_file_gives_no_graph()
    {
        string input = _folder.Write("empty.jsonl", "");
        AssertFailed(await CommandLineRun.OfAsync("build", input, "--out", Out), "empty.jsonl");
    }

    [Fact]
    public async Task A_binary_file_gives_no_graph()
    {
        string input = _folder.PathOf("picture.png");
        byte[] bytes = new byte[4096];
        for (int i = 0; i < bytes.Length; i++) bytes[i] = (byte)(i * 7 % 256);
        "\x89PNG\r\n\x1a\n"u8.CopyTo(bytes);
        await File.WriteAllBytesAsync(input, bytes, TestContext.Current.CancellationToken);
        AssertFailed(await CommandLineRun.OfAsync("build", input, "--out", Out), "picture.png");
    }

    [Fact]
    public async Task A_truncated_gzip_keeps_what_came_before_the_cut()
    {
        string lines = string.Concat(Enumerable.Range(0, 2000).Select(i => Good.Replace("good", "p" + i, StringComparison.Ordinal).Replace("A good", $"Paper {i * 7919 % 10007}, a good", StringComparison.Ordinal) + "\n"));
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(lines));
        string input = _folder.PathOf("papers.jsonl.gz");
        await File.WriteAllBytesAsync(input, packed.ToArray()[..(int)(packed.Length / 2)], TestContext.Current.CancellationToken);
        CommandLineRun run = await CommandLineRun.OfAsync("annotate", input, "--output", _folder.PathOf("annotations.jsonl"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("papers.jsonl.gz", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invalid_UTF_8_is_read_or_told_but_never_stops_the_rest()
    {
        string input = _folder.PathOf("papers.jsonl");
        byte[] broken = [.. "{\"id\": \"broken\", \"title\": \"Caf"u8, 0xE9, 0xFF, .. "\", \"abstract\": \"x\"}\n"u8, .. Encoding.UTF8.GetBytes(Good + "\n")];
        await File.WriteAllBytesAsync(input, broken, TestContext.Current.CancellationToken);
        CommandLineRun run = await CommandLineRun.OfAsync("build", input, "--out", Out);
        Assert.Contains(run.ExitCode, (int[])[0, 2]);
        Assert.Contains("A good paper", await File.ReadAllTextAsync(Path.Combine(Out, "nodes.jsonl"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_ten_megabytes_does_not_stop_the_rest()
    {
        string input = _folder.Write("papers.jsonl", "{\"id\": \"long\", \"note\": \"" + new string('x', 10 << 20) + "\"}\n" + Good + "\n");
        CommandLineRun run = await CommandLineRun.OfAsync("build", input, "--out", Out);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("papers.jsonl:1", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_abstract_of_a_hundred_thousand_words_is_annotated_whole()
    {
        string words = string.Concat(Enumerable.Range(0, 12_500).Select(_ => "we train a network for image classification. ")) + "At last we use CIFAR-10.";
        string input = _folder.Write("papers.jsonl", $"{{\"id\": \"long\", \"title\": \"A long paper\", \"abstract\": \"{words}\"}}\n");
        CommandLineRun run = await CommandLineRun.OfAsync("build", input, "--out", Out);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("CIFAR-10", await File.ReadAllTextAsync(Path.Combine(Out, "relationships.jsonl"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_without_a_title_and_lines_that_are_no_JSON_are_named_and_left_out()
    {
        string input = _folder.Write("papers.jsonl", Good + "\n{\"id\": \"x\", \"abstract\": \"no title\"}\n{\"id\": \n" + Good.Replace("good", "fine", StringComparison.Ordinal) + "\n");
        CommandLineRun run = await CommandLineRun.OfAsync("build", input, "--out", Out);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("2 records could not be read", run.Errors, StringComparison.Ordinal);
        Assert.Contains("papers.jsonl:2", run.Errors, StringComparison.Ordinal);
        Assert.Contains("papers.jsonl:3", run.Errors, StringComparison.Ordinal);
        Assert.Equal(2, File.ReadLines(Path.Combine(Out, "faults.jsonl")).Count());
    }

    [Fact]
    public async Task The_same_paper_twice_is_one_paper()
    {
        string input = _folder.Write("papers.jsonl", Good + "\n" + Good + "\n");
        CommandLineRun run = await CommandLineRun.OfAsync("build", input, "--out", Out);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 duplicates", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_does_not_exist_is_named_and_nothing_is_left_behind()
    {
        AssertFailed(await CommandLineRun.OfAsync("build", _folder.PathOf("nowhere.bib"), "--out", Out), "nowhere.bib");
    }

    [Fact]
    public async Task An_unknown_format_is_answered_with_the_known_ones()
    {
        string input = _folder.Write("papers.jsonl", Good + "\n");
        CommandLineRun run = await CommandLineRun.OfAsync("build", input, "--out", Out, "--format", "bibtecks");
        AssertFailed(run, "bibtecks");
    }

    [Fact]
    public async Task A_file_without_leave_to_read_is_named()
    {
        string[] nobody = LowerRights();
        string input = _folder.Write("secret.jsonl", Good + "\n");
        Process.Start("chmod", ["600", input]).WaitForExit();
        Process.Start("chmod", ["777", _folder.Path]).WaitForExit();
        AssertFailed(await CommandLineRun.UnderAsync(nobody, "build", input, "--out", Out), "secret.jsonl");
    }

    [Fact]
    public async Task A_folder_without_leave_to_write_is_named()
    {
        string[] nobody = LowerRights();
        string input = _folder.Write("papers.jsonl", Good + "\n");
        Process.Start("chmod", ["755", _folder.Path]).WaitForExit();
        CommandLineRun run = await CommandLineRun.UnderAsync(nobody, "build", input, "--out", Out);
        AssertFailed(run, "No permission");
        Assert.Contains(Out, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_is_told_and_leaves_no_half_bundle()
    {
        string disk = Directory.CreateDirectory(_folder.PathOf("disk")).FullName;
        if (!Succeeds("mount", "-t", "tmpfs", "-o", "size=16k", "papergraph-test", disk)) Assert.Skip("needs leave to mount a small tmpfs");
        try
        {
            CommandLineRun run = await CommandLineRun.OfAsync("build", Repository.PathOf("samples", "landmark-papers.jsonl"), "--out", Path.Combine(disk, "graph"));
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("could not be written", run.Errors, StringComparison.Ordinal);
            Assert.Empty(Directory.EnumerateFileSystemEntries(disk));
        }
        finally
        {
            Assert.True(Succeeds("umount", disk));
        }
    }

    [Fact]
    public async Task A_full_disk_is_told_while_annotating()
    {
        if (!File.Exists("/dev/full")) Assert.Skip("needs /dev/full");
        string input = _folder.Write("papers.jsonl", Good + "\n");
        CommandLineRun run = await CommandLineRun.OfAsync("annotate", input, "--output", "/dev/full");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("No space left on device", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_no_bundle_is_not_replaced()
    {
        string input = _folder.Write("papers.jsonl", Good + "\n");
        CommandLineRun run = await CommandLineRun.OfAsync("build", input, "--out", _folder.Path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("left alone", run.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(input));
    }

    private void AssertFailed(CommandLineRun run, string part)
    {
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(part, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path, "*graph*"));
    }

    /// <summary>Root may read and write anything, so the program is run as nobody.</summary>
    private static string[] LowerRights()
    {
        string[] prefix = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "env", "HOME=/tmp"];
        if (!Succeeds("setpriv", [.. prefix[1..], "dotnet", Path.Combine(AppContext.BaseDirectory, "papergraph.dll"), "--version"])) Assert.Skip("needs setpriv and leave to use it");
        return prefix;
    }

    private static bool Succeeds(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
