using System.Text;

namespace PaperGraph.Sources;

/// <summary>The characters of an XML document one after the other, with their lines; what was read can be put back.</summary>
internal sealed class XmlCharacters(TextReader reader)
{
    private readonly char[] _buffer = new char[1 << 15];
    private int _at;
    private int _count;
    private string _back = "";
    private int _backAt;

    /// <summary>One-based line of the next character.</summary>
    internal int Line { get; private set; } = 1;

    /// <summary>The next character, or -1 at the end.</summary>
    internal int Read()
    {
        int c;
        if (_backAt < _back.Length)
        {
            c = _back[_backAt++];
        }
        else
        {
            if (_at == _count && !Fill()) return -1;
            c = _buffer[_at++];
        }

        if (c == '\n') Line++;
        return c;
    }

    /// <summary>Takes everything up to and with a character; false where the document or the limit ends before.</summary>
    internal bool TakeThrough(char last, StringBuilder? into, int limit)
    {
        for (int length = 0; length < limit; length++)
        {
            int c = Read();
            if (c < 0) return false;
            into?.Append((char)c);
            if (c == last) return true;
        }

        return false;
    }

    /// <summary>Puts text back in front of what is not read yet.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">One-based line of its first character.</param>
    internal void PutBack(string text, int line)
    {
        _back = text + _back[_backAt..];
        _backAt = 0;
        Line = line;
    }

    private bool Fill()
    {
        _at = 0;
        _count = reader.Read(_buffer, 0, _buffer.Length);
        return _count > 0;
    }
}
