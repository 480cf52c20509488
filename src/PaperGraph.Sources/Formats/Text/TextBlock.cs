namespace PaperGraph.Sources;

/// <summary>Lines between blank lines, trimmed.</summary>
/// <param name="Line">One-based line of the first.</param>
/// <param name="Lines">The lines; at least one.</param>
internal sealed record TextBlock(int Line, IReadOnlyList<string> Lines)
{
    /// <summary>All lines as one paragraph; line ends are kept for the cleaner to judge.</summary>
    internal string Text => string.Join('\n', Lines);

    /// <summary>The blocks of numbered lines, one at a time.</summary>
    /// <exception cref="InvalidDataException">A block is longer than <see cref="SourceLimits.RecordLength"/>.</exception>
    internal static IEnumerable<TextBlock> Of(IEnumerable<(int Number, string Text)> lines)
    {
        List<string> block = [];
        int first = 0;
        int length = 0;
        foreach ((int number, string text) in lines)
        {
            string line = text.Trim();
            if (line.Length > 0)
            {
                if (block.Count == 0) first = number;
                block.Add(line);
                length = CheckLength(length, line);
            }
            else if (block.Count > 0)
            {
                yield return new TextBlock(first, block);
                (block, length) = ([], 0);
            }
        }

        if (block.Count > 0) yield return new TextBlock(first, block);
    }

    /// <summary>The length of a record with one more part.</summary>
    /// <exception cref="InvalidDataException">It is longer than <see cref="SourceLimits.RecordLength"/>.</exception>
    internal static int CheckLength(int length, string part) => part.Length <= SourceLimits.RecordLength - length
        ? length + part.Length
        : throw new InvalidDataException($"the record is longer than {SourceLimits.RecordLength >> 20} Mi characters; split it or leave it out");

    /// <summary>The lines of a sample, numbered.</summary>
    internal static IEnumerable<(int Number, string Text)> LinesOf(string text)
    {
        using var reader = new StringReader(text);
        int number = 0;
        while (reader.ReadLine() is string line) yield return (++number, line);
    }
}
