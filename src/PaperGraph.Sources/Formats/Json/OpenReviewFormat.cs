namespace PaperGraph.Sources;

/// <summary>OpenReview notes (API 1: <c>content.title</c>, API 2: <c>content.title.value</c>); dates are milliseconds since 1970.</summary>
internal sealed class OpenReviewFormat : JsonPaperFormat
{
    public override string Name => "openreview";

    public override string Description => "OpenReview notes, JSON or JSON Lines";

    protected override bool Matches(JsonShape shape) =>
        shape.HasAll("content", "title") && shape.HasAny("forum", "invitation", "invitations", "cdate", "tcdate");

    protected override string? Fill(JsonFields record, PaperDraft draft)
    {
        string? id = record.Text("id");
        string? forum = record.Text("forum");
        if (forum is not null && id is not null && forum != id) return $"the note '{id}' is a reply to '{forum}', not a paper; leave replies out";
        JsonFields content = record.Object("content");
        draft.SourceId = id ?? forum;
        draft.Title = content.Text("title");
        draft.Abstract = JsonFields.ParagraphsOf(content.Get("abstract"));
        JsonAuthors.Add(draft.Authors, content.Get("authors"));
        draft.Date = record.Text("pdate", "odate", "cdate", "tcdate", "tmdate");
        draft.Venue = content.Text("venue");
        draft.Doi = content.Text("doi");
        if (draft.SourceId is not null) draft.Url = "https://openreview.net/forum?id=" + draft.SourceId;
        foreach (string key in (ReadOnlySpan<string>)["code", "codelink", "githublink"])
        {
            if (content.Text(key) is string code && code.StartsWith("http", StringComparison.OrdinalIgnoreCase)) draft.CodeLinks.Add(code);
        }

        return null;
    }
}
