using System.Text;

namespace PaperGraph.Sources;

/// <summary>
/// One opened, decompressed document. Formats take it as text lines or as a character reader (decoded, encoding detected), or as raw
/// bytes (XML and JSON, which name their own encoding). A document can be read once.
/// </summary>
public sealed class SourceDocument
{
    private readonly Func<Stream> _bytes;

    /// <summary>Makes a document.</summary>
    /// <param name="name">Path as the caller gave it, or <c>-</c>.</param>
    /// <param name="encoding">Detected encoding.</param>
    /// <param name="bytes">Opens the decompressed bytes; called once.</param>
    public SourceDocument(string name, Encoding encoding, Func<Stream> bytes)
    {
        Name = name;
        Encoding = Undecodable.Marking(encoding);
        _bytes = bytes;
    }

    /// <summary>Path as the caller gave it, or <c>-</c> for standard input.</summary>
    public string Name { get; }

    /// <summary>
    /// Encoding detected from the byte order mark and the first bytes. Bytes that are not valid in it decode to U+FDD0, which makes a
    /// fault of the record they stand in.
    /// </summary>
    public Encoding Encoding { get; }

    /// <summary>The raw, decompressed bytes, byte order mark and all.</summary>
    public Stream OpenBytes() => _bytes();

    /// <summary>The characters, without byte order mark.</summary>
    public TextReader OpenText() => new StreamReader(OpenBytes(), Encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);

    /// <summary>The lines with their one-based numbers, ended by LF, CR LF or CR.</summary>
    /// <exception cref="InvalidDataException">A line is longer than <see cref="SourceLimits.RecordLength"/>.</exception>
    public IEnumerable<(int Number, string Text)> Lines()
    {
        using TextReader reader = OpenText();
        var lines = new LineReader(reader);
        int number = 0;
        while (lines.Read() is string line) yield return (++number, line);
    }
}
