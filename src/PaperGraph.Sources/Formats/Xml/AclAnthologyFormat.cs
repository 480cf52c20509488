using System.Globalization;
using System.Xml.Linq;

namespace PaperGraph.Sources;

/// <summary>
/// ACL Anthology XML, one file a collection (the schema is data/xml/schema.rnc of acl-org/acl-anthology). Venue and date stand in the
/// volume's <c>meta</c>; a paper's id is made of those of collection, volume and paper. Front matter is no paper.
/// </summary>
internal sealed class AclAnthologyFormat : IPaperFormat
{
    private const string Site = "https://aclanthology.org/";

    /// <inheritdoc/>
    public string Name => "acl-xml";

    /// <inheritdoc/>
    public string Description => "ACL Anthology XML";

    /// <inheritdoc/>
    public bool Recognises(DocumentSample sample) =>
        XmlProbe.RootOf(sample.Text) == "collection" && sample.Text.Contains("<volume", StringComparison.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<SourceRecord> Read(SourceDocument document, CancellationToken cancellationToken)
    {
        Volume volume = new();
        return XmlRecords.Read(document, ["meta", "paper"], ["collection", "volume"], volume.Take, cancellationToken);
    }

    /// <summary>The identifier of a paper (bin/anthology/utils.py, build_id): <c>2020.acl-main.1</c>, or before 2020 <c>P19-1001</c> and <c>W19-5201</c>.</summary>
    internal static string IdOf(string collection, string volume, string paper)
    {
        if (char.IsAsciiDigit(collection.FirstOrDefault())) return $"{collection}-{volume}.{paper}";
        if (!int.TryParse(volume, NumberStyles.None, CultureInfo.InvariantCulture, out int volumeNumber)
            || !int.TryParse(paper, NumberStyles.None, CultureInfo.InvariantCulture, out int paperNumber))
        {
            return $"{collection}-{volume}.{paper}";
        }

        bool isWorkshop = collection.StartsWith('W') || collection == "C69" || (collection == "D19" && volumeNumber >= 5);
        return isWorkshop
            ? string.Create(CultureInfo.InvariantCulture, $"{collection}-{volumeNumber:00}{paperNumber:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{collection}-{volumeNumber}{paperNumber:000}");
    }

    /// <summary>What stands around the papers: the collection and volume that reading is in.</summary>
    private sealed class Volume
    {
        private string? _collection;
        private string? _volume;
        private XElement? _meta;

        internal SourceRecord? Take(XElement element, int line)
        {
            switch (element.Name.LocalName)
            {
                case "collection":
                    _collection = element.Value("id");
                    return null;
                case "volume":
                    (_volume, _meta) = (element.Value("id"), null);
                    return null;
                case "meta":
                    _meta = element;
                    return null;
                default:
                    return RecordOf(element, line);
            }
        }

        private SourceRecord RecordOf(XElement paper, int line)
        {
            string? number = paper.Value("id");
            string? id = _collection is null || _volume is null || number is null ? paper.TextAt("bibkey") : IdOf(_collection, _volume, number);
            PaperDraft draft = new()
            {
                SourceId = id,
                Title = paper.TextAt("title"),
                Abstract = paper.TextAt("abstract"),
                Date = DateParts.Join(_meta.TextAt("year"), _meta.TextAt("month")),
                Venue = _meta.TextAt("journal-title") ?? _meta.TextAt("booktitle"),
                Url = Address(paper.TextAt("url")),
                Doi = paper.TextAt("doi"),
                Markup = TextMarkup.Plain,
            };
            foreach (XElement author in paper.Children("author"))
            {
                string name = string.Join(' ', new[] { author.TextAt("first"), author.TextAt("last") }.Where(part => part is not null));
                if (name.Length == 0) name = author.Text() ?? "";
                if (name.Length > 0) draft.Authors.Add(name);
            }

            return Records.Of(line, draft, id is null ? "the paper" : $"the paper '{id}'");
        }

        private static string? Address(string? url) => url is null || url.Contains("://", StringComparison.Ordinal) ? url : Site + url;
    }
}
