using System.Text;

namespace PaperGraph.Sources;

/// <summary>
/// Cuts an XML document into its record elements, which are then parsed one by one: an <see cref="System.Xml.XmlReader"/> over the whole
/// document could not go on after the first error. Only names, comments, CDATA, processing instructions and the DOCTYPE are looked at
/// here. The DOCTYPE is passed over and nothing it names is ever fetched; entities that it declares are not expanded.
/// </summary>
/// <param name="reader">The document.</param>
/// <param name="records">Names of record elements.</param>
/// <param name="contexts">Names of elements around them whose start tags matter.</param>
internal sealed class XmlSplitter(TextReader reader, IReadOnlyCollection<string> records, IReadOnlyCollection<string> contexts)
{
    // Each may read the rest of the document again; a document with more is not XML that went wrong in places.
    private const int MostRewinds = 20;

    private readonly XmlCharacters _characters = new(reader);
    private readonly StringBuilder _text = new();
    private string? _root;
    private bool _rootEnded;
    private int _line;
    private int _rewinds;
    private XmlPiece? _fault;

    private enum Markup
    {
        Start,
        End,
        Other,
        EndOfDocument,
        TooLong,
    }

    /// <summary>The pieces in the order of the document.</summary>
    internal IEnumerable<XmlPiece> Split()
    {
        while (true)
        {
            _text.Clear();
            (Markup kind, string name) = NextMarkup(null);
            if (TakeFault() is XmlPiece fault) yield return fault;
            if (kind == Markup.EndOfDocument) break;
            if (kind == Markup.End) _rootEnded |= name == _root;
            if (kind != Markup.Start) continue;
            _root ??= name;
            while (kind == Markup.Start && records.Contains(name))
            {
                (XmlPiece piece, kind, name) = TakeRecord(name);
                yield return piece;
            }

            if (kind == Markup.Start && contexts.Contains(name)) yield return new XmlPiece(XmlPieceKind.Context, name, _line, _text.ToString());
        }

        if (_root is null) yield return new XmlPiece(XmlPieceKind.Fault, "", 1, "the document has no XML element; check that it is the file you meant");
        else if (!_rootEnded) yield return new XmlPiece(XmlPieceKind.Fault, _root, _characters.Line, $"the document ends without </{_root}>; it may be cut off: fetch it again");
    }

    /// <summary>
    /// Takes a record whose start tag is in the text. The second part tells of the start tag that came instead of the end, if one did: it
    /// is the next record's.
    /// </summary>
    private (XmlPiece Piece, Markup Next, string NextName) TakeRecord(string name)
    {
        int line = _line;
        if (_text is { Length: > 1 } && _text[^2] == '/') return (new XmlPiece(XmlPieceKind.Record, name, line, _text.ToString()), Markup.Other, "");
        while (true)
        {
            int length = _text.Length;
            int before = _characters.Line;
            (Markup kind, string inner) = NextMarkup(_text);
            switch (kind)
            {
                case Markup.End when inner == name:
                    _rootEnded |= name == _root;
                    return (new XmlPiece(XmlPieceKind.Record, name, line, _text.ToString()), Markup.Other, "");
                case Markup.Start when inner == name:
                    _text.Remove(0, StartOfLastTag());
                    return (Unclosed(name, line), Markup.Start, name);
                case Markup.EndOfDocument or Markup.TooLong:
                    Rewind(_text.ToString(length, _text.Length - length), before);
                    return (Unclosed(name, line), Markup.Other, "");
                default:
                    break;
            }
        }
    }

    /// <summary>A comment or CDATA section that is not closed has taken the records after it: reads on behind its beginning.</summary>
    private void Rewind(string taken, int line)
    {
        int start = taken.IndexOf('<', StringComparison.Ordinal);
        if (start < 0 || start + 1 >= taken.Length || taken[start + 1] is not ('!' or '?') || _rewinds++ >= MostRewinds) return;
        _characters.PutBack(taken[(start + 2)..], line + taken.AsSpan(0, start).Count('\n'));
    }

    private int StartOfLastTag()
    {
        int at = _text.Length - 1;
        while (_text[at] != '<') at--;
        return at;
    }

