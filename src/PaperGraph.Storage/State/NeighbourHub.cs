namespace PaperGraph.Storage.State;

/// <summary>
/// The relationships of a node that has many, by type. Adding one is an append to an array that all states share: a state never looks beyond
/// its own count, and only one line of states lives on. Taking one away copies the array once a transaction, then marks; the next read sweeps.
/// </summary>
internal sealed class NeighbourHub
{
    private readonly long _epoch;
    private Group[] _groups;
    private Adjacency[]? _all;

    public NeighbourHub(Adjacency[] sorted, long epoch)
    {
        _epoch = epoch;
        var groups = new List<Group>();
        for (int start = 0; start < sorted.Length;)
        {
            int end = start + 1;
            while (end < sorted.Length && sorted[end].Type == sorted[start].Type) end++;
            groups.Add(new Group(sorted[start].Type, new Run(sorted[start..end], end - start, 0), epoch));
            start = end;
        }

        _groups = [.. groups];
    }

    private NeighbourHub(NeighbourHub other, long epoch) => (_epoch, _groups, _all) = (epoch, (Group[])other._groups.Clone(), other._all);

    /// <summary>This hub where it is of the epoch, otherwise a copy that is.</summary>
    public NeighbourHub Owned(long epoch) => _epoch == epoch ? this : new NeighbourHub(this, epoch);

    /// <summary>All relationships by type and identity.</summary>
    public ReadOnlySpan<Adjacency> All()
    {
        if (_groups.Length == 1) return _groups[0].Read();
        if (_all is { } known) return known;
        int count = 0;
        foreach (Group group in _groups) count += group.Read().Length;
        var all = new Adjacency[count];
        int at = 0;
        foreach (Group group in _groups)
        {
            ReadOnlySpan<Adjacency> items = group.Read();
            items.CopyTo(all.AsSpan(at));
            at += items.Length;
        }

        _all = all;
        return all;
    }

    /// <summary>The relationships of a type by identity.</summary>
    public ReadOnlySpan<Adjacency> OfType(int type)
    {
        int at = Find(type);
        return at < 0 ? default : _groups[at].Read();
    }

    /// <summary>Adds a relationship, whose identity is higher than those of all others of its type.</summary>
    public void Add(Adjacency item)
    {
        _all = null;
        int at = Find(item.Type);
        if (at < 0)
        {
            _groups = Spliced.With(_groups, ~at, new Group(item.Type, new Run([item], 1, 0), _epoch));
            return;
        }

        Group group = OwnedGroup(at);
        Run run = group.Run;
        Adjacency[] items = run.Items;
        bool fits = run.Count < items.Length;
        if (!fits) Array.Resize(ref items, run.Count + (run.Count >> 1) + 4);
        items[run.Count] = item;
        group.Run = new Run(items, run.Count + 1, run.Dead);
        group.Exclusive |= !fits;
    }

    /// <summary>Takes a relationship away.</summary>
    public void Remove(int type, int relationship)
    {
        _all = null;
        int at = Find(type);
        Group group = OwnedGroup(at);
        Run run = group.Run;
        Adjacency[] items = group.Exclusive ? run.Items : run.Items.AsSpan(0, run.Count).ToArray();
        int place = Place(items.AsSpan(0, run.Count), relationship);
        items[place] = items[place] with { Relationship = ~relationship };
        group.Run = new Run(items, run.Count, run.Dead + 1);
        group.Exclusive = true;
        if (run.Dead + 1 == run.Count) _groups = Spliced.Without(_groups, at);
    }

    private Group OwnedGroup(int at)
    {
        if (_groups[at].Epoch != _epoch) _groups[at] = new Group(_groups[at].Type, _groups[at].Run, _epoch);
        return _groups[at];
    }

    private int Find(int type)
    {
        int low = 0;
        int high = _groups.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (_groups[middle].Type == type) return middle;
            if (_groups[middle].Type < type) low = middle + 1;
            else high = middle - 1;
        }

        return ~low;
    }

    private static int Place(ReadOnlySpan<Adjacency> items, int relationship)
    {
        int low = 0;
        int high = items.Length - 1;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            int id = items[middle].Relationship;
            if ((id < 0 ? ~id : id) < relationship) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>An array, how much of it counts, and how many of those are marked as gone by the complement of their identity.</summary>
    private sealed record Run(Adjacency[] Items, int Count, int Dead)
    {
        public Run Swept()
        {
            var items = new Adjacency[Count - Dead];
            int at = 0;
            foreach (Adjacency item in Items.AsSpan(0, Count))
            {
                if (item.Relationship >= 0) items[at++] = item;
            }

            return new Run(items, at, 0);
        }
    }

    private sealed class Group(int type, Run run, long epoch)
    {
        public readonly int Type = type;
        public readonly long Epoch = epoch;

        /// <summary>Replaced as a whole, so that readers of several threads may sweep it.</summary>
        public volatile Run Run = run;

        /// <summary>Whether nobody else sees the array, so that items may be marked in it.</summary>
        public bool Exclusive;

        public ReadOnlySpan<Adjacency> Read()
        {
            Run run = Run;
            if (run.Dead > 0) Run = run = run.Swept();
            Exclusive = false;
            return run.Items.AsSpan(0, run.Count);
        }
    }
}
