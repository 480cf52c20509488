namespace PaperGraph.Sources;

/// <summary>Hugging Face daily papers (<c>/api/daily_papers</c>, <c>/api/papers</c>): the paper inside an entry, named by its arXiv id.</summary>
internal sealed class HuggingFacePapersFormat : JsonPaperFormat
{
    public override string Name => "hf-papers";

    public override string Description => "Hugging Face daily papers, JSON";

    protected override bool Matches(JsonShape shape) =>
        shape.HasAll("paper", "summary", "publishedAt") || shape.HasAll("upvotes", "summary", "title");

    protected override string? Fill(JsonFields record, PaperDraft draft)
    {
        JsonFields paper = record.Get("paper") is null ? record : record.Object("paper");
        draft.SourceId = draft.ArxivId = paper.Text("id");
        draft.Title = paper.Text("title") ?? record.Text("title");
        draft.Abstract = paper.Text("summary", "abstract") ?? record.Text("summary");
        JsonAuthors.Add(draft.Authors, paper.Get("authors"));
        draft.Date = paper.Text("publishedat") ?? record.Text("publishedat");
        if (draft.SourceId is not null) draft.Url = "https://huggingface.co/papers/" + draft.SourceId;
        if (paper.Text("githubrepo") is string code) draft.CodeLinks.Add(code);
        return null;
    }
}
