namespace PaperGraph.Sources;

/// <summary>
/// Markdown (CommonMark) with a title as its first heading or in its front matter, and the abstract under "Abstract" or right below the
/// title. Every further heading of the first level is a further paper.
/// </summary>
internal sealed class MarkdownFormat : IPaperFormat
{
    public string Name => "markdown";

    public string Description => "Markdown with a title and an abstract, front matter if any (.md)";

    /// <summary>A heading or front matter with a title at the very beginning.</summary>
    public bool Recognises(DocumentSample sample)
    {
        string text = sample.Text;
        if (text.StartsWith("# ", StringComparison.Ordinal)) return true;
        return text.StartsWith("---", StringComparison.Ordinal) && FrontMatter.TryRead(TextBlock.LinesOf(text), new PaperDraft(), out _);
    }

    public IEnumerable<SourceRecord> Read(SourceDocument document, CancellationToken cancellationToken)
    {
        var current = new MarkdownPaper(1);
        List<(int Number, string Text)> front = [];
        bool? inFront = null;
        foreach ((int number, string text) in document.Lines())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (inFront is null && text.Trim().Length == 0) continue;
            inFront ??= text.TrimEnd() == "---";
            if (inFront == true)
            {
                front.Add((number, text));
                bool isEnd = front.Count > 1 && text.TrimEnd() is "---" or "...";
                if (!isEnd) continue;
                FrontMatter.TryRead(front, current.Draft, out _);
                current.Line = front[0].Number;
                inFront = false;
                continue;
            }

            if (current.Take(number, text)) continue;
            yield return current.ToRecord();
            current = new MarkdownPaper(number);
            current.Take(number, text);
        }

        if (inFront == true) yield return new FaultRecord(front[0].Number, "the front matter has no closing line of three hyphens; add one");
        else yield return current.ToRecord();
    }
}
