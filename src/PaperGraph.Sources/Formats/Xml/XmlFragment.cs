using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace PaperGraph.Sources;

/// <summary>
/// Parses one record element cut out of a document. Prefixes that it does not declare itself were declared around it; elements are looked
/// up by local name, so any namespace serves. No DTD, no resolver, no entities but the predefined ones and HTML's named characters.
/// </summary>
internal static partial class XmlFragment
{
    // Building a tree takes time with the square of its depth; no real record is anywhere near as deep.
    private const int DeepestElement = 500;

    /// <summary>The element, or null with the fault.</summary>
    /// <param name="piece">The piece of a document.</param>
    /// <param name="fault">What is wrong, with the line in the document.</param>
    internal static XElement? Parse(XmlPiece piece, out FaultRecord? fault)
    {
        string text = NamedCharacters(piece.Text);
        if (piece.Kind == XmlPieceKind.Context) text = text.TrimEnd('>', '/') + "/>";
        if (IsTooDeep(text))
        {
            fault = new FaultRecord(piece.Line, $"the <{piece.Name}> element nests elements more than {DeepestElement} deep; remove it");
            return null;
        }

        NameTable names = new();
        XmlNamespaceManager namespaces = new(names);
        foreach (ValueMatch match in Prefix().EnumerateMatches(text))
        {
            string prefix = text.AsSpan(match.Index, match.Length - 1).TrimStart("</ \t\r\n").ToString();
            if (prefix is not ("xml" or "xmlns")) namespaces.AddNamespace(prefix, "urn:prefix:" + prefix);
        }

        XmlReaderSettings settings = new()
        {
            ConformanceLevel = ConformanceLevel.Fragment,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CheckCharacters = false,
            NameTable = names,
        };
        try
        {
            using StringReader input = new(text);
            using XmlReader reader = XmlReader.Create(input, settings, new XmlParserContext(names, namespaces, null, XmlSpace.Preserve));
            reader.MoveToContent();
            XElement element = XElement.Load(reader, LoadOptions.PreserveWhitespace);
            fault = null;
            return element;
        }
        catch (XmlException exception)
        {
            fault = new FaultRecord(
                piece.Line + Math.Max(0, exception.LineNumber - 1),
                $"the <{piece.Name}> element is not well-formed XML: {exception.Message.Split(" Line ")[0].TrimEnd('.')}; correct it, or fetch the document again");
            return null;
        }
    }

    private static bool IsTooDeep(ReadOnlySpan<char> text)
    {
        int depth = 0;
        for (int at = text.IndexOf('<'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<'))
        {
            text = text[(at + 1)..];
            if (text[0] == '/')
            {
                depth--;
            }
            else if (text[0] is not ('!' or '?'))
            {
                int end = text.IndexOfAny('<', '>');
                bool isEmpty = end > 0 && text[end] == '>' && text[end - 1] == '/';
                if (!isEmpty && ++depth > DeepestElement) return true;
            }
        }

        return false;
    }

    /// <summary>HTML's named characters, which feeds use without declaring them, as characters; XML's own five stay.</summary>
    private static string NamedCharacters(string text) => text.Contains('&')
        ? Entity().Replace(text, match => match.Value is "&lt;" or "&gt;" or "&amp;" or "&quot;" or "&apos;" ? match.Value : WebUtility.HtmlDecode(match.Value))
        : text;

    [GeneratedRegex(@"[<\s]/?[A-Za-z_][\w.-]*:", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"&[A-Za-z][A-Za-z0-9]{1,30};", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();
}
