using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace PaperGraph.Sources;

/// <summary>
/// Takes a JSON document apart into its record objects without loading it: looks at structure only (braces, brackets, strings, RFC 8259)
/// and leaves each record's content to its parser. A record that is not closed ends where the next must begin: inside an object a
/// brace without a colon before it is never valid, so no valid record is ever split.
/// </summary>
internal sealed class JsonSplitter
{
    /// <summary>Where services keep the list of records inside an object.</summary>
    internal static readonly FrozenSet<string> ListPaths = new[]
    {
        "results", "message.items", "data", "papers", "notes", "items", "works", "records", "documents", "docs", "response.docs", "articles",
        "entries", "publications", "recommendedpapers", "references.items", "feed.entry", "hits.hits", "search-results.entry",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Queue<JsonRecord> _ready = new();
    private readonly List<byte> _open = [];
    private readonly string?[] _keys = new string?[3];
    private readonly StringBuilder _string = new();
    private ArrayBufferWriter<byte> _record = new(1 << 12);
    private int _line = 1;
    private int _count;

    // Depth outside the record being read, -1 outside of records; and its first line.
    private int _base = -1;
    private int _recordLine;
    private bool _isBroken;
    private bool _isTooLong;

    // Depth of the list whose items are records, 0 outside of one; whether a list may begin with the next byte.
    private int _listDepth;
    private bool _isListNext;

    private bool _inString;
    private bool _isEscaped;
    private byte _last;

    private bool InRecord => _base >= 0;

    internal IEnumerable<JsonRecord> Split(Stream stream)
    {
        byte[] chunk = new byte[1 << 16];
        int count;
        while ((count = stream.Read(chunk)) > 0)
        {
            Take(chunk.AsSpan(0, count));
            while (_ready.TryDequeue(out JsonRecord record)) yield return record;
        }

        if (InRecord) yield return new JsonRecord(_recordLine, default, JsonFaults.CutOff(_count));
        else if (_open.Count > 0) yield return new JsonRecord(_line, default, JsonFaults.ListNotClosed(_count));
    }

    private void Take(ReadOnlySpan<byte> chunk)
    {
        for (int at = 0; at < chunk.Length;)
        {
            at += _inString ? TakeString(chunk[at..]) : TakeByte(chunk[at]);
        }
    }

    private int TakeString(ReadOnlySpan<byte> rest)
    {
        int plain = _isEscaped ? 0 : rest.IndexOfAny((byte)'"', (byte)'\\', (byte)'\n');
        if (plain < 0) plain = rest.Length;
        if (plain > 0)
        {
            Keep(rest[..plain]);
            if (_string.Length < 64) _string.Append(Encoding.UTF8.GetString(rest[..Math.Min(plain, 64)]));
            return plain;
        }

        byte b = rest[0];
        Keep(rest[..1]);
        if (b == '\n')
        {
            // A string never spans lines; taking it for closed keeps the damage to this record.
            (_inString, _isEscaped, _isBroken) = (false, false, true);
            _line++;
        }
        else if (_isEscaped) _isEscaped = false;
        else if (b == '\\') _isEscaped = true;
        else
        {
            _inString = false;
            _last = b;
        }

        return 1;
    }

    private int TakeByte(byte b)
    {
        if (b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            if (b == '\n') _line++;
            Keep([b]);
            return 1;
        }

        if (_isListNext) BeginList(b);
        switch (b)
        {
            case (byte)'{' or (byte)'[': Open(b); break;
            case (byte)'}' or (byte)']': Close(b); break;
            default: Other(b); break;
        }

        _last = b;
        return 1;
    }

    private void Other(byte b)
    {
        if (!InRecord && b is not ((byte)',' or (byte)':'))
        {
            if (_open.Count == 0 && _last is 0 or (byte)'}' or (byte)']' or (byte)',') Fault(_line, JsonFaults.Stray);
            else if (_open.Count == _listDepth && _listDepth > 0 && _last is (byte)'[' or (byte)',') Fault(_line, JsonFaults.NoObject);
        }

        Keep([b]);
        if (b == '"')
        {
            _inString = true;
            _string.Clear();
        }
        else if (b == ':' && _open.Count is > 0 and <= 2)
        {
            _keys[_open.Count] = _string.ToString().ToLowerInvariant();
        }
    }

    private void Open(byte b)
    {
        if (InRecord && b == '{' && _open.Count > 0 && _open[^1] == '{' && _last != ':')
        {
            Fault(_recordLine, JsonFaults.NotClosed);
            _open.RemoveRange(_base, _open.Count - _base);
            _base = -1;
        }

        if (!InRecord) OpenOutside(b);
        else if (b == '[' && _base == 0 && _listDepth == 0) _isListNext = ListPaths.Contains(Path());
        Keep([b]);
        _open.Add(b);
    }

    private void OpenOutside(byte b)
    {
        if (b == '[')
        {
            if (_open.Count == _listDepth) _listDepth++;
        }
        else if (_open.Count == _listDepth)
        {
            (_base, _recordLine, _isBroken, _isTooLong) = (_open.Count, _line, false, false);
            if (_record.Capacity > 1 << 20) _record = new ArrayBufferWriter<byte>(1 << 12);
            else _record.ResetWrittenCount();
        }
    }

    private string Path() => _open.Count switch
    {
        1 => _keys[1] ?? string.Empty,
        2 when _open[1] == '{' => $"{_keys[1]}.{_keys[2]}",
        _ => string.Empty,
    };

    // An object that holds a list of objects where services keep it is no record itself; what of it was kept is dropped.
    private void BeginList(byte first)
    {
        _isListNext = false;
        if (first != '{') return;
        (_base, _listDepth) = (-1, _open.Count);
    }

    private void Close(byte b)
    {
        byte opening = b == '}' ? (byte)'{' : (byte)'[';
        if (InRecord)
        {
            int match = _open.FindLastIndex(_open.Count - 1, _open.Count - _base, kind => kind == opening);
            if (match >= 0)
            {
                // Brackets left open in between are closed with it; the parser says what is wrong.
                Keep([b]);
                _open.RemoveRange(match, _open.Count - match);
                if (match == _base) Finish();
                return;
            }

            Fault(_recordLine, JsonFaults.NotClosed);
            _open.RemoveRange(_base, _open.Count - _base);
            _base = -1;
        }

        if (_open.Count == 0 || _open[^1] != opening)
        {
            Fault(_line, JsonFaults.Stray);
            return;
        }

        _open.RemoveAt(_open.Count - 1);
        if (_open.Count < _listDepth) _listDepth = _open.Count > 0 && _open[^1] == '[' && _open.TrueForAll(kind => kind == '[') ? _open.Count : 0;
    }

    private void Finish()
    {
        _base = -1;
        if (_isTooLong) Fault(_recordLine, JsonFaults.TooLong);
        else _ready.Enqueue(new JsonRecord(_recordLine, _record.WrittenSpan.ToArray(), _isBroken ? "a string runs over the end of its line; close it or write \\n" : null));
        if (!_isTooLong && !_isBroken) _count++;
    }

    private void Fault(int line, string reason) => _ready.Enqueue(new JsonRecord(line, default, reason));

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        if (!InRecord || _isTooLong) return;
        _isTooLong = _record.WrittenCount + bytes.Length > SourceLimits.RecordLength;
        if (!_isTooLong) _record.Write(bytes);
    }
}
