using System.Text;

namespace PaperGraph.Sources;

/// <summary>An input with its layers of compression taken off, its encoding known and its beginning at hand.</summary>
internal sealed class OpenedInput : IDisposable
{
    // Enough for a sample of characters of up to four bytes.
    private const int HeadBytes = 4 * SourceLimits.SampleLength;

    private readonly LineCountingStream _counted;

    private OpenedInput(PeekStream stream, Encoding encoding, DocumentSample sample)
    {
        _counted = new LineCountingStream(stream);
        Encoding = encoding;
        Sample = sample;
        IsCutShort = stream.Failure is not null;
    }

    /// <summary>The decompressed bytes.</summary>
    internal Stream Bytes => _counted;

    internal Encoding Encoding { get; }

    internal DocumentSample Sample { get; }

    /// <summary>Whether reading fails before the sample's usual length.</summary>
    internal bool IsCutShort { get; }

    /// <summary>One-based line that reading has come to.</summary>
    internal int Line => _counted.Line;

    /// <summary>Opens an input.</summary>
    /// <exception cref="UnreadableInputException">It is empty or not text.</exception>
    internal static OpenedInput Open(Stream raw)
    {
        PeekStream stream = Decompress(new PeekStream(raw));
        try
        {
            ReadOnlySpan<byte> head = stream.Peek(HeadBytes);
            if (head.IsEmpty && stream.Failure is Exception failure) throw new UnreadableInputException($"nothing in it can be read ({failure.Message.TrimEnd('.')})");
            if (head.IsEmpty && stream.Ended) throw new UnreadableInputException("the file is empty; export it again or leave it out");
            if (BinaryKind.Describe(head) is string what) throw new UnreadableInputException($"the file is not text: it looks like {what}");
            Encoding encoding = EncodingDetector.Detect(head, stream.Ended);
            DocumentSample sample = Decode(head, encoding, stream.Ended);
            if (BinaryKind.IsBinary(sample.Text)) throw new UnreadableInputException("the file is not text: it has bytes that no text has; export the records as text");
            if (sample.Text.Length == 0 && sample.IsWhole) throw new UnreadableInputException("the file holds nothing but white space; export it again or leave it out");
            return new OpenedInput(stream, encoding, sample);
        }
        catch (UnreadableInputException)
        {
            stream.Dispose();
            throw;
        }
    }

    private static PeekStream Decompress(PeekStream stream)
    {
        for (int layer = 0; layer < SourceLimits.CompressionLayers; layer++)
        {
            ReadOnlySpan<byte> magic = stream.Peek(4);
            if (magic is [0x1F, 0x8B, ..]) stream = new PeekStream(new GzipInput(stream));
            else if (magic is [0x28, 0xB5, 0x2F, 0xFD] or [>= 0x50 and <= 0x5F, 0x2A, 0x4D, 0x18]) stream = new PeekStream(new ZstdInput(stream));
            else break;
        }

        return stream;
    }

    private static DocumentSample Decode(ReadOnlySpan<byte> head, Encoding encoding, bool isWhole)
    {
        ReadOnlySpan<byte> preamble = encoding.Preamble;
        if (head.StartsWith(preamble)) head = head[preamble.Length..];
        Decoder decoder = Undecodable.Marking(encoding).GetDecoder();
        char[] chars = new char[encoding.GetMaxCharCount(head.Length)];
        int count = decoder.GetChars(head, chars, flush: isWhole);
        string text = new string(chars, 0, count).TrimStart();
        bool isCut = text.Length > SourceLimits.SampleLength;
        return new DocumentSample(isCut ? text[..SourceLimits.SampleLength] : text, isWhole && !isCut);
    }

    public void Dispose() => _counted.Dispose();
}
