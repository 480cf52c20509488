using System.Globalization;
using System.Text.Json;

namespace PaperGraph.Sources;

/// <summary>OpenAlex works (docs.openalex.org, Work object): one, a list, a page of results, or JSON Lines of the snapshot.</summary>
internal sealed class OpenAlexFormat : JsonPaperFormat
{
    public override string Name => "openalex";

    public override string Description => "OpenAlex works, JSON or JSON Lines";

    protected override bool Matches(JsonShape shape) =>
        shape.HasAny("abstract_inverted_index") || shape.HasAll("authorships", "display_name");

    protected override string? Fill(JsonFields record, PaperDraft draft)
    {
        draft.Markup = TextMarkup.Tags;
        draft.SourceId = record.Text("id");
        draft.Title = record.Text("title", "displayname");
        draft.Abstract = record.Get("abstractinvertedindex") is JsonElement index ? Uninvert(index) : record.Text("abstract");
        foreach (JsonElement authorship in record.Items("authorships"))
        {
            JsonFields fields = JsonFields.Of(authorship);
            if ((fields.Object("author").Text("displayname") ?? fields.Text("rawauthorname")) is string name) draft.Authors.Add(name);
        }

        draft.Date = record.Text("publicationdate", "publicationyear");
        JsonFields location = record.Object("primarylocation");
        draft.Venue = location.Object("source").Text("displayname") ?? record.Object("hostvenue").Text("displayname");
        draft.Url = location.Text("landingpageurl") ?? record.Text("doi", "id");
        draft.Doi = record.Text("doi") ?? record.Object("ids").Text("doi");
        draft.ArxivId = record.Items("locations").Select(place => ArxivId.NormaliseNamed(JsonFields.Of(place).Text("landingpageurl")))
            .FirstOrDefault(id => id is not null);
        foreach (JsonElement cited in record.Items("referencedworks"))
        {
            if (JsonFields.TextOf(cited) is string id) draft.Cites.Add(id);
        }

        return null;
    }

    // {"deep": [0, 7], "learning": [1]}: every word with its positions.
    private static string? Uninvert(JsonElement index)
    {
        if (index.ValueKind != JsonValueKind.Object) return JsonFields.TextOf(index);
        List<(long Position, string Word)> words = [];
        foreach (JsonProperty entry in index.EnumerateObject())
        {
            if (entry.Value.ValueKind != JsonValueKind.Array) continue;
            foreach (JsonElement position in entry.Value.EnumerateArray())
            {
                if (position.ValueKind == JsonValueKind.Number && long.TryParse(position.GetRawText(), NumberStyles.None, CultureInfo.InvariantCulture, out long at)) words.Add((at, entry.Name));
            }
        }

        return string.Join(' ', words.OrderBy(word => word.Position).Select(word => word.Word));
    }
}
