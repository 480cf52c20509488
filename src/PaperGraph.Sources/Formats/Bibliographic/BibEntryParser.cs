namespace PaperGraph.Sources;

/// <summary>
/// Parses the text of one entry into key and fields. Forgiving where nothing is lost by it: missing commas, doubled commas, quotes
/// inside quoted values, bare words. A field that cannot be read is reported and the next field is read.
/// </summary>
internal ref struct BibEntryParser
{
    private const int LongestFieldName = 64;

    private readonly BibChunk _chunk;
    private readonly string _text;
    private readonly BibMacros _macros;
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly List<FaultRecord> _faults = [];
    private int _at;
    private int _countedTo;
    private int _line;
    private bool _afterOpenQuote;

    private BibEntryParser(BibChunk chunk, BibMacros macros)
    {
        _chunk = chunk;
        _text = chunk.Body;
        _macros = macros;
        _line = chunk.BodyLine;
    }

    /// <summary>Parses an entry, or the definition in a <c>@string</c>.</summary>
    internal static BibEntry Parse(BibChunk chunk, BibMacros macros)
    {
        BibEntryParser parser = new(chunk, macros);
        string? key = chunk.Type == "string" ? null : parser.ReadKey();
        parser.ReadFields(key);
        return new BibEntry(chunk.Line, chunk.Type, key, parser._fields, parser._faults, chunk.Body.Length);
    }

    /// <summary>The key of an entry whose fields cannot be read, for messages.</summary>
    internal static string? KeyOf(BibChunk chunk) => new BibEntryParser(chunk, new BibMacros()).ReadKey();

    /// <summary>A key is anything up to the comma or the end of the line; missing where the text starts with <c>name =</c>.</summary>
    private string? ReadKey()
    {
        SkipBlanks();
        if (IsFieldAt(_at)) return null;
        int length = _text.AsSpan(_at).IndexOfAny(',', '\n');
        string key = (length < 0 ? _text[_at..] : _text.Substring(_at, length)).Trim();
        _at = length < 0 ? _text.Length : _at + length;
        return key.Length == 0 ? null : key;
    }

    private void ReadFields(string? key)
    {
        string who = key is null ? $"the @{_chunk.Type} entry" : $"the entry '{key}'";
        while (true)
        {
            SkipBlanksAndCommas();
            if (_at >= _text.Length) return;
            int start = _at;
            if (!IsFieldAt(_at))
            {
                Fault(start, $"{who} has text that is no field ('{Excerpt(start)}'); write it as name = {{value}} or remove it");
                Recover(start);
                continue;
            }

            string name = ReadName();
            SkipBlanks();
            _at++;
            if (ReadValue() is string value)
            {
                _fields.TryAdd(name, value);
            }
            else
            {
                Fault(start, $"{who} has no readable value for the field '{name}'; put it between braces, or remove the field");
                Recover(start);
            }
        }
    }

    private string ReadName()
    {
        int start = _at;
        while (_at < _text.Length && IsNameCharacter(_text[_at])) _at++;
        return _text[start.._at].ToLowerInvariant();
    }

    /// <summary>One or more pieces joined by <c>#</c>; null where there is none or one is not closed.</summary>
    private string? ReadValue()
    {
        string? value = null;
        while (true)
        {
            SkipBlanks();
            string? piece = _at >= _text.Length ? null : _text[_at] switch
            {
                '{' => ReadBraced(),
                '"' => ReadQuoted(),
                _ => ReadBare(),
            };
            if (piece is null) return null;
            value = value is null ? piece : value + piece;
            int end = _at;
            SkipBlanks();
            if (_at >= _text.Length || _text[_at] != '#')
            {
                _at = end;
                return value;
            }

            _at++;
        }
    }

    private string? ReadBraced()
    {
        int start = _at + 1;
        int depth = 0;
        for (; _at < _text.Length; _at++)
        {
            if (_text[_at] == '{') depth++;
            else if (_text[_at] == '}' && --depth == 0) return _text[start.._at++];
        }

        return null;
    }

    /// <summary>
    /// Up to the quote outside braces that a comma, <c>#</c>, the next field or the end follows; other quotes belong to the value, as in
    /// <c>"On "truth" in parsing"</c>. Once a quote of the entry was not closed, a later value ends at any
    /// quote and not past its line, so that the entry is not read to its end again for each.
    /// </summary>
    private string? ReadQuoted()
    {
        int start = ++_at;
        int depth = 0;
        for (; _at < _text.Length; _at++)
        {
            char c = _text[_at];
            if (c == '{') depth++;
            else if (c == '}') depth--;
            else if (c == '"' && (_afterOpenQuote || (depth <= 0 && EndsValue(_at + 1)))) return _text[start.._at++];
            else if (c == '\n' && _afterOpenQuote) return null;
        }

        _afterOpenQuote = true;
        return null;
    }

    private readonly bool EndsValue(int at)
    {
        while (at < _text.Length && char.IsWhiteSpace(_text[at])) at++;
        return at >= _text.Length || _text[at] is ',' or '#' || IsFieldAt(at);
    }

    /// <summary>A number, a macro, or (not BibTeX, but found) several words without delimiters.</summary>
    private string? ReadBare()
    {
        int start = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not (',' or '#' or '{' or '}' or '"' or '=')) _at++;
        if (_at == start) return null;
        string word = _text[start.._at];
        int next = _at;
        while (next < _text.Length && _text[next] is ' ' or '\t' or '\r') next++;
        if (next >= _text.Length || _text[next] is ',' or '#' or '\n' || IsFieldAt(next)) return _macros.Expand(word);
        int end = _text.AsSpan(next).IndexOfAny(',', '\n');
        _at = end < 0 ? _text.Length : next + end;
        return _text[start.._at].Trim();
    }

    /// <summary>Goes on at the next line or comma that <c>name =</c> follows.</summary>
    private void Recover(int from)
    {
        for (_at = from; _at < _text.Length; _at++)
        {
            int next = _text.AsSpan(_at).IndexOfAny(',', '\n');
            if (next < 0) break;
            _at += next;
            int start = _at + 1;
            while (start < _text.Length && _text[start] is ' ' or '\t') start++;
            if (start > from && IsFieldAt(start))
            {
                _at = start;
                return;
            }
        }

        _at = _text.Length;
    }

    private readonly bool IsFieldAt(int at)
    {
        int end = at;
        while (end < _text.Length && end - at <= LongestFieldName && IsNameCharacter(_text[end])) end++;
        if (end == at || end - at > LongestFieldName || !char.IsLetter(_text[at])) return false;
        while (end < _text.Length && _text[end] is ' ' or '\t' or '\n') end++;
        return end < _text.Length && _text[end] == '=';
    }

    private static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or ':' or '+' or '/' or '*' or '\'';

    private void SkipBlanks()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
    }

    private void SkipBlanksAndCommas()
    {
        while (_at < _text.Length && (char.IsWhiteSpace(_text[_at]) || _text[_at] == ',')) _at++;
    }

    private void Fault(int at, string reason)
    {
        if (at >= _countedTo)
        {
            _line += _text.AsSpan(_countedTo, at - _countedTo).Count('\n');
            _countedTo = at;
        }

        _faults.Add(new FaultRecord(_line, reason));
    }

    private readonly string Excerpt(int at)
    {
        string rest = _text.Substring(at, Math.Min(30, _text.Length - at));
        int end = rest.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? rest : rest[..end];
    }
}
