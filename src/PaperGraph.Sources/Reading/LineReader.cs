using System.Globalization;
using System.Text;

namespace PaperGraph.Sources;

/// <summary>Reads lines as <see cref="TextReader.ReadLine"/> does, but keeps to a longest line, so that one endless line cannot take all memory.</summary>
internal sealed class LineReader(TextReader reader)
{
    private readonly char[] _buffer = new char[1 << 14];
    private int _at;
    private int _count;
    private bool _skipLineFeed;

    /// <summary>The next line, or null at the end.</summary>
    internal string? Read()
    {
        StringBuilder? long_ = null;
        while (true)
        {
            if (_at == _count && !Fill()) return long_?.ToString();
            if (_skipLineFeed)
            {
                _skipLineFeed = false;
                if (_buffer[_at] == '\n' && ++_at == _count) continue;
            }

            ReadOnlySpan<char> rest = _buffer.AsSpan(_at, _count - _at);
            int end = rest.IndexOfAny('\r', '\n');
            if (end < 0)
            {
                long_ = Append(long_, rest);
                _at = _count;
                continue;
            }

            _skipLineFeed = rest[end] == '\r';
            _at += end + 1;
            return long_ is null ? rest[..end].ToString() : Append(long_, rest[..end]).ToString();
        }
    }

    private bool Fill()
    {
        _at = 0;
        _count = reader.Read(_buffer, 0, _buffer.Length);
        return _count > 0;
    }

    private static StringBuilder Append(StringBuilder? line, ReadOnlySpan<char> part)
    {
        line ??= new StringBuilder();
        line.Append(part);
        if (line.Length <= SourceLimits.RecordLength) return line;
        throw new InvalidDataException(string.Create(
            CultureInfo.InvariantCulture, $"the line is longer than {SourceLimits.RecordLength:N0} characters; split it or leave it out"));
    }
}
