namespace PaperGraph.Sources;

/// <summary>The lines of a listing page since the last abstract, on their way to being a paper.</summary>
internal sealed class ListingEntry
{
    private readonly List<(int Line, string Text)> _titles = [];
    private string? _authors;
    private string? _date;

    /// <summary>Notes a date of the page; it is the next paper's only where it says the year.</summary>
    internal void TakeDate(string text)
    {
        if (_titles.Count > 0 && PublicationDates.Parse(text) is not null) _date ??= text;
    }

    /// <summary>Takes a line that is not the page's own; an abstract completes a paper.</summary>
    internal IEnumerable<SourceRecord> Take(int line, string text)
    {
        int mark = Prose.AbstractMarkLength(text);
        if (mark > 0 || Prose.IsAbstract(text)) return Complete(line, text[mark..]);
        if (Prose.AuthorMarkLength(text) is int authors and > 0) _authors = text[authors..];
        else if (_titles.Count > 0 && Prose.IsAuthorList(text)) _authors = text;
        else _titles.Add((line, text[Prose.TitleMarkLength(text)..]));
        return [];
    }

    /// <summary>What is left at the end of the page.</summary>
    internal IEnumerable<SourceRecord> Finish() => Leftovers(_titles);

    private List<SourceRecord> Complete(int line, string text)
    {
        int title = _titles.FindLastIndex(candidate => Prose.MayBeTitle(candidate.Text));
        List<SourceRecord> records = [.. Leftovers(title < 0 ? _titles : _titles[..title])];
        if (title < 0)
        {
            records.Add(new FaultRecord(line, "an abstract without a title before it; add the title on a line of its own"));
        }
        else
        {
            records.AddRange(Leftovers(_titles[(title + 1)..]));
            var draft = new PaperDraft { Title = _titles[title].Text, Abstract = text, Date = _date };
            if (_authors is not null) draft.AddAuthors(_authors);
            records.Add(new DraftRecord(_titles[title].Line, draft));
        }

        _titles.Clear();
        (_authors, _date) = (null, null);
        return records;
    }

    // A line in the manner of titles is a paper without abstract.
    private static IEnumerable<SourceRecord> Leftovers(IEnumerable<(int Line, string Text)> lines)
    {
        foreach ((int line, string text) in lines)
        {
            if (IsTitleLike(text)) yield return new DraftRecord(line, new PaperDraft { Title = text });
            else yield return new FaultRecord(line, $"'{(text.Length > 60 ? text[..60] + "…" : text)}' is neither a title with an abstract nor a known part of a listing page; remove it");
        }
    }

    private static bool IsTitleLike(string text)
    {
        if (!Prose.MayBeTitle(text) || text.EndsWith('.') || text.EndsWith('!')) return false;
        string[] words = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3 && char.IsLetter(word[0]))];
        return Prose.Words(text) >= 4 && words.Length > 0 && words.Count(word => char.IsUpper(word[0])) * 2 > words.Length;
    }
}
