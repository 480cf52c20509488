namespace PaperGraph.Sources;

/// <summary>
/// The saved text of a page that lists papers: titles and abstracts among the page's own words. A paper is an abstract with the title
/// before it; a line that reads like a title but has no abstract is a paper without one; words of the page are passed over. What is
/// neither is a fault, never left out unsaid.
/// </summary>
internal sealed class ListingFormat : IPaperFormat
{
    public string Name => "listing";

    public string Description => "saved text of a page that lists papers, titles and abstracts among the page's own words (.txt)";

    /// <summary>Several titles with abstracts, or one on a page that gives itself away.</summary>
    public bool Recognises(DocumentSample sample)
    {
        int papers = 0;
        bool isPage = false;
        foreach (SourceRecord record in Read(TextBlock.Of(TextBlock.LinesOf(sample.Text)), () => isPage = true))
        {
            if (record is DraftRecord { Draft.Abstract: not null }) papers++;
            if (papers >= 2 || (papers == 1 && isPage)) return true;
        }

        return false;
    }

    public IEnumerable<SourceRecord> Read(SourceDocument document, CancellationToken cancellationToken)
    {
        foreach (SourceRecord record in Read(TextBlock.Of(document.Lines()), null))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return record;
        }
    }

    private static IEnumerable<SourceRecord> Read(IEnumerable<TextBlock> blocks, Action? onTellingWords)
    {
        var entry = new ListingEntry();
        bool isNameNext = false;
        foreach (TextBlock block in blocks)
        {
            foreach ((int line, string text) in Units(block))
            {
                // "Submitted by" has the name of whoever did on the line below.
                bool isName = isNameNext && Prose.Words(text) <= 3;
                isNameNext = InterfaceWords.AwaitName(text);
                if (isName) continue;
                if (InterfaceWords.Are(text))
                {
                    if (InterfaceWords.AreTelling(text)) onTellingWords?.Invoke();
                    entry.TakeDate(text);
                    continue;
                }

                foreach (SourceRecord record in entry.Take(line, text)) yield return record;
            }
        }

        foreach (SourceRecord record in entry.Finish()) yield return record;
    }

    // A block is one unit where its lines only wrap a paragraph; else every line is one.
    private static IEnumerable<(int Line, string Text)> Units(TextBlock block)
    {
        bool isWrapped = block.Lines.Count > 1 && !block.Lines.Any(Prose.IsAbstract) && Prose.IsAbstract(block.Text)
            && block.Lines.SkipLast(1).Average(line => line.Length) >= 40;
        if (isWrapped && !IsHeaded(block.Lines)) return [(block.Line, block.Text)];
        return isWrapped
            ? [(block.Line, block.Lines[0]), (block.Line + 1, string.Join('\n', block.Lines.Skip(1)))]
            : block.Lines.Select((text, index) => (block.Line + index, text));
    }

    // A title right above its wrapped abstract: much shorter than the lines below it, or marked.
    private static bool IsHeaded(IReadOnlyList<string> lines) =>
        Prose.TitleMarkLength(lines[0]) > 0 || (lines.Count > 3 && lines[0].Length < lines.Skip(1).SkipLast(1).Min(line => line.Length) * 3 / 4 && !lines[0].EndsWith('.'));
}
