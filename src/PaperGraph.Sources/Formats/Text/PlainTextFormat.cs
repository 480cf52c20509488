namespace PaperGraph.Sources;

/// <summary>Plain text with one abstract: the title first, then, after authors or the word "Abstract" if any, the abstract.</summary>
internal sealed class PlainTextFormat : IPaperFormat
{
    private const int FewestWords = 15;

    public string Name => "text";

    public string Description => "plain text with one title and abstract (.txt)";

    /// <summary>A title, then running text.</summary>
    public bool Recognises(DocumentSample sample)
    {
        using IEnumerator<SourceRecord> records = Read(TextBlock.Of(TextBlock.LinesOf(sample.Text))).GetEnumerator();
        return records.MoveNext() && records.Current is DraftRecord { Draft: { Title: string title, Abstract: string text } }
            && Prose.MayBeTitle(title) && Prose.Words(text) >= FewestWords && !title.StartsWith('<') && !title.StartsWith('@') && !title.StartsWith('%');
    }

    public IEnumerable<SourceRecord> Read(SourceDocument document, CancellationToken cancellationToken) => Read(TextBlock.Of(document.Lines()));

    private static IEnumerable<SourceRecord> Read(IEnumerable<TextBlock> source)
    {
        List<TextBlock> blocks = [];
        int length = 0;
        foreach (TextBlock block in source)
        {
            blocks.Add(block);
            length = TextBlock.CheckLength(length, block.Text);
        }

        if (blocks.Count == 0) yield break;
        (TextBlock title, IReadOnlyList<string> below) = Title(blocks[0]);
        var draft = new PaperDraft { Title = title.Text[Prose.TitleMarkLength(title.Text)..] };
        List<string> rest = [.. below.Count > 0 ? [string.Join('\n', below)] : Array.Empty<string>(), .. blocks.Skip(1).Select(block => block.Text)];
        int mark = rest.FindIndex(block => Prose.AbstractMarkLength(block) > 0);
        List<string> paragraphs = [];
        for (int i = 0; i < rest.Count; i++)
        {
            string block = rest[i];
            bool isAuthors = i < 3 && (Prose.AuthorMarkLength(block) > 0 || (block.Length < 1000 && Prose.IsAuthorList(block.Replace('\n', ' '))));
            if (isAuthors && draft.Authors.Count == 0)
            {
                draft.AddAuthors(block[Prose.AuthorMarkLength(block)..]);
            }
            else if (i >= mark && Prose.IsAfterAbstract(block))
            {
                break;
            }
            else if (i >= mark)
            {
                paragraphs.Add(i == mark ? block[Prose.AbstractMarkLength(block)..] : block);
            }
        }

        string text = string.Join('\n', paragraphs).Trim();
        if (text.Length > 0) draft.Abstract = text;
        yield return new DraftRecord(title.Line, draft);
    }

    // The first block is the title, wrapped perhaps; where a long line follows in the same block, only what stands above it is.
    private static (TextBlock Title, IReadOnlyList<string> Below) Title(TextBlock block)
    {
        int end = block.Lines.Count;
        if (!Prose.MayBeTitle(block.Text) || block.Lines.Count > 3) end = 1;
        for (int i = 1; i < block.Lines.Count; i++)
        {
            if (Prose.AbstractMarkLength(block.Lines[i]) > 0 || Prose.AuthorMarkLength(block.Lines[i]) > 0 || Prose.IsAuthorList(block.Lines[i])) end = Math.Min(end, i);
        }

        return (block with { Lines = [.. block.Lines.Take(end)] }, [.. block.Lines.Skip(end)]);
    }
}
