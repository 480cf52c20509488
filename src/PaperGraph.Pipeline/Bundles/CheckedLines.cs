using System.Security.Cryptography;

namespace PaperGraph.Pipeline;

/// <summary>Reads the files that a manifest names, line by line, and checks each against what the manifest says of it.</summary>
/// <param name="folder">The folder.</param>
/// <param name="manifestName">Name of the manifest's file.</param>
/// <param name="manifest">The manifest.</param>
internal sealed class CheckedLines(string folder, string manifestName, BundleManifest manifest)
{
    private const int MaxLineBytes = 256 << 20;
    private const int BlockBytes = 1 << 16;

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
        foreach (T item in PartsInOrder.Of(Blocks(stream, hash, name), block => Parsed(block, read, path)))
        {
            lines++;
            yield return item;
        }

        if (lines != told.Lines) throw Damaged(name, $"{lines} lines where the manifest says {told.Lines}");
        string sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        if (!string.Equals(sha256, told.Sha256, StringComparison.Ordinal)) throw Damaged(name, "its SHA-256 is not the manifest's, so it was changed after it was written");
    }

    /// <summary>A file is not what the manifest says.</summary>
    public BundleException Damaged(string name, string what) => new($"{Path.Combine(folder, name)}: {what}. Build the graph again.");

    /// <summary>The file in blocks of whole lines, each with an array of its own.</summary>
    private IEnumerable<Block> Blocks(FileStream stream, IncrementalHash hash, string name)
    {
        byte[] buffer = new byte[BlockBytes];
        int end = 0;
        long line = 1;
        while (true)
        {
            if (end == buffer.Length)
            {
                if (end >= MaxLineBytes) throw Damaged(name, $"a line longer than {MaxLineBytes} bytes");
                Array.Resize(ref buffer, end * 2);
            }

            int read = stream.Read(buffer, end, buffer.Length - end);
            if (read == 0) break;
            hash.AppendData(buffer, end, read);
            int newLine = buffer.AsSpan(end, read).LastIndexOf((byte)'\n');
            int whole = newLine < 0 ? 0 : end + newLine + 1;
            end += read;
            if (whole == 0) continue;
            byte[] next = new byte[Math.Max(BlockBytes, 2 * (end - whole))];
            buffer.AsSpan(whole, end - whole).CopyTo(next);
            yield return new Block(buffer.AsMemory(0, whole), line);
            line += buffer.AsSpan(0, whole).Count((byte)'\n');
            (buffer, end) = (next, end - whole);
        }

        if (end > 0) throw Damaged(name, "the last line has no end");
    }

    private static List<T> Parsed<T>(Block block, Func<ReadOnlyMemory<byte>, T> read, string path)
    {
        List<T> items = [];
        ReadOnlyMemory<byte> rest = block.Lines;
        while (rest.Span.IndexOf((byte)'\n') is >= 0 and var length)
        {
            try
            {
                items.Add(read(rest[..length]));
            }
            catch (FormatException exception)
            {
                throw new BundleException($"{path}:{block.FirstLine + items.Count}: {exception.Message}. Build the graph again.", exception);
            }

            rest = rest[(length + 1)..];
        }

        return items;
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

    /// <summary>Whole lines.</summary>
    /// <param name="Lines">The lines, each with its end.</param>
    /// <param name="FirstLine">Number of the first.</param>
    private sealed record Block(ReadOnlyMemory<byte> Lines, long FirstLine);
}
