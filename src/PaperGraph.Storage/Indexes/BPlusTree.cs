namespace PaperGraph.Storage.Indexes;

/// <summary>
/// A sorted set whose older states stay as they are: nodes are copied when first written in an epoch. Separators may be lower than what is
/// below them after removals; they still part the children. Empty nodes go, half-empty ones stay.
/// </summary>
/// <typeparam name="TEntry">What it holds, with its order.</typeparam>
internal sealed class BPlusTree<TEntry>
    where TEntry : struct, IComparable<TEntry>
{
    private const int Capacity = 64;
    private Node _root = new(0, [], null, 0);

    /// <summary>Number of entries.</summary>
    public long Count { get; private set; }

    /// <summary>A tree of entries in strictly ascending order.</summary>
    public static BPlusTree<TEntry> Of(ReadOnlySpan<TEntry> sorted)
    {
        var tree = new BPlusTree<TEntry> { Count = sorted.Length };
        var level = new List<Node>();
        for (int start = 0; start < sorted.Length; start += Capacity)
        {
            TEntry[] entries = sorted.Slice(start, Math.Min(Capacity, sorted.Length - start)).ToArray();
            level.Add(new Node(0, entries, null, entries.Length));
        }

        while (level.Count > 1)
        {
            var above = new List<Node>();
            for (int start = 0; start < level.Count; start += Capacity)
            {
                Node[] children = [.. level.Skip(start).Take(Capacity)];
                above.Add(new Node(0, Array.ConvertAll(children, child => child.Entries[0]), children, children.Length));
            }

            level = above;
        }

        if (level.Count == 1) tree._root = level[0];
        return tree;
    }

    /// <summary>A tree that shares all nodes with this one until they are written.</summary>
    public BPlusTree<TEntry> Fork() => (BPlusTree<TEntry>)MemberwiseClone();

    /// <summary>Adds an entry, or replaces the one that is equal in order.</summary>
    /// <returns>Whether there was none.</returns>
    public bool Add(TEntry entry, long epoch)
    {
        _root = _root.Owned(epoch);
        bool added = Add(_root, entry, epoch, out Node? right);
        if (right is not null) _root = new Node(epoch, [_root.Entries[0], right.Entries[0]], [_root, right], 2);
        if (added) Count++;
        return added;
    }

    /// <summary>Takes an entry away.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(TEntry entry, long epoch)
    {
        if (!TryFind(entry, out _)) return false;
        _root = _root.Owned(epoch);
        Remove(_root, entry, epoch);
        while (_root.Children is { } children && _root.Count == 1) _root = children[0];
        if (_root.Count == 0) _root = new Node(epoch, [], null, 0);
        Count--;
        return true;
    }

    /// <summary>Finds the entry that is equal in order.</summary>
    public bool TryFind(TEntry entry, out TEntry found)
    {
        Node node = _root;
        while (node.Children is { } children) node = children[node.ChildOf(entry)];
        int at = node.LowerBound(entry);
        bool there = at < node.Count && node.Entries[at].CompareTo(entry) == 0;
        found = there ? node.Entries[at] : default;
        return there;
    }

    /// <summary>Walks up from the first entry that is not below another. The tree must not be written meanwhile.</summary>
    public Walker From(TEntry entry) => new(_root, entry);

    private static bool Add(Node node, TEntry entry, long epoch, out Node? right)
    {
        right = null;
        if (node.Children is not { } children)
        {
            int place = node.LowerBound(entry);
            if (place < node.Count && node.Entries[place].CompareTo(entry) == 0)
            {
                node.Entries[place] = entry;
                return false;
            }

            node.Insert(place, entry, null);
            if (node.Count > Capacity) right = node.Split(epoch);
            return true;
        }

        int at = node.ChildOf(entry);
        Node child = children[at] = children[at].Owned(epoch);
        bool added = Add(child, entry, epoch, out Node? split);
        if (at == 0 && entry.CompareTo(node.Entries[0]) < 0) node.Entries[0] = entry;
        if (split is not null)
        {
            node.Insert(at + 1, split.Entries[0], split);
            if (node.Count > Capacity) right = node.Split(epoch);
        }

        return added;
    }

    private static void Remove(Node node, TEntry entry, long epoch)
    {
        if (node.Children is not { } children)
        {
            node.Cut(node.LowerBound(entry));
            return;
        }

        int at = node.ChildOf(entry);
        Node child = children[at] = children[at].Owned(epoch);
        Remove(child, entry, epoch);
        if (child.Count == 0) node.Cut(at);
    }

    /// <summary>Entries one after the other.</summary>
    public ref struct Walker
    {
        private readonly Node[] _path;
        private readonly int[] _places;
        private readonly int _leaf;

        internal Walker(Node root, TEntry entry)
        {
            int depth = 1;
            for (Node node = root; node.Children is { } below; node = below[0]) depth++;
            _path = new Node[depth];
            _places = new int[depth];
            _leaf = depth - 1;
            Node at = root;
            for (int i = 0; i < _leaf; i++)
            {
                _path[i] = at;
                _places[i] = at.ChildOf(entry);
                at = at.Children![_places[i]];
            }

            _path[_leaf] = at;
            _places[_leaf] = at.LowerBound(entry) - 1;
        }

        public readonly TEntry Current => _path[_leaf].Entries[_places[_leaf]];

        public readonly bool MoveNext()
        {
            if (++_places[_leaf] < _path[_leaf].Count) return true;
            int level = _leaf - 1;
            while (level >= 0 && ++_places[level] >= _path[level].Count) level--;
            if (level < 0)
            {
                _places[_leaf] = _path[_leaf].Count;
                return false;
            }

            for (; level < _leaf; level++)
            {
                _path[level + 1] = _path[level].Children![_places[level]];
                _places[level + 1] = 0;
            }

            return true;
        }
    }

    /// <summary>A leaf, or an inner node with, for each child, an entry that is not above the child's first.</summary>
    internal sealed class Node(long epoch, TEntry[] entries, Node[]? children, int count)
    {
        public readonly long Epoch = epoch;
        public TEntry[] Entries = entries;
        public Node[]? Children = children;
        public int Count = count;

        public Node Owned(long epoch) => Epoch == epoch ? this : new Node(epoch, (TEntry[])Entries.Clone(), (Node[]?)Children?.Clone(), Count);

        public int LowerBound(TEntry entry)
        {
            int low = 0;
            int high = Count;
            while (low < high)
            {
                int middle = (low + high) >>> 1;
                if (Entries[middle].CompareTo(entry) < 0) low = middle + 1;
                else high = middle;
            }

            return low;
        }

        /// <summary>The child in which an entry is or would be.</summary>
        public int ChildOf(TEntry entry)
        {
            int at = LowerBound(entry);
            return at < Count && Entries[at].CompareTo(entry) == 0 ? at : Math.Max(0, at - 1);
        }

        public void Insert(int at, TEntry entry, Node? child)
        {
            if (Count == Entries.Length)
            {
                int length = Math.Min(Capacity + 1, Math.Max(8, Count * 2));
                Array.Resize(ref Entries, length);
                if (Children is not null) Array.Resize(ref Children, length);
            }

            Array.Copy(Entries, at, Entries, at + 1, Count - at);
            Entries[at] = entry;
            if (Children is not null)
            {
                Array.Copy(Children, at, Children, at + 1, Count - at);
                Children[at] = child!;
            }

            Count++;
        }

        public void Cut(int at)
        {
            Count--;
            Array.Copy(Entries, at + 1, Entries, at, Count - at);
            Entries[Count] = default;
            if (Children is null) return;
            Array.Copy(Children, at + 1, Children, at, Count - at);
            Children[Count] = null!;
        }

        /// <summary>Gives the upper half to a new node.</summary>
        public Node Split(long epoch)
        {
            int keep = Count / 2;
            var right = new Node(epoch, Entries[keep..Count], Children?[keep..Count], Count - keep);
            Array.Clear(Entries, keep, Count - keep);
            if (Children is not null) Array.Clear(Children, keep, Count - keep);
            Count = keep;
            return right;
        }
    }
}
