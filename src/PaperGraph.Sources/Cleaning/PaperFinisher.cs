using PaperGraph.Model;

namespace PaperGraph.Sources;

/// <summary>Makes a paper of a record's fields: cleans text, reads dates and identifiers, finds links, decides identity.</summary>
public static class PaperFinisher
{
    /// <summary>The paper that a record is, or the fault.</summary>
    public static ReadItem Finish(SourceRecord record, SourceLocation location)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record switch
        {
            DraftRecord { Draft: PaperDraft draft } => FinishDraft(draft, location),
            FaultRecord fault => new FaultItem(new ReadFault(location, fault.Reason)),
            _ => throw new ArgumentException($"No record of type {record.GetType()} is known.", nameof(record)),
        };
    }

    private static ReadItem FinishDraft(PaperDraft draft, SourceLocation location)
    {
        if (UndecodableField(draft) is string field)
        {
            return Fault(location, $"the {field} of {Name(draft)} has bytes that are not valid in the document's encoding; convert the file to UTF-8");
        }

        string title = TextCleaner.Clean(draft.Title ?? string.Empty, draft.Markup);
        string text = TextCleaner.Clean(draft.Abstract ?? string.Empty, draft.Markup);
        if (title.Length == 0) return Fault(location, $"{Name(draft)} has no title; add one");
        PaperIdentity identity = PaperIdentity.Of(draft);
        string[] ids = [.. identity.Forms()];
        if (ids.Length == 0) ids = [PaperIdentity.HashOf(title, text)];
        (IReadOnlyList<string> code, IReadOnlyList<string> data) = LinkFinder.Find(text);
        var paper = new Paper
        {
            Id = ids[0],
            Title = title,
            Abstract = text,
            Authors = [.. draft.Authors.Select(AuthorNames.Clean).OfType<string>()],
            Published = PublicationDates.Parse(draft.Date),
            Venue = NullIfEmpty(DisplayText.Clean(draft.Venue)),
            Url = NullIfEmpty(CharacterCleaner.Clean(draft.Url ?? string.Empty)),
            Doi = identity.Doi ?? Doi.Normalise(draft.Doi),
            ArxivId = identity.Arxiv,
            CodeLinks = Join(draft.CodeLinks, code),
            DataLinks = Join(draft.DataLinks, data),
            Cites = [.. draft.Cites.Select(PaperIdentity.OfReference).OfType<string>().Distinct(StringComparer.Ordinal)],
            Source = location,
        };
        return new PaperItem(paper) { Ids = ids };
    }

    private static FaultItem Fault(SourceLocation location, string reason) => new(new ReadFault(location, reason));

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static string[] Join(IEnumerable<string> given, IEnumerable<string> found) =>
        [.. given.Select(link => link.Trim()).Where(link => link.Length > 0).Concat(found).Distinct(StringComparer.Ordinal)];

    private static string Name(PaperDraft draft)
    {
        const int Shown = 60;
        string? name = NullIfEmpty(Readable(draft.SourceId)) ?? NullIfEmpty(Readable(draft.Title)) ?? NullIfEmpty(Readable(draft.Doi)) ?? NullIfEmpty(Readable(draft.Url));
        if (name is null) return "the record";
        return name.Length > Shown ? $"'{name[..Shown]}…'" : $"'{name}'";
    }

    private static string Readable(string? text) => CharacterCleaner.Clean((text ?? string.Empty).Replace(Undecodable.Mark, '\uFFFD'));

    private static string? UndecodableField(PaperDraft draft)
    {
        if (IsDamaged(draft.Title)) return "title";
        if (IsDamaged(draft.Abstract)) return "abstract";
        if (draft.Authors.Any(IsDamaged)) return "author list";
        return IsDamaged(draft.Venue) || IsDamaged(draft.SourceId) || IsDamaged(draft.Doi) || IsDamaged(draft.Url) || IsDamaged(draft.Date) ? "record" : null;
    }

    private static bool IsDamaged(string? text) => text is not null && text.Contains(Undecodable.Mark, StringComparison.Ordinal);
}
