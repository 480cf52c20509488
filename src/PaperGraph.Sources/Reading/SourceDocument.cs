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
        Encoding = encoding;
        _bytes = bytes;
    }

    /// <summary>Path as the caller gave it, or <c>-</c> for standard input.</summary>
    public string Name { get; }

    /// <summary>Encoding detected from the byte order mark and the first bytes.</summary>
    public Encoding Encoding { get; }

    /// <summary>The raw, decompressed bytes.</summary>
    public Stream OpenBytes() => _bytes();

    /// <summary>The characters.</summary>
    public TextReader OpenText() => new StreamReader(OpenBytes(), Encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);

    /// <summary>The lines with their one-based numbers.</summary>
    public IEnumerable<(int Number, string Text)> Lines()
    {
        using TextReader reader = OpenText();
        int number = 0;
        while (reader.ReadLine() is string line) yield return (++number, line);
    }
}
