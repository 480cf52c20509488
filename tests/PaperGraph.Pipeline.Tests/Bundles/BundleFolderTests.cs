using System.Diagnostics;
using PaperGraph.Testing;

namespace PaperGraph.Pipeline.Tests;

/// <summary>A bundle appears as a whole or not at all, and never in the place of something else.</summary>
public sealed class BundleFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _path;

    public BundleFolderTests() => _path = _folder.PathOf("graph");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_bundle_replaces_a_bundle_and_leaves_nothing_beside_it()
    {
        Write(_path);
        File.AppendAllText(Path.Combine(_path, "nodes.jsonl"), "old");
        Write(_path);
        BundleReader.Open(_path).Verify(TestContext.Current.CancellationToken);
        Assert.Equal([_path], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void An_empty_folder_becomes_a_bundle()
    {
        Directory.CreateDirectory(_path);
        Write(_path);
        BundleReader.Open(_path).Verify(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Folders_on_the_way_are_made()
    {
        string deep = Path.Combine(_path, "a", "b");
        Write(deep + Path.DirectorySeparatorChar);
        BundleReader.Open(deep).Verify(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_folder_that_is_no_bundle_is_left_alone()
    {
        Directory.CreateDirectory(_path);
        File.WriteAllText(Path.Combine(_path, "thesis.tex"), "years of work");
        BundleException exception = Assert.Throws<BundleException>(() => BundleWriter.Create(_path));
        Assert.Contains("left alone", exception.Message, StringComparison.Ordinal);
        Assert.Equal("years of work", File.ReadAllText(Path.Combine(_path, "thesis.tex")));
    }

    [Fact]
    public void A_folder_with_somebody_elses_manifest_is_left_alone()
    {
        Directory.CreateDirectory(_path);
        File.WriteAllText(Path.Combine(_path, "manifest.json"), """{"format": "web-extension"}""");
        Assert.Throws<BundleException>(() => BundleWriter.Create(_path));
        Assert.True(File.Exists(Path.Combine(_path, "manifest.json")));
    }

    [Fact]
    public void A_bundle_with_a_stranger_in_it_is_left_alone()
    {
        Write(_path);
        File.WriteAllText(Path.Combine(_path, "notes.txt"), "mine");
        BundleException exception = Assert.Throws<BundleException>(() => BundleWriter.Create(_path));
        Assert.Contains("notes.txt", exception.Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_path, "notes.txt")));
    }

    [Fact]
    public void A_file_in_the_way_is_left_alone()
    {
        File.WriteAllText(_path, "mine");
        Assert.Throws<BundleException>(() => BundleWriter.Create(_path));
        Assert.Equal("mine", File.ReadAllText(_path));
    }

    [Theory]
    [InlineData("nodes.jsonl")]
    [InlineData("relationships.jsonl")]
    [InlineData("manifest.json")]
    public void A_disk_that_fills_up_leaves_the_old_bundle_and_no_half_one(string file)
    {
        Write(_path);
        byte[] before = File.ReadAllBytes(Path.Combine(_path, "manifest.json"));
        using (BundleWriter writer = BundleWriter.Create(_path, name => Path.GetFileName(name) == file ? new FullDisk() : File.Create(name)))
        {
            BundleException exception = Assert.Throws<BundleException>(() => writer.Write(SmallGraph.Content(SmallGraph.Make()), TestContext.Current.CancellationToken));
            Assert.Contains("No space left on device", exception.Message, StringComparison.Ordinal);
            Assert.Contains("make room", exception.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, File.ReadAllBytes(Path.Combine(_path, "manifest.json")));
        Assert.Equal([_path], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_disk_that_is_really_full_leaves_no_half_bundle()
    {
        string disk = _folder.PathOf("disk");
        Directory.CreateDirectory(disk);
        if (!Run("mount", "-t", "tmpfs", "-o", "size=8k", "papergraph-test", disk)) Assert.Skip("needs leave to mount a small tmpfs");
        try
        {
            string path = Path.Combine(disk, "graph");
            using (BundleWriter writer = BundleWriter.Create(path))
            {
                BundleException exception = Assert.Throws<BundleException>(() => writer.Write(SmallGraph.Content(SmallGraph.Make()), TestContext.Current.CancellationToken));
                Assert.Contains("could not be written", exception.Message, StringComparison.Ordinal);
            }

            Assert.Empty(Directory.EnumerateFileSystemEntries(disk));
        }
        finally
        {
            Run("umount", disk);
        }
    }

    [Fact]
    public void Cancelling_leaves_the_old_bundle()
    {
        Write(_path);
        using CancellationTokenSource stop = new();
        using (BundleWriter writer = BundleWriter.Create(_path))
        {
            GraphContent content = SmallGraph.Content(SmallGraph.Make());
            stop.Cancel();
            Assert.Throws<OperationCanceledException>(() => writer.Write(content, stop.Token));
        }

        BundleReader.Open(_path).Verify(TestContext.Current.CancellationToken);
        Assert.Equal([_path], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Two_builds_do_not_write_to_one_folder()
    {
        using BundleWriter first = BundleWriter.Create(_path);
        BundleException exception = Assert.Throws<BundleException>(() => BundleWriter.Create(_path));
        Assert.Contains("Another build", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_crash_between_the_renames_loses_nothing()
    {
        Write(_path);
        Directory.Move(_path, OutputFolder.OldBeside(_path));
        BundleException exception = Assert.Throws<BundleException>(() => BundleReader.Open(_path));
        Assert.Contains(OutputFolder.OldBeside(_path), exception.Message, StringComparison.Ordinal);
        using (BundleWriter.Create(_path)) BundleReader.Open(_path).Verify(TestContext.Current.CancellationToken);
        Assert.Equal([_path], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_folder_without_leave_to_write_is_said_so()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName == "root")
        {
            Assert.Skip("needs Unix permissions, which root passes over");
            return;
        }

        Directory.CreateDirectory(_path);
        File.SetUnixFileMode(_path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        BundleException exception = Assert.Throws<BundleException>(() => BundleWriter.Create(Path.Combine(_path, "graph")));
        Assert.Contains("No permission", exception.Message, StringComparison.Ordinal);
    }

    private static void Write(string path)
    {
        using BundleWriter writer = BundleWriter.Create(path);
        writer.Write(SmallGraph.Content(SmallGraph.Make()), TestContext.Current.CancellationToken);
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left on device");
    }
}
