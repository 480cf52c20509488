namespace PaperGraph.Cypher.Execution.Walks;

/// <summary>A set of nodes by identity: bitmaps that are made when they are needed and used again after <see cref="Clear"/>.</summary>
internal sealed class NodeMarks(QueryState state)
{
    private const int BlockBits = 14;
    private const int BlockWords = (1 << BlockBits) / 64;

    private readonly List<int> _touched = [];
    private ulong[]?[] _blocks = [];

    /// <summary>Marks a node.</summary>
    /// <returns>Whether it was not marked before.</returns>
    public bool Add(long node)
    {
        int block = (int)(node >> BlockBits);
        if (block >= _blocks.Length) Array.Resize(ref _blocks, Math.Max(block + 1, _blocks.Length * 2));
        if (_blocks[block] is not { } words)
        {
            state.Memory.Reserve(BlockWords * sizeof(ulong));
            _blocks[block] = words = new ulong[BlockWords];
            _touched.Add(block);
        }

        ref ulong word = ref words[(node >> 6) & (BlockWords - 1)];
        ulong bit = 1UL << (int)(node & 63);
        bool added = (word & bit) == 0;
        word |= bit;
        return added;
    }

    /// <summary>Takes all marks away.</summary>
    public void Clear()
    {
        foreach (int block in _touched) _blocks[block].AsSpan().Clear();
    }
}
