using System.Text;

namespace PaperGraph.Sources;

/// <summary>
/// Cuts a BibTeX document into the texts of its entries, one at a time. Everything outside entries is comment. An entry that is still
/// open where a line starts with <c>@type{</c> or <c>@type(</c> (see <see cref="BibHead.StartsLine"/>) was not closed, and the line
/// starts the next entry: so no broken entry hides the one after it. (BibTeX itself reads entries inside <c>@comment{…}</c> too.)
/// </summary>
internal sealed class BibScanner(IEnumerable<(int Number, string Text)> lines)
{
    private readonly StringBuilder _body = new();
    private bool _open;
    private string _type = "";
    private char _delimiter;
    private int _line;
    private int _bodyLine;
    private int _depth;
    private bool _quoted;
    private bool _justClosed;

    /// <summary>The chunks in the order of the document.</summary>
    internal IEnumerable<BibChunk> Scan()
    {
        string? head = null;
        int headLine = 0;
        int last = 0;
        foreach ((int number, string text) in lines)
        {
            last = number;
            string line = text;
            int first = number;
            if (head is not null)
            {
                (line, first, head) = (head + " " + text, headLine, null);
            }
            else if (!_open && BibHead.IsTypeAlone(text))
            {
                (head, headLine) = (text, number);
                continue;
            }

            foreach (BibChunk chunk in ScanLine(line, first, number)) yield return chunk;
        }

        if (_open) yield return Finish(BibEnd.Unclosed, last);
        if (head is not null) yield return new BibChunk(headLine, BibHead.TypeOf(head), headLine, "", BibEnd.NoDelimiter, headLine);
    }

    private IEnumerable<BibChunk> ScanLine(string text, int first, int number)
    {
        if (_open && BibHead.StartsLine(text)) yield return Finish(BibEnd.Unclosed, number);
        if (_justClosed && !string.IsNullOrWhiteSpace(text))
        {
            _justClosed = false;
            if (IsFieldLine(text)) yield return new BibChunk(number, _type, number, "", BibEnd.Leftover, number);
        }

        int at = 0;
        while (at < text.Length || (at == 0 && _open))
        {
            if (!_open)
            {
                if (BibHead.LacksDelimiter(text, at))
                {
                    yield return new BibChunk(first, BibHead.TypeOf(text), first, "", BibEnd.NoDelimiter, number);
                    yield break;
                }

                if (!BibHead.TryFind(text, at, out BibHead head)) yield break;
                Open(head, first, number);
                at = head.End;
            }

            at = Take(text, at, out bool closed);
            if (closed)
            {
                yield return Finish(BibEnd.Closed, number);
                _justClosed = true;
                if (IsLeftover(text, at)) yield return new BibChunk(number, _type, number, "", BibEnd.Leftover, number);
            }
            else if (_body.Length > SourceLimits.RecordLength)
            {
                yield return Finish(BibEnd.TooLong, number);
                yield break;
            }
            else
            {
                _body.Append('\n');
                yield break;
            }
        }
    }

    private void Open(BibHead head, int line, int bodyLine)
    {
        (_open, _type, _delimiter, _line, _bodyLine, _depth, _quoted) = (true, head.Type, head.Delimiter, line, bodyLine, 0, false);
        _body.Clear();
    }

    private BibChunk Finish(BibEnd end, int line)
    {
        _open = false;
        string body = end == BibEnd.TooLong ? _body.ToString(0, 200) : _body.ToString();
        if (_body.Capacity > 1 << 20) _body.Capacity = Math.Max(_body.Length, 1 << 16);
        return new BibChunk(_line, _type, _bodyLine, body, end, line);
    }

    /// <summary>Takes the rest of a line up to the entry's end; returns the place after it.</summary>
    private int Take(string text, int at, out bool closed)
    {
        int start = at;
        for (; at < text.Length; at++)
        {
            int next = text.AsSpan(at).IndexOfAny("{}()\"");
            if (next < 0) break;
            at += next;
            if (!Ends(text[at])) continue;
            _body.Append(text, start, at - start);
            closed = true;
            return at + 1;
        }

        _body.Append(text, start, text.Length - start);
        closed = false;
        return text.Length;
    }

    /// <summary>Counts a brace, quote or parenthesis; whether it closes the entry. As in BibTeX an escaped brace counts like any other.</summary>
    private bool Ends(char c)
    {
        switch (c)
        {
            case '{':
                _depth++;
                return false;
            case '}' when _depth > 0:
                _depth--;
                return false;
            case '}':
                return _delimiter == '{';
            case '"' when _depth == 0:
                _quoted = !_quoted;
                return false;
            default:
                return c == ')' && _delimiter == '(' && _depth == 0 && !_quoted;
        }
    }

    /// <summary>Whether a comma and more follow an entry's end: fields that a brace too many has shut out.</summary>
    private static bool IsLeftover(string text, int at)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at).TrimStart();
        return rest is [',', ..] && rest.Contains('=') && !rest.Contains('@');
    }

    private static bool IsFieldLine(string text)
    {
        ReadOnlySpan<char> line = text.AsSpan().TrimStart();
        int sign = line.IndexOf('=');
        if (sign <= 0 || line[(sign + 1)..].TrimStart() is not ['{' or '"' or (>= '0' and <= '9'), ..]) return false;
        foreach (char c in line[..sign].TrimEnd())
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')) return false;
        }

        return true;
    }
}
