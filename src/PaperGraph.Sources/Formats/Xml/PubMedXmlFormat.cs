using System.Xml.Linq;

namespace PaperGraph.Sources;

/// <summary>PubMed XML (the elements are those of NLM's PubMed DTD): <c>PubmedArticleSet</c> of <c>PubmedArticle</c> and <c>PubmedBookArticle</c>.</summary>
internal sealed class PubMedXmlFormat : IPaperFormat
{
    /// <inheritdoc/>
    public string Name => "pubmed-xml";

    /// <inheritdoc/>
    public string Description => "PubMed XML";

    /// <inheritdoc/>
    public bool Recognises(DocumentSample sample) =>
        XmlProbe.RootOf(sample.Text) is "PubmedArticleSet" or "PubmedArticle" or "PubmedBookArticleSet" or "PubmedBookArticle";

    /// <inheritdoc/>
    public IEnumerable<SourceRecord> Read(SourceDocument document, CancellationToken cancellationToken) =>
        XmlRecords.Read(document, ["PubmedArticle", "PubmedBookArticle"], [], RecordOf, cancellationToken);

    private static SourceRecord RecordOf(XElement record, int line)
    {
        bool isBook = record.Name.LocalName == "PubmedBookArticle";
        XElement? citation = record.Child(isBook ? "BookDocument" : "MedlineCitation");
        XElement? article = isBook ? citation : citation.Child("Article");
        string? pmid = citation.TextAt("PMID");
        PaperDraft draft = new()
        {
            SourceId = pmid is null ? null : "pmid:" + pmid,
            Title = article.TextAt("ArticleTitle") ?? article.TextAt("VernacularTitle") ?? (isBook ? article.TextAt("Book", "BookTitle") : null),
            Abstract = Abstract(article.Child("Abstract")),
            Date = Date(article.At("Journal", "JournalIssue", "PubDate")) ?? Date(article.Child("ArticleDate")) ?? Date(article.At("Book", "PubDate")),
            Venue = Records.FirstOf(article.TextAt("Journal", "Title"), article.TextAt("Journal", "ISOAbbreviation"), citation.TextAt("MedlineJournalInfo", "MedlineTA")),
            Doi = Doi(article, record.At(isBook ? "PubmedBookData" : "PubmedData", "ArticleIdList")),
            Markup = TextMarkup.Plain,
        };
        foreach (XElement author in article.Children("AuthorList").Where(list => list.Value("Type") is not "editors").SelectMany(list => list.Children("Author")))
        {
            if (Author(author) is string name) draft.Authors.Add(name);
        }

        AddReferences(record.Child("PubmedData"), draft.Cites);
        return Records.Of(line, draft, pmid is null ? "the article" : $"the article with PMID {pmid}");
    }

    /// <summary>The parts of an abstract, each after its label (<c>RESULTS: …</c>).</summary>
    private static string? Abstract(XElement? element)
    {
        IEnumerable<string> parts =
            from part in element.Children("AbstractText")
            let text = part.Text()
            where text is not null
            let label = part.Value("Label")?.Trim()
            select string.IsNullOrEmpty(label) || label is "UNLABELLED" or "UNASSIGNED" ? text : $"{label}: {text}";
        string joined = string.Join('\n', parts);
        return joined.Length == 0 ? null : joined;
    }

    private static string? Date(XElement? date) => date is null
        ? null
        : DateParts.Join(date.TextAt("Year"), date.TextAt("Month"), date.TextAt("Day")) ?? MedlineDate(date.TextAt("MedlineDate"));

    /// <summary><c>2017 Jun-Jul</c>, <c>1998 Dec-1999 Jan</c>, <c>Spring 2000</c>: the first month where one is named.</summary>
    private static string? MedlineDate(string? text)
    {
        if (text is null) return null;
        string[] words = text.Split(' ', 2);
        return words[0].Length >= 4 && words[0].AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0
            ? DateParts.Join(words[0][..4], words.Length > 1 ? words[1].Split('-')[0] : null)
            : text;
    }

    private static string? Doi(XElement? article, XElement? ids) => Records.FirstOf(
        article.Children("ELocationID").FirstOrDefault(id => id.Value("EIdType") == "doi" && id.Value("ValidYN") != "N").Text(),
        IdOf(ids, "doi"));

    private static string? IdOf(XElement? ids, string type) => ids.Children("ArticleId").FirstOrDefault(id => id.Value("IdType") == type).Text();

    private static string? Author(XElement author)
    {
        if (author.TextAt("CollectiveName") is string group) return group;
        string? family = author.TextAt("LastName");
        string? given = author.TextAt("ForeName") ?? author.TextAt("Initials");
        string? suffix = author.TextAt("Suffix");
        if (family is null || given is null) return family ?? given;
        return suffix is null ? $"{given} {family}" : $"{given} {family} {suffix}";
    }

    private static void AddReferences(XElement? data, IList<string> cites)
    {
        foreach (XElement reference in data.Children("ReferenceList").SelectMany(list => list.Descendants()).Where(element => element.Name.LocalName == "Reference"))
        {
            XElement? ids = reference.Child("ArticleIdList");
            if ((IdOf(ids, "doi") ?? (IdOf(ids, "pubmed") is string pmid ? "pmid:" + pmid : null)) is string id) cites.Add(id);
        }
    }
}
