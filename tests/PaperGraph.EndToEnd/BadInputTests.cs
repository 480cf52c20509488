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
        AssertFailed(await CommandLineRun.OfAsync("build", input, "--out", Out), $"{input}: the file is empty; export it again or leave it out.");
    }

    [Theory]
    [InlineData("\u0089PNG\r\n\u001A\n", "the file is not text: it looks like a PNG image")]
    [InlineData("\u0001\0\u0003\0data", "the file is not text: it has bytes that no text has; export the records as text")]
    public async Task A_binary_file_gives_no_graph(string beginning, string reason)
    {
        string input = _folder.PathOf("input.bin");
        byte[] rest = [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 7 % 256))];
        await File.WriteAllBytesAsync(input, [.. Encoding.Latin1.GetBytes(beginning), .. rest], TestContext.Current.CancellationToken);
        AssertFailed(await CommandLineRun.OfAsync("build", input, "--out", Out), $"{input}: {reason}");
    }

    [Fact]
    public async Task Empty_and_binary_files_beside_a_good_one_are_left_out_by_name()
    {
        string inputs = Directory.CreateDirectory(_folder.PathOf("papers")).FullName;
        string empty = _folder.Write("papers/a.bib", "");
        string binary = _folder.Write("papers/b.pdf", "%PDF-1.7\n");
        _folder.Write("papers/c.jsonl", Good + "\n");
        CommandLineRun run = await CommandLineRun.OfAsync("build", inputs, "--out", Out);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("2 records could not be read and were left out", run.Errors, StringComparison.Ordinal);
        Assert.Contains($"{empty}:1: the file is empty", run.Errors, StringComparison.Ordinal);
        Assert.Contains($"{binary}:1: the file is not text: it looks like a PDF", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_truncated_gzip_keeps_what_came_before_the_cut()
    {
        string lines = string.Concat(Enumerable.Range(0, 2000).Select(i => Good.Replace("good", "p" + i, StringComparison.Ordinal).Replace("A good", $"Paper {i * 7919 % 10007}, a good", StringComparison.Ordinal) + "\n"));
        byte[] packed = Gzip(lines);
        string input = _folder.PathOf("papers.jsonl.gz");
        await File.WriteAllBytesAsync(input, packed[..(packed.Length / 2)], TestContext.Current.CancellationToken);
        string output = _folder.PathOf("annotations.jsonl");
        CommandLineRun run = await CommandLineRun.OfAsync("annotate", input, "--output", output);
        Assert.Equal(2, run.ExitCode);
        int kept = File.ReadLines(output).Count();
        Assert.InRange(kept, 100, 1900);
        Assert.Contains($"{input}:{kept + 1}: the gzip data is cut off: what comes from here on is not read; the records before it are kept", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gzip_cut_in_its_first_bytes_gives_no_graph()
    {
        string input = _folder.PathOf("papers.jsonl.gz");
        await File.WriteAllBytesAsync(input, Gzip(Good)[..10], TestContext.Current.CancellationToken);
        AssertFailed(await CommandLineRun.OfAsync("build", input, "--out", Out), $"{input}: nothing in it can be read (the gzip data is cut off)");
    }

    [Theory]
    [InlineData("papers.jsonl", "{\"id\": \"broken\", \"title\": \"Caf", "\"}\n{\"title\": \"A good paper\"}\n", "the record has bytes that are not valid UTF-8; convert the file to UTF-8")]
    [InlineData("papers.bib", "@article{broken, title = {Caf", "}}\n@article{good, title = {A good paper}, author = {Zoë Brand}}\n", "the title of 'broken' has bytes that are not valid in the document's encoding; convert the file to UTF-8")]
    public async Task A_record_of_invalid_UTF_8_is_named_and_the_next_is_read(string name, string before, string after, string reason)
    {
        string input = _folder.PathOf(name);
        await File.WriteAllBytesAsync(input, [.. Encoding.UTF8.GetBytes(before), 0xE9, 0xFF, .. Encoding.UTF8.GetBytes(after)], TestContext.Current.CancellationToken);
        CommandLineRun run = await CommandLineRun.OfAsync("build", input, "--out", Out);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{input}:1: {reason}", run.Errors, StringComparison.Ordinal);
        Assert.Contains("A good paper", (await CommandLineRun.OfAsync("query", Out, "MATCH (p:Paper) RETURN p.title")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"id\": \"long\", \"title\": \"A long paper\", \"note\": \"", "\"}", 0, "")]
    [InlineData("{\"id\": \"long\", \"note\": \"", "\"}", 2, "'long' has no title; add one")]
    [InlineData("", "", 2, "text that belongs to no JSON value; remove it")]
    public async Task A_line_of_ten_megabytes_is_read_or_named_and_does_not_stop_the_rest(string before, string after, int exitCode, string reason)
    {
        string input = _folder.Write("papers.jsonl", $"{Good}\n{before}{new string('x', 10 << 20)}{after}\n{Good.Replace("good", "fine", StringComparison.Ordinal)}\n");
        CommandLineRun run = await CommandLineRun.OfAsync("build", input, "--out", Out);
        Assert.Equal(exitCode, run.ExitCode);
        if (reason.Length > 0) Assert.Contains($"{input}:2: {reason}", run.Errors, StringComparison.Ordinal);
        Assert.Contains($"{(exitCode == 0 ? 3 : 2)} Paper", run.Output, StringComparison.Ordinal);
        Assert.InRange(run.Errors.Length, 0, 2000);
    }

    [Fact]
    public async Task An_abstract_of_a_hundred_thousand_words_is_annotated_whole()
    {
        string words = string.Concat(Enumerable.Range(0, 12_500).Select(_ => "we train a network for image classification. ")) + "At last we use CIFAR-10.";
        string input = _folder.Write("papers.jsonl", $"{{\"id\": \"long\", \"title\": \"A long paper\", \"abstract\": \"{words}\"}}\n");
        CommandLineRun run = await CommandLineRun.OfAsync("build", input, "--out", Out);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("CIFAR-10", (await CommandLineRun.OfAsync("query", Out, "MATCH (:Paper)-->(d:Dataset) RETURN d.name")).Output, StringComparison.Ordinal);
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
    public async Task Another_paper_with_the_same_id_is_named_and_left_out()
    {
        string input = _folder.Write("papers.jsonl", Good + "\n{\"id\": \"good\", \"title\": \"Something else\", \"abstract\": \"We parse sentences.\"}\n");
        CommandLineRun run = await CommandLineRun.OfAsync("build", input, "--out", Out);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{input}:2: the id 'good' is already that of 'A good paper' ({input}:1), and this is another paper, 'Something else'; give it an id of its own", run.Errors, StringComparison.Ordinal);
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
        string[] user = OrdinaryUser();
        string input = _folder.Write("secret.jsonl", Good + "\n");
        Run("chmod", "000", input);
        Run("chmod", "777", _folder.Path);
        AssertFailed(await CommandLineRun.UnderAsync(user, "build", input, "--out", Out), $"{input}: no permission to read it; change its permissions or leave it out.");
    }

    [Fact]
    public async Task A_folder_without_leave_to_write_is_named()
    {
        string[] user = OrdinaryUser();
        string input = _folder.Write("papers.jsonl", Good + "\n");
        string closed = Directory.CreateDirectory(_folder.PathOf("closed")).FullName;
        Run("chmod", "755", _folder.Path);
        Run("chmod", "555", closed);
        try
        {
            string graph = Path.Combine(closed, "graph");
            AssertFailed(await CommandLineRun.UnderAsync(user, "build", input, "--out", graph), $"No permission to write the store {graph}");
            string output = Path.Combine(closed, "annotations.jsonl");
            AssertFailed(await CommandLineRun.UnderAsync(user, "annotate", input, "--output", output), $"{output} could not be written: it is a folder, or there is no permission to write it.");
        }
        finally
        {
            Run("chmod", "755", closed);
        }
    }

    [Fact]
    public async Task An_output_that_cannot_be_there_is_named()
    {
        string input = _folder.Write("papers.jsonl", Good + "\n");
        AssertFailed(await CommandLineRun.OfAsync("annotate", input, "--output", _folder.Path), $"{_folder.Path} could not be written: it is a folder");
        string nowhere = Path.Combine(input, "annotations.jsonl");
        AssertFailed(await CommandLineRun.OfAsync("annotate", input, "--output", nowhere), $"{nowhere} could not be written: its folder does not exist.");
        string under = Path.Combine(input, "graph");
        AssertFailed(await CommandLineRun.OfAsync("build", input, "--out", under), $"The store {under} could not be written");
        AssertFailed(await CommandLineRun.OfAsync("build", input, "--out", input), $"{input} is a file. Name a folder for the store.");
    }

    [Fact]
    public async Task A_full_disk_is_told_and_leaves_no_half_graph()
    {
        string disk = Directory.CreateDirectory(_folder.PathOf("disk")).FullName;
        if (!Succeeds("mount", "-t", "tmpfs", "-o", "size=16k", "papergraph-test", disk)) Assert.Skip("needs leave to mount a small tmpfs");
        try
        {
            CommandLineRun run = await CommandLineRun.OfAsync("build", Repository.PathOf("samples", "landmark-papers.jsonl"), "--out", Path.Combine(disk, "graph"));
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("could not be written: No space left on device. Nothing was changed; make room on the disk", run.Errors, StringComparison.Ordinal);
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
        AssertFailed(await CommandLineRun.OfAsync("annotate", input, "--output", "/dev/full"), "/dev/full could not be written: No space left on device. Make room there or name another place");
    }

    [Theory]
    [InlineData(">", "annotate", "papers.jsonl", "--output", "-")]
    [InlineData(">", "run")]
    [InlineData("2>", "annotate", "papers.jsonl", "--output", "annotations.jsonl")]
    public async Task A_full_disk_behind_a_redirection_is_an_error_too(string redirection, params string[] arguments)
    {
        if (!File.Exists("/dev/full")) Assert.Skip("needs /dev/full");
        string input = _folder.Write("papers.jsonl", Good + "\n");
        arguments = [.. arguments.Select(argument => argument.Replace("papers.jsonl", input, StringComparison.Ordinal).Replace("annotations.jsonl", _folder.PathOf("annotations.jsonl"), StringComparison.Ordinal))];
        CommandLineRun run = await CommandLineRun.UnderAsync(["sh", "-c", $"exec \"$@\" {redirection} /dev/full", "sh"], arguments);
        Assert.Equal(1, run.ExitCode);
        string told = redirection == ">" ? "Standard output could not be written: No space left on device." : "";
        Assert.Contains(told, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_on_the_size_of_files_is_told_like_a_full_disk()
    {
        // The runtime itself makes large files to keep code unwritable; it can be told not to.
        string[] limited = ["bash", "-c", "ulimit -f 8 && exec env DOTNET_EnableWriteXorExecute=0 \"$@\"", "bash"];
        if (OperatingSystem.IsWindows() || !Succeeds("bash", "-c", "ulimit -f 8")) Assert.Skip("needs bash and its ulimit");
        string sample = Repository.PathOf("samples", "landmark-papers.jsonl");
        const string Reason = "it would grow larger than the disk or the limit on file sizes allows.";
        AssertFailed(await CommandLineRun.UnderAsync(limited, "build", sample, "--out", Out), $"The store {Out} could not be written: {Reason} Nothing was changed");
        string output = _folder.PathOf("annotations.jsonl");
        AssertFailed(await CommandLineRun.UnderAsync(limited, "annotate", sample, "--output", output), $"{output} could not be written: {Reason}");
    }

    [Fact]
    public async Task A_folder_that_is_no_graph_is_not_replaced()
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

    /// <summary>What makes the program run with the rights of an ordinary user: root may read and write anything, and so becomes nobody.</summary>
    private static string[] OrdinaryUser()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("needs file modes");
        if (!Environment.IsPrivilegedProcess) return ["env"];
        string[] prefix = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "env", "HOME=/tmp"];
        if (!Succeeds("setpriv", [.. prefix[1..], "dotnet", Path.Combine(AppContext.BaseDirectory, "papergraph.dll"), "--version"])) Assert.Skip("needs setpriv and leave to use it");
        return prefix;
    }

    private static void Run(string program, params string[] arguments) => Assert.True(Succeeds(program, arguments));

    private static byte[] Gzip(string text)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
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
