namespace PaperGraph.Sources;

/// <summary>
/// Gives entries what they lack from the parents they name: <c>xdata</c> passes on every field, <c>crossref</c> the venue and the date
/// (the parent's title is the child's <c>booktitle</c>; biblatex manual, appendix B). A parent may stand after its children, as BibTeX
/// demands, or before, as biblatex allows. So that memory stays bounded, an entry waits for its parent only while no more than
/// <see cref="LongestWait"/> characters of entries wait, in order, behind it; after that it goes on without, and that is reported.
/// Of containers only the short fields are kept, of at most <see cref="MostParents"/> of them.
/// </summary>
internal sealed class BibInheritance
{
    /// <summary>Characters of waiting entries.</summary>
    internal const int LongestWait = 4 * 1024 * 1024;

    /// <summary>Number of remembered parents.</summary>
    internal const int MostParents = 100_000;

    private const int LongestKeptField = 2_000;
    private const int DeepestChain = 8;

    private static readonly HashSet<string> ParentTypes = new(StringComparer.Ordinal)
    {
        "proceedings", "mvproceedings", "book", "mvbook", "collection", "mvcollection", "periodical", "reference", "mvreference", "xdata",
    };

    private static readonly string[] Inherited = ["date", "year", "month", "booktitle", "eventtitle", "journal", "journaltitle", "series"];

    private readonly Dictionary<string, BibEntry> _parents = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<BibEntry> _waiting = new();
    private long _waitingLength;

    /// <summary>Takes the next entry and gives the entries that need not wait any longer, with what they inherit.</summary>
    internal IEnumerable<BibEntry> Take(BibEntry entry)
    {
        Remember(entry);
        _waiting.Enqueue(entry);
        _waitingLength += entry.Length;
        while (_waiting.Count > 0)
        {
            BibEntry first = _waiting.Peek();
            string? missing = MissingParent(first);
            if (missing is not null && _waitingLength <= LongestWait) yield break;
            yield return missing is null ? Release() : TooLate(Release(), missing);
        }
    }

    /// <summary>Gives the entries that still wait at the end of the document; parents that are not in it cannot be had.</summary>
    internal IEnumerable<BibEntry> Flush()
    {
        while (_waiting.Count > 0) yield return Release();
    }

    private BibEntry Release()
    {
        BibEntry entry = _waiting.Dequeue();
        _waitingLength -= entry.Length;
        Inherit(entry, entry, 0);
        return entry;
    }

    private static BibEntry TooLate(BibEntry entry, string parent) => entry with
    {
        Faults = [.. entry.Faults, new FaultRecord(entry.Line, $"{entry.Name} takes fields from '{parent}', which is not near enough after it; move that entry in front of it")],
    };

    private void Remember(BibEntry entry)
    {
        if (entry.Key is null || !ParentTypes.Contains(entry.Type) || _parents.Count >= MostParents) return;
        Dictionary<string, string> kept = new(StringComparer.Ordinal);
        foreach ((string name, string value) in entry.Fields)
        {
            bool isWanted = entry.Type == "xdata" || name is "title" or "crossref" or "xdata" || Inherited.Contains(name, StringComparer.Ordinal);
            if (isWanted && value.Length <= LongestKeptField) kept.Add(name, value);
        }

        _parents.TryAdd(entry.Key, entry with { Fields = kept, Faults = [] });
    }

    private string? MissingParent(BibEntry entry)
    {
        foreach (string key in ParentsOf(entry))
        {
            if (!_parents.ContainsKey(key)) return key;
        }

        return null;
    }

    private static string[] ParentsOf(BibEntry entry) =>
        (entry["xdata"] + "," + entry["crossref"]).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private void Inherit(BibEntry child, BibEntry from, int depth)
    {
        if (depth >= DeepestChain) return;
        foreach (string key in ParentsOf(from))
        {
            if (!_parents.TryGetValue(key, out BibEntry? parent)) continue;
            if (parent.Type == "xdata")
            {
                foreach ((string name, string value) in parent.Fields) child.Fields.TryAdd(name, value);
            }
            else
            {
                foreach (string name in Inherited)
                {
                    if (parent.Fields.TryGetValue(name, out string? value)) child.Fields.TryAdd(name, value);
                }

                if (parent["booktitle", "title"] is string title) child.Fields.TryAdd("booktitle", title);
            }

            Inherit(child, parent, depth + 1);
        }
    }
}
