using System.Buffers;

namespace PaperGraph.Pipeline;

/// <summary>
/// Cuts comma-separated text into blocks of whole rows, so that several processors can read them: an end of line ends a row unless it stands between
/// quotation marks of which the first begins a value.
/// </summary>
internal sealed class CsvBlocks
{
    private const int BlockLength = 1 << 14;
    private static readonly SearchValues<char> s_special = SearchValues.Create("\"\r\n");

    private readonly TextReader _text;
    private readonly char _separator;
    private readonly int _longestRow;
    private readonly Func<int, Exception> _tooLong;
    private char[] _buffer = new char[BlockLength];
    private int _length;
    private int _scanned;
    private bool _quoted;

    // Up to where there are whole rows, and how many lines these and all that was scanned have.
    private int _whole;
    private int _wholeLines;
    private int _lines;

    private CsvBlocks(TextReader text, char separator, int longestRow, Func<int, Exception> tooLong) =>
        (_text, _separator, _longestRow, _tooLong) = (text, separator, longestRow, tooLong);

    /// <summary>The blocks of a text.</summary>
    /// <param name="text">The text; read as the blocks are taken.</param>
    /// <param name="separator">Between values.</param>
    /// <param name="longestRow">Most characters of a row; about, for up to twice as many may pass.</param>
    /// <param name="tooLong">What to throw for a longer one that begins on a line.</param>
    public static IEnumerable<CsvBlock> Of(TextReader text, char separator, int longestRow, Func<int, Exception> tooLong) =>
        new CsvBlocks(text, separator, longestRow, tooLong).All();

    private IEnumerable<CsvBlock> All()
    {
        int line = 1;
        while (true)
        {
            if (_length == _buffer.Length) Grow(line);
            int read = _text.Read(_buffer, _length, _buffer.Length - _length);
            _length += read;
            Scan(atEnd: read == 0);
            if (read == 0) break;
            if (_whole == 0) continue;
            yield return new CsvBlock(new string(_buffer, 0, _whole), line);
            line += _wholeLines;
            Forget();
        }

        if (_length > 0) yield return new CsvBlock(new string(_buffer, 0, _length), line);
    }

    private void Grow(int line)
    {
        if (_length >= _longestRow) throw _tooLong(line);
        Array.Resize(ref _buffer, 2 * _length);
    }

    /// <summary>Drops the whole rows.</summary>
    private void Forget()
    {
        _buffer.AsSpan(_whole, _length - _whole).CopyTo(_buffer);
        (_length, _scanned, _lines) = (_length - _whole, _scanned - _whole, _lines - _wholeLines);
        (_whole, _wholeLines) = (0, 0);
    }

    private void Scan(bool atEnd)
    {
        while (_buffer.AsSpan(_scanned, _length - _scanned).IndexOfAny(s_special) is >= 0 and var distance)
        {
            _scanned += distance;
            // What a mark or a carriage return means, the character behind it tells.
            if (_buffer[_scanned] != '\n' && _scanned + 1 == _length && !atEnd) return;
            if (_buffer[_scanned] == '"') Quote();
            else EndLine();
        }

        _scanned = _length;
    }

    private void Quote()
    {
        bool begins = _scanned == 0 || _buffer[_scanned - 1] == _separator || _buffer[_scanned - 1] is '\r' or '\n';
        if (_quoted && NextIs('"')) _scanned++;
        else if (_quoted) _quoted = false;
        else _quoted = begins;
        _scanned++;
    }

    private void EndLine()
    {
        bool half = _buffer[_scanned] == '\r' && NextIs('\n');
        _scanned++;
        if (half) return;
        _lines++;
        if (!_quoted) (_whole, _wholeLines) = (_scanned, _lines);
    }

    private bool NextIs(char next) => _scanned + 1 < _length && _buffer[_scanned + 1] == next;
}

/// <summary>Rows of a file.</summary>
/// <param name="Text">Their text.</param>
/// <param name="FirstLine">Line of the first, from 1.</param>
internal sealed record CsvBlock(string Text, int FirstLine);
