using System.Text;
using System.Text.RegularExpressions;

namespace PaperGraph.Sources;

/// <summary>
/// Decodes an XML document as XML 1.0, appendix F says: by the byte order mark, else by the declaration, else as UTF-8. The encoding
/// that the document was opened with decides only where the declaration names none.
/// </summary>
internal static partial class XmlDecoding
{
    private const int DeclarationLength = 200;

    /// <summary>The characters of a document.</summary>
    internal static TextReader Open(SourceDocument document)
    {
        var stream = new PeekStream(document.OpenBytes());
        ReadOnlySpan<byte> head = stream.Peek(DeclarationLength);
        Encoding encoding = OfMark(head) ?? OfDeclaration(head) ?? document.Encoding;
        return new StreamReader(stream, Undecodable.Marking(encoding), detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
    }

    private static Encoding? OfMark(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static Encoding? OfDeclaration(ReadOnlySpan<byte> head)
    {
        Match match = Declaration().Match(Encoding.Latin1.GetString(head));
        if (!match.Success) return null;
        string name = match.Groups["name"].Value;
        return (CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncodings().FirstOrDefault(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.GetEncoding()) switch
        {
            // What was read as single bytes cannot be UTF-16, whatever it says (files that an editor saved anew).
            { } encoding when encoding.GetByteCount("<") == 1 => encoding,
            _ => null,
        };
    }

    [GeneratedRegex("""^\s*<\?xml[^>]*?\bencoding\s*=\s*["'](?<name>[A-Za-z0-9._-]+)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
