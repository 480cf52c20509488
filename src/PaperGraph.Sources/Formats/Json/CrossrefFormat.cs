using System.Text.Json;

namespace PaperGraph.Sources;

/// <summary>Crossref works (api.crossref.org REST API): a message with items, one work, or lines of works; JATS in the abstract.</summary>
internal sealed class CrossrefFormat : JsonPaperFormat
{
    public override string Name => "crossref";

    public override string Description => "Crossref works, JSON or JSON Lines";

    protected override bool Matches(JsonShape shape) =>
        shape.HasAll("message-type", "message") || shape.HasAll("DOI", "reference-count") || shape.HasAll("DOI", "is-referenced-by-count")
        || shape.HasAll("DOI", "publisher", "issued", "member");

    protected override string? Fill(JsonFields record, PaperDraft draft)
    {
        if (record.Get("doi") is null && record.Get("message") is JsonElement message) record = JsonFields.Of(message);
        draft.Markup = TextMarkup.Tags;
        draft.Doi = draft.SourceId = record.Text("doi");
        draft.Title = record.Text("title");
        // Crossref keeps what follows a colon in a field of its own.
        if (draft.Title is not null && record.Text("subtitle") is string subtitle && !draft.Title.Contains(subtitle, StringComparison.OrdinalIgnoreCase))
        {
            draft.Title = $"{draft.Title.TrimEnd(':', ' ')}: {subtitle}";
        }

        draft.Abstract = record.Text("abstract");
        JsonAuthors.Add(draft.Authors, record.Get("author"));
        draft.Date = Date(record);
        draft.Venue = record.Text("containertitle") ?? record.Object("event").Text("name");
        draft.Url = record.Text("url");
        foreach (JsonElement cited in record.Items("reference"))
        {
            if (JsonFields.Of(cited).Text("doi") is string doi) draft.Cites.Add(doi);
        }

        return null;
    }

    // The earliest printed or online date is "issued"; the others stand in for it.
    private static string? Date(JsonFields record)
    {
        foreach (string key in (ReadOnlySpan<string>)["issued", "published", "publishedonline", "publishedprint", "posted", "created"])
        {
            if (record.Object(key).Get("dateparts") is JsonElement parts && JsonDates.FromParts(parts) is string date) return date;
        }

        return null;
    }
}
