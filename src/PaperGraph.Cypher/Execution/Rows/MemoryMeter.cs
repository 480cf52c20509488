namespace PaperGraph.Cypher.Execution;

/// <summary>Counts what a run keeps in buffers, groups and sorts, and ends it with a clear error past a limit.</summary>
/// <param name="limit">Bytes at most.</param>
internal sealed class MemoryMeter(long limit)
{
    private long _used;

    /// <summary>Takes bytes for the rest of the run.</summary>
    /// <exception cref="CypherException">The limit is reached.</exception>
    public void Reserve(long bytes)
    {
        _used += bytes;
        if (_used > limit)
        {
            throw CypherException.Runtime(
                ErrorKind.LimitReached,
                "MemoryLimit",
                $"The query keeps more than {limit / (1024 * 1024)} MiB of rows. Ask for less at once, filter or limit earlier, or raise the memory limit.");
        }
    }
}
