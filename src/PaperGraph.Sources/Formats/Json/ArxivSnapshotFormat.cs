namespace PaperGraph.Sources;

/// <summary>The arXiv metadata snapshot's JSON Lines (arXiv Dataset on Kaggle): one object per paper with <c>authors_parsed</c> and <c>versions</c>.</summary>
internal sealed class ArxivSnapshotFormat : JsonPaperFormat
{
    public override string Name => "arxiv-snapshot";

    public override string Description => "arXiv metadata snapshot, JSON Lines";

    protected override bool Matches(JsonShape shape) =>
        shape.HasAny("authors_parsed") || shape.HasAll("categories", "update_date") || shape.HasAll("submitter", "versions");

    protected override string? Fill(JsonFields record, PaperDraft draft)
    {
        draft.SourceId = draft.ArxivId = record.Text("id");
        draft.Title = record.Text("title");
        draft.Abstract = record.Text("abstract");
        JsonAuthors.Add(draft.Authors, record.Get("authorsparsed") ?? record.Get("authors"));
        // The first version is the publication; update_date is when arXiv last touched the record.
        draft.Date = record.Items("versions").Select(version => JsonFields.Of(version).Text("created")).FirstOrDefault(date => date is not null)
            ?? record.Text("updatedate");
        draft.Venue = record.Text("journalref");
        draft.Doi = record.Text("doi");
        if (ArxivId.Normalise(draft.ArxivId) is string id) draft.Url = "https://arxiv.org/abs/" + id;
        return null;
    }
}