    private static XmlPiece Unclosed(string name, int line) =>
        new(XmlPieceKind.Fault, name, line, $"the <{name}> element has no end tag; add </{name}>, or fetch the document again if it is cut off");

    private XmlPiece? TakeFault()
    {
        XmlPiece? fault = _fault;
        _fault = null;
        return fault;
    }

    /// <summary>Goes to the next markup. What is passed goes into the text where one is given, else only the markup itself is kept there.</summary>
    private (Markup Kind, string Name) NextMarkup(StringBuilder? into)
    {
        if (!_characters.TakeThrough('<', into, into is null ? int.MaxValue : SourceLimits.RecordLength - into.Length)) return (EndOrTooLong(into), "");
        _line = _characters.Line;
        StringBuilder text = into ?? _text;
        if (into is null) text.Append('<');
        int from = text.Length;
        int c = _characters.Read();
        if (c < 0) return (Markup.EndOfDocument, "");
        text.Append((char)c);
        switch (c)
        {
            case '!':
                return PassDeclaration(text);
            case '?':
                return (PassThrough("?>", text) ? Markup.Other : EndOrTooLong(into), "");
            default:
                if (!TakeTag(text, c)) return (EndOrTooLong(into), "");
                return (c == '/' ? Markup.End : Markup.Start, NameAt(text, c == '/' ? from + 1 : from));
        }
    }

    private static Markup EndOrTooLong(StringBuilder? into) => into?.Length >= SourceLimits.RecordLength ? Markup.TooLong : Markup.EndOfDocument;

    /// <summary>Takes a tag to its end. A <c>&lt;</c> before it means that the tag is broken: the next one starts there.</summary>
    private bool TakeTag(StringBuilder text, int c)
    {
        while (c != '>')
        {
            if (text.Length >= SourceLimits.RecordLength) return false;
            c = _characters.Read();
            if (c < 0) return false;
            if (c == '<')
            {
                _characters.PutBack("<", _characters.Line);
                return true;
            }

            text.Append((char)c);
        }

        return true;
    }

    private (Markup Kind, string Name) PassDeclaration(StringBuilder text)
    {
        int c = _characters.Read();
        if (c < 0) return (Markup.EndOfDocument, "");
        text.Append((char)c);
        bool passed = c switch
        {
            '-' => PassThrough("-->", text),
            '[' => PassThrough("]]>", text),
            _ => PassDocumentType(text, c),
        };
        if (passed) return (Markup.Other, "");
        return (text.Length >= SourceLimits.RecordLength ? Markup.TooLong : Markup.EndOfDocument, "");
    }

    private bool PassThrough(string end, StringBuilder text)
    {
        int start = text.Length;
        while (_characters.TakeThrough('>', text, SourceLimits.RecordLength - text.Length))
        {
            if (text.Length - start >= end.Length && EndsWith(text, end)) return true;
        }

        return false;
    }

    /// <summary>Passes over a DOCTYPE with its internal subset.</summary>
    private bool PassDocumentType(StringBuilder text, int c)
    {
        int line = _line;
        int depth = 1;
        int start = text.Length;
        bool hasSubset = false;
        while (depth > 0 && text.Length < SourceLimits.RecordLength)
        {
            c = _characters.Read();
            if (c < 0) break;
            text.Append((char)c);
            if (c is '"' or '\'' && !_characters.TakeThrough((char)c, text, SourceLimits.RecordLength - text.Length)) break;
            if (c == '[') hasSubset = true;
            if (c == '<') depth++;
            else if (c == '>' || (c == '-' && EndsWith(text, "<!--") && PassThrough("-->", text))) depth--;
        }

        if (hasSubset && text.ToString(start, text.Length - start).Contains("<!ENTITY", StringComparison.Ordinal))
        {
            _fault = new XmlPiece(
                XmlPieceKind.Fault, "", line, "the DOCTYPE declares entities, which are never expanded; records that use them are left out: write their text instead");
        }

        return depth == 0;
    }

    private static bool EndsWith(StringBuilder text, string end)
    {
        for (int i = 0; i < end.Length; i++)
        {
            if (text[text.Length - end.Length + i] != end[i]) return false;
        }

        return true;
    }

    private static string NameAt(StringBuilder text, int start)
    {
        int end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('>' or '/')) end++;
        return text.ToString(start, end - start);
    }
}
