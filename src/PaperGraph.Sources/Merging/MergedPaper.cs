using PaperGraph.Model;

namespace PaperGraph.Sources;

/// <summary>One record, and, where it is the first of its paper, all that its other records add (a disjoint-set node).</summary>
internal sealed class MergedPaper
{
    private readonly int _order;
    private readonly List<Paper> _records;
    private readonly SortedSet<string> _ids;
    private MergedPaper? _parent;

    internal MergedPaper(PaperItem item, int order)
    {
        _order = order;
        _records = [item.Paper];
        _ids = new SortedSet<string>(item.Ids.Append(item.Paper.Id), Comparer<string>.Create(CompareIds));
        TitleKey = TextKey.Of(item.Paper.Title);
        string abstractKey = TextKey.Of(item.Paper.Abstract);
        HasAbstract = abstractKey.Length > 0;
        TextHash = "text:" + StableHash.Of(TitleKey, abstractKey);
        // The same bare title proves nothing; the same title with the same abstract does.
        Keys = HasAbstract ? [.. item.Ids, TextHash] : [.. item.Ids];
    }

    /// <summary>What equal records share: ids and the hash of the text.</summary>
    internal IReadOnlyList<string> Keys { get; }

    internal string TitleKey { get; }

    internal string TextHash { get; }

    internal bool HasAbstract { get; private set; }

    /// <summary>The record that stands for the paper.</summary>
    internal MergedPaper Root
    {
        get
        {
            MergedPaper root = this;
            while (root._parent is not null) root = root._parent;
            if (_parent is not null) _parent = root;
            return root;
        }
    }

    /// <summary>The best id of all records: DOI before arXiv id before the source's own before the hash; the first in ordinal order of equals.</summary>
    internal string Id => _ids.Min!;

    /// <summary>The record seen first.</summary>
    internal Paper First => _records[0];

    /// <summary>
    /// Whether a record with a key in common is this paper. With the source's own id the titles must agree; a DOI or arXiv id
    /// is believed unless the titles have not one word in common.
    /// </summary>
    internal bool IsSamePaper(MergedPaper other)
    {
        if (TitleKey == other.TitleKey || TextHash == other.TextHash) return true;
        bool isGlobal = _ids.Overlaps(other._ids.Where(id => Rank(id) < 2));
        if (!isGlobal) return false;
        HashSet<string> words = TextKey.Words(First.Title);
        HashSet<string> others = TextKey.Words(other.First.Title);
        // Titles in two scripts are a translation.
        return words.Overlaps(others) || IsLatin(words) != IsLatin(others);
    }

    private static bool IsLatin(HashSet<string> words) => words.Any(word => char.IsAsciiLetter(word[0]));

    /// <summary>Whether a record with the same title is this paper: one of the two lacks an abstract, the title is not a stock phrase, and no id, year or author contradicts.</summary>
    internal bool MayBeSameByTitle(MergedPaper other)
    {
        if ((HasAbstract && other.HasAbstract) || TextKey.Words(First.Title).Count < 3) return false;
        return Agree(First.Doi, other.First.Doi) && Agree(First.ArxivId, other.First.ArxivId) && YearsAgree(other) && AuthorsAgree(other);
    }

    private static bool Agree(string? a, string? b) => a is null || b is null || a == b;

    // A preprint comes out up to a year before or after its publication.
    private bool YearsAgree(MergedPaper other) =>
        First.Published is not PublicationDate a || other.First.Published is not PublicationDate b || Math.Abs(a.Year - b.Year) <= 1;

    private bool AuthorsAgree(MergedPaper other)
    {
        if (First.Authors.Count == 0 || other.First.Authors.Count == 0) return true;
        HashSet<string> families = [.. First.Authors.Select(Family)];
        return families.Overlaps(other.First.Authors.Select(Family));
    }

    private static string Family(string name) => TextKey.Of(name[(name.LastIndexOf(' ') + 1)..]);

    /// <summary>Takes another paper's records in; the one seen first stays the root.</summary>
    internal void Absorb(MergedPaper other)
    {
        if (other == this) return;
        if (other._order < _order)
        {
            other.Absorb(this);
            return;
        }

        other._parent = this;
        _records.AddRange(other._records);
        _ids.UnionWith(other._ids);
        HasAbstract |= other.HasAbstract;
    }

    /// <summary>The paper of all records.</summary>
    internal Paper ToPaper(Func<string, string> resolve)
    {
        Paper first = First;
        if (_records.Count == 1) return first with { Cites = Cited(first.Cites, resolve) };
        Paper text = first.Abstract.Length > 0 ? first : _records.FirstOrDefault(record => record.Abstract.Length > 0) ?? first;
        return first with
        {
            Id = Id,
            Title = text.Title,
            Abstract = text.Abstract,
            Authors = _records.Select(record => record.Authors).FirstOrDefault(authors => authors.Count > 0) ?? [],
            Published = Date(),
            Venue = FirstOf(record => record.Venue),
            Url = FirstOf(record => record.Url),
            Doi = Id.StartsWith("doi:", StringComparison.Ordinal) ? Id[4..] : FirstOf(record => record.Doi),
            ArxivId = FirstOf(record => record.ArxivId),
            CodeLinks = Union(record => record.CodeLinks),
            DataLinks = Union(record => record.DataLinks),
            Cites = Cited(Union(record => record.Cites), resolve),
        };
    }

    // The first date; a later one of the same year that knows the month or day too is better.
    private PublicationDate? Date()
    {
        PublicationDate? best = null;
        foreach (PublicationDate date in _records.Select(record => record.Published).OfType<PublicationDate>())
        {
            if (best is not PublicationDate known) best = date;
            else if (known.Year == date.Year && (known.Month is null || known.Month == date.Month) && Precision(date) > Precision(known)) best = date;
        }

        return best;
    }

    private static int Precision(PublicationDate date) => date.Month is null ? 0 : date.Day is null ? 1 : 2;

    private string? FirstOf(Func<Paper, string?> field) => _records.Select(field).FirstOrDefault(value => value is not null);

    private string[] Union(Func<Paper, IReadOnlyList<string>> field) => [.. _records.SelectMany(field).Distinct(StringComparer.Ordinal)];

    private string[] Cited(IReadOnlyList<string> cites, Func<string, string> resolve) =>
        [.. cites.Select(resolve).Where(id => id != Id).Distinct(StringComparer.Ordinal)];

    private static int CompareIds(string a, string b) => Rank(a) != Rank(b) ? Rank(a).CompareTo(Rank(b)) : string.CompareOrdinal(a, b);

    private static int Rank(string id) =>
        id.StartsWith("doi:", StringComparison.Ordinal) ? 0
        : id.StartsWith("arxiv:", StringComparison.Ordinal) ? 1
        : id.StartsWith("hash:", StringComparison.Ordinal) ? 3 : 2;
}
