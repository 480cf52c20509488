using System.Security.Cryptography;

namespace PaperGraph.Pipeline;

/// <summary>Reads the files that a manifest names, line by line, and checks each against what the manifest says of it.</summary>
/// <param name="folder">The folder.</param>
/// <param name="manifestName">Name of the manifest's file.</param>
/// <param name="manifest">The manifest.</param>
internal sealed class CheckedLines(string folder, string manifestName, BundleManifest manifest)
{
    private const int MaxLineBytes = 256 << 20;

    /// <summary>The items of a file.</summary>
    /// <exception cref="BundleException">While reading: the file is damaged; the message names file and line.</exception>
    public IEnumerable<T> Read<T>(string name, Func<ReadOnlyMemory<byte>, T> read)
    {
        string path = Path.Combine(folder, name);
        if (!manifest.Files.TryGetValue(name, out BundleFile? told)) throw new BundleException($"{Path.Combine(folder, manifestName)} names no {name}. Build the graph again.");
        using FileStream stream = OpenFile(path);
        if (stream.Length != told.Bytes) throw Damaged(name, $"{stream.Length} bytes where the manifest says {told.Bytes}");
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long lines = 0;
        foreach (ReadOnlyMemory<byte> line in SplitLines(stream, hash, name))
        {
            lines++;
            yield return Parsed(line, read, path, lines);
        }

        if (lines != told.Lines) throw Damaged(name, $"{lines} lines where the manifest says {told.Lines}");
        string sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        if (!string.Equals(sha256, told.Sha256, StringComparison.Ordinal)) throw Damaged(name, "its SHA-256 is not the manifest's, so it was changed after it was written");
    }

    /// <summary>A file is not what the manifest says.</summary>
    public BundleException Damaged(string name, string what) => new($"{Path.Combine(folder, name)}: {what}. Build the graph again.");

    private IEnumerable<ReadOnlyMemory<byte>> SplitLines(FileStream stream, IncrementalHash hash, string name)
    {
        byte[] buffer = new byte[1 << 16];
        int start = 0, end = 0;
        while (true)
        {
            int newLine = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (newLine >= 0)
            {
                yield return buffer.AsMemory(start, newLine);
                start += newLine + 1;
                continue;
            }

            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
            if (end == buffer.Length)
            {
                if (end >= MaxLineBytes) throw Damaged(name, $"a line longer than {MaxLineBytes} bytes");
                Array.Resize(ref buffer, end * 2);
            }

            int read = stream.Read(buffer, end, buffer.Length - end);
            if (read == 0) break;
            hash.AppendData(buffer, end, read);
            end += read;
        }

        if (end > 0) throw Damaged(name, "the last line has no end");
    }

    private static T Parsed<T>(ReadOnlyMemory<byte> line, Func<ReadOnlyMemory<byte>, T> read, string path, long number)
    {
        try
        {
            return read(line);
        }
        catch (FormatException exception)
        {
            throw new BundleException($"{path}:{number}: {exception.Message}. Build the graph again.", exception);
        }
    }

    private static FileStream OpenFile(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BundleException($"{path} cannot be read: {exception.Message}", exception);
        }
    }
}
