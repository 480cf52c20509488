using System.Text.Json;

namespace PaperGraph.Sources;

/// <summary>
/// Semantic Scholar papers: answers of the Academic Graph API (lists, <c>{"data": […]}</c>, citations and references) and the bulk data
/// sets' JSON Lines, whose names are in lower case.
/// </summary>
internal sealed class SemanticScholarFormat : JsonPaperFormat
{
    public override string Name => "semantic-scholar";

    public override string Description => "Semantic Scholar papers, JSON or JSON Lines";

    protected override bool Matches(JsonShape shape) =>
        shape.HasAny("paperId", "externalIds", "externalids", "corpusid", "corpusId");

    protected override string? Fill(JsonFields record, PaperDraft draft)
    {
        if (record.Get("citingpaper", "citedpaper") is JsonElement inner) record = JsonFields.Of(inner);
        JsonFields external = record.Object("externalids");
        draft.SourceId = record.Text("paperid", "corpusid") ?? external.Text("corpusid");
        draft.Title = record.Text("title");
        draft.Abstract = record.Text("abstract");
        JsonAuthors.Add(draft.Authors, record.Get("authors"));
        draft.Date = record.Text("publicationdate", "year");
        draft.Venue = record.Text("venue") ?? record.Object("journal").Text("name") ?? record.Object("publicationvenue").Text("name");
        draft.Url = record.Text("url");
        draft.Doi = external.Text("doi") ?? record.Text("doi");
        draft.ArxivId = external.Text("arxiv") ?? record.Text("arxivid");
        foreach (JsonElement cited in record.Items("references"))
        {
            JsonFields fields = JsonFields.Of(cited);
            JsonFields ids = fields.Object("externalids");
            string? id = ids.Text("doi") ?? (ids.Text("arxiv") is string arxiv ? "arxiv:" + arxiv : fields.Text("paperid"));
            if (id is not null) draft.Cites.Add(id);
        }

        return null;
    }
}
