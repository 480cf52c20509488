namespace PaperGraph.Sources;

/// <summary>The fields of one record of a tagged format (RIS, MEDLINE, Web of Science), in order.</summary>
/// <param name="line">One-based line of the record's first character.</param>
internal sealed class TaggedRecord(int line)
{
    private readonly List<(string Tag, List<string> Lines)> _fields = [];

    /// <summary>One-based line of the record's first character.</summary>
    internal int Line { get; } = line;

    /// <summary>Characters so far.</summary>
    internal int Length { get; private set; }

    /// <summary>Starts a field.</summary>
    internal void Add(string tag, string value)
    {
        _fields.Add((tag, [value]));
        Length += value.Length;
    }

    /// <summary>Adds a continuation line to the last field.</summary>
    internal void Continue(string text)
    {
        if (_fields.Count == 0) return;
        _fields[^1].Lines.Add(text);
        Length += text.Length;
    }

    /// <summary>Every value of a tag, continuation lines joined by a space.</summary>
    internal IEnumerable<string> All(string tag) =>
        from field in _fields
        where field.Tag == tag
        let text = string.Join(' ', field.Lines.Where(part => part.Length > 0))
        where text.Length > 0
        select text;

    /// <summary>Every line of a tag: formats that list values one a line.</summary>
    internal IEnumerable<string> LinesOf(string tag) => _fields.Where(field => field.Tag == tag).SelectMany(field => field.Lines).Where(text => text.Length > 0);

    /// <summary>The first value of the first of the tags that says something.</summary>
    internal string? First(params ReadOnlySpan<string> tags)
    {
        foreach (string tag in tags)
        {
            if (All(tag).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) is string value) return value.Trim();
        }

        return null;
    }
}
