namespace PaperGraph.Cypher.Execution.Walks;

/// <summary>A number for each node that has been asked for, by identity, in blocks that are made when they are needed.</summary>
internal sealed class NodeMemo(QueryState state)
{
    private const int BlockBits = 10;
    private const int BlockSize = 1 << BlockBits;

    private long[]?[] _blocks = [];

    /// <summary>The number of a node, if it is known.</summary>
    public bool TryGet(long node, out long number)
    {
        long block = node >> BlockBits;
        number = block < _blocks.Length && _blocks[block] is { } numbers ? numbers[node & (BlockSize - 1)] - 1 : -1;
        return number >= 0;
    }

    /// <summary>Keeps a number, which is not negative.</summary>
    public void Set(long node, long number)
    {
        long block = node >> BlockBits;
        if (block >= _blocks.Length) Array.Resize(ref _blocks, (int)Math.Max(block + 1, _blocks.Length * 2));
        if (_blocks[block] is not { } numbers)
        {
            state.Memory.Reserve(BlockSize * sizeof(long));
            _blocks[block] = numbers = new long[BlockSize];
        }

        // The greatest number has no place, and is computed again.
        numbers[node & (BlockSize - 1)] = number == long.MaxValue ? 0 : number + 1;
    }
}
