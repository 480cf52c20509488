namespace PaperGraph.Cypher.Functions.Temporal.Parsing;

/// <summary>Reads a text from left to right; nothing is read beyond what a method says.</summary>
/// <param name="text">The text.</param>
internal ref struct IsoReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Where the next character is; may be set back to try another form.</summary>
    public int Position { get; set; }

    /// <summary>Whether all was read.</summary>
    public readonly bool AtEnd => Position == _text.Length;

    /// <summary>The next character; NUL at the end.</summary>
    public readonly char Next => AtEnd ? '\0' : _text[Position];

    /// <summary>How many digits come next.</summary>
    public readonly int DigitsAhead
    {
        get
        {
            int end = Position;
            while (end < _text.Length && char.IsAsciiDigit(_text[end])) end++;
            return end - Position;
        }
    }

    /// <summary>Reads a character if it comes next.</summary>
    public bool Take(char wanted)
    {
        if (Next != wanted || AtEnd) return false;
        Position++;
        return true;
    }

    /// <summary>Reads a letter in either case if it comes next.</summary>
    public bool TakeLetter(char upperCase)
    {
        if (AtEnd || (Next & ~0x20) != upperCase) return false;
        Position++;
        return true;
    }

    /// <summary>Reads a number of just so many digits, at most 18.</summary>
    public bool Number(int digits, out long value)
    {
        value = 0;
        if (DigitsAhead < digits) return false;
        for (int i = 0; i < digits; i++) value = (value * 10) + (_text[Position + i] - '0');
        Position += digits;
        return true;
    }

    /// <summary>Reads as many characters.</summary>
    public ReadOnlySpan<char> Characters(int count)
    {
        ReadOnlySpan<char> read = _text.Slice(Position, count);
        Position += count;
        return read;
    }

    /// <summary>Reads up to a character, and that too.</summary>
    public bool Until(char end, out ReadOnlySpan<char> read)
    {
        int length = _text[Position..].IndexOf(end);
        read = length < 0 ? default : _text.Slice(Position, length);
        if (length < 0) return false;
        Position += length + 1;
        return true;
    }
}
