using PaperGraph.Model;

namespace PaperGraph.Sources;

/// <summary>
/// Makes one paper of all records that are the same paper. Records are the same with the same DOI, the same arXiv id, the same id of
/// their source and the same title, the same normalised title and abstract, or the same normalised title where one has no abstract and
/// nothing else speaks against it. The first record gives the text, the others what it lacks; the id is the best that any of them
/// has, whatever their order.
/// </summary>
public sealed class PaperMerger
{
    private readonly List<MergedPaper> _papers = [];
    private readonly Dictionary<string, MergedPaper> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<MergedPaper>> _byTitle = new(StringComparer.Ordinal);
    private readonly List<ReadFault> _faults = [];
    private int _records;

    /// <summary>Takes one record.</summary>
    public void Add(ReadItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        _records++;
        if (item is FaultItem fault) _faults.Add(fault.Fault);
        else if (item is PaperItem paper) Add(paper);
    }

    private void Add(PaperItem item)
    {
        var record = new MergedPaper(item, _papers.Count);
        foreach (string id in item.Ids)
        {
            if (!_byKey.TryGetValue(id, out MergedPaper? known) || known.Root.IsSamePaper(record)) continue;
            // An id that is only the source's own name for the record is no clash while a better one tells the two apart.
            if (id != item.Paper.Id || known.Root.Id != id) continue;
            _faults.Add(new ReadFault(item.Paper.Source, Clash(id, known.Root.First, item.Paper)));
            return;
        }

        _papers.Add(record);
        foreach (string key in record.Keys) Join(key, record);
        JoinByTitle(record);
    }

    private static string Clash(string id, Paper first, Paper second) =>
        $"the id '{id}' is already that of '{Short(first.Title)}' ({first.Source}), and this is another paper, '{Short(second.Title)}'; give it an id of its own";

    private static string Short(string title) => title.Length > 60 ? title[..60] + "…" : title;

    private void Join(string key, MergedPaper record)
    {
        if (!_byKey.TryGetValue(key, out MergedPaper? known)) _byKey.Add(key, record);
        else if (known.Root.IsSamePaper(record.Root)) known.Root.Absorb(record.Root);
    }

    private void JoinByTitle(MergedPaper record)
    {
        if (record.TitleKey.Length == 0) return;
        if (!_byTitle.TryGetValue(record.TitleKey, out List<MergedPaper>? others)) _byTitle.Add(record.TitleKey, others = []);
        foreach (MergedPaper other in others)
        {
            if (other.Root != record.Root && other.Root.MayBeSameByTitle(record.Root)) other.Root.Absorb(record.Root);
        }

        others.Add(record);
    }

    /// <summary>Everything taken so far, as papers and faults; citations name papers by their final ids.</summary>
    public ReadResult ToResult()
    {
        MergedPaper[] roots = [.. _papers.Where(paper => paper.Root == paper)];
        Paper[] papers = [.. roots.Select(root => root.ToPaper(Resolve))];
        return new ReadResult(papers, [.. _faults], _records, _papers.Count - roots.Length);
    }

    private string Resolve(string id) => _byKey.TryGetValue(id, out MergedPaper? known) ? known.Root.Id : id;
}
