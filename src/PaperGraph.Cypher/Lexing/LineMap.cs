using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Lexing;

/// <summary>Finds line and column of an offset. A line ends with a line feed, a carriage return or both.</summary>
internal sealed class LineMap
{
    private readonly List<int> _starts = [0];

    /// <summary>Reads the line ends of a text.</summary>
    public LineMap(string text)
    {
        for (int at = text.AsSpan().IndexOfAny('\n', '\r'); at >= 0 && at < text.Length; at++)
        {
            if (text[at] == '\n' || (text[at] == '\r' && !(at + 1 < text.Length && text[at + 1] == '\n'))) _starts.Add(at + 1);
        }
    }

    /// <summary>The position of an offset.</summary>
    public TextPosition At(int offset)
    {
        // Most queries have one line.
        int line = _starts.Count == 1 ? 0 : _starts.BinarySearch(offset);
        if (line < 0) line = ~line - 1;
        return new TextPosition(offset, line + 1, offset - _starts[line] + 1);
    }
}
