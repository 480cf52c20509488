using System.Text.Json;

namespace PaperGraph.Sources;

/// <summary>
/// JSON and JSON Lines with fields by their usual names, among them CSL-JSON (Zotero) and data sets of papers. Which names those are
/// is listed here and nowhere else; case, underscores and hyphens in a name do not matter.
/// </summary>
internal sealed class JsonFormat : JsonPaperFormat
{
    internal const string FormatName = "json";

    public override string Name => FormatName;

    public override string Description => "JSON and JSON Lines: one object per paper, fields by their usual names (.json, .jsonl)";

    // The last of the JSON formats takes every object.
    protected override bool Matches(JsonShape shape) => true;

    protected override string? Fill(JsonFields record, PaperDraft draft)
    {
        // A record that keeps its fields one level down.
        if (record.Get("title", "papertitle", "displayname", "name") is null && record.Get("source", "paper", "article", "fields", "metadata") is { ValueKind: JsonValueKind.Object } inner)
        {
            record = JsonFields.Of(inner);
        }

        draft.SourceId = record.Text("id", "paperid", "key", "citationkey", "uid", "docid", "documentid", "identifier", "uuid");
        draft.Title = record.Text("title", "papertitle", "documenttitle", "articletitle", "displayname", "name");
        draft.Abstract = JsonFields.ParagraphsOf(record.Get("abstract", "summary", "abstracttext", "paperabstract", "description", "tldr"));
        JsonAuthors.Add(draft.Authors, record.Get("authors", "author", "creators", "authornames", "authorlist", "contributors"));
        draft.Date = Date(record);
        draft.Venue = record.Text("venue", "journal", "booktitle", "containertitle", "conference", "journaltitle", "publicationtitle", "publicationname", "proceedings", "series", "journalref");
        draft.Url = record.Text("url", "link", "landingpage", "paperurl", "absurl", "urlabs", "href", "openaccesspdf", "pdfurl", "pdf");
        draft.Doi = record.Text("doi", "doiurl");
        draft.ArxivId = record.Text("arxivid", "arxiv", "eprint");
        AddLinks(draft.CodeLinks, record, "code", "codeurl", "codelink", "codelinks", "github", "githuburl", "githubrepo", "repo", "repository", "repourl", "software");
        AddLinks(draft.DataLinks, record, "data", "dataurl", "datalink", "datalinks", "dataset", "dataseturl", "datasets");
        foreach (JsonElement cited in record.Items("cites", "references", "citations", "referencedworks", "cited", "bibliography", "outcitations"))
        {
            if (Reference(cited) is string id) draft.Cites.Add(id);
        }

        return null;
    }

    private static string? Date(JsonFields record)
    {
        foreach (string key in (ReadOnlySpan<string>)["published", "publicationdate", "publishedat", "publisheddate", "datepublished", "pubdate", "issued", "date", "created", "submitted", "updated", "year", "publicationyear", "pubyear"])
        {
            if (record.Get(key) is not JsonElement value) continue;
            string? text = value.ValueKind == JsonValueKind.Object && JsonFields.Of(value).Get("dateparts") is JsonElement parts
                ? JsonDates.FromParts(parts)
                : JsonFields.TextOf(value);
            if (text is not null) return text;
        }

        return null;
    }

    // "code": true and "data": {…} say nothing that leads anywhere; only addresses are links.
    private static void AddLinks(IList<string> links, JsonFields record, params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
        {
            foreach (JsonElement item in record.Items(key))
            {
                string? link = item.ValueKind == JsonValueKind.Object ? JsonFields.Of(item).Text("url", "link", "href") : JsonFields.TextOf(item);
                if (link is not null && (link.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || link.StartsWith("https://", StringComparison.OrdinalIgnoreCase))) links.Add(link);
            }
        }
    }

    private static string? Reference(JsonElement cited)
    {
        if (cited.ValueKind == JsonValueKind.String) return JsonFields.TextOf(cited);
        if (cited.ValueKind != JsonValueKind.Object) return null;
        JsonFields fields = JsonFields.Of(cited);
        return fields.Text("doi") ?? (fields.Text("arxivid", "arxiv") is string arxiv ? "arxiv:" + arxiv : fields.Text("id", "paperid"));
    }
}
