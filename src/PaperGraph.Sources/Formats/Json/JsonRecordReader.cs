namespace PaperGraph.Sources;

/// <summary>
/// Takes a stream of JSON apart into its records: one object per line, the items of an array, the items of a list inside an object
/// (<c>{"results": […]}</c>), or one object. Which it is, its beginning shows. Memory is bounded by one record.
/// </summary>
internal static class JsonRecordReader
{
    private const int Window = 1 << 20;

    /// <summary>The records of a document.</summary>
    internal static IEnumerable<JsonRecord> Read(SourceDocument document, CancellationToken cancellationToken)
    {
        Stream bytes = document.OpenBytes();
        // JSON is UTF-8 between systems; what a program of old wrote in UTF-16 is recoded. Stray bytes stay for their record to report.
        if (document.Encoding.CodePage != System.Text.Encoding.UTF8.CodePage)
        {
            bytes = System.Text.Encoding.CreateTranscodingStream(bytes, document.Encoding, System.Text.Encoding.UTF8);
        }

        using var stream = new PeekStream(bytes);
        bool isLines = IsLines(stream.Peek(Window), stream.Ended);
        if (stream.Peek(3) is [0xEF, 0xBB, 0xBF]) _ = stream.Read(new byte[3]);
        IEnumerable<JsonRecord> records = isLines ? JsonLineSplitter.Split(stream) : new JsonSplitter().Split(stream);
        foreach (JsonRecord record in records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return record;
        }
    }

    // One object per line: the first line is a whole object and another follows, or the second line begins one, or the only line in
    // sight is an object so long that it cannot be told, without a list of objects near its beginning.
    private static bool IsLines(ReadOnlySpan<byte> head, bool isWhole)
    {
        head = head.TrimStart(" \t\r\n\uFEFF"u8);
        if (head is [(byte)'[', ..]) return false;
        int end = head.IndexOf((byte)'\n');
        if (end < 0) return !isWhole && !HasList(head);
        ReadOnlySpan<byte> first = head[..end].TrimEnd(" \t\r"u8);
        ReadOnlySpan<byte> next = head[end..].TrimStart(" \t\r\n"u8);
        bool isObject = first is [(byte)'{', .., (byte)'}'];
        if (next.IsEmpty) return !isWhole && isObject;
        return next[0] == '{' && (isObject || head[end + 1] == '{' || first is not [(byte)'{', ..]);
    }

    private static bool HasList(ReadOnlySpan<byte> head)
    {
        foreach (string path in JsonSplitter.ListPaths)
        {
            byte[] key = System.Text.Encoding.UTF8.GetBytes($"\"{path[(path.LastIndexOf('.') + 1)..]}\"");
            int at = head.IndexOf(key);
            if (at < 0) continue;
            ReadOnlySpan<byte> rest = head[(at + key.Length)..].TrimStart(" \t"u8);
            if (rest is [(byte)':', ..] && rest[1..].TrimStart(" \t"u8) is [(byte)'[', ..]) return true;
        }

        return false;
    }
}
