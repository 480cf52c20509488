using PaperGraph.Storage.Durability;
using PaperGraph.Storage.State;

namespace PaperGraph.Storage;

/// <summary>Verifies a store: every file's checksums, and everything that the graph in it must keep to.</summary>
public static class StoreCheck
{
    /// <summary>Most problems that are told of; more say nothing new.</summary>
    public const int MaxProblems = 100;

    /// <summary>Checks a store that nobody has open, without changing it.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>What is wrong, one sentence each; empty when all is well.</returns>
    /// <exception cref="StoreException">There is no store, another owner has it open, it is of a newer version or cannot be read.</exception>
    public static IReadOnlyList<string> Run(string folder) => StoreFiles.Guarded(folder, () =>
    {
        StoreFiles.RequireLittleEndian();
        if (!StoreFiles.IsStore(folder)) throw new StoreException($"There is no store in {folder}.", StoreFault.Missing, folder);
        using StoreLock storeLock = StoreLock.Take(folder);
        try
        {
            Manifest? manifest = Manifest.Read(folder);
            if (manifest is null) StoreFiles.RequireFresh(folder);
            Recovered recovered = Recovery.Run(folder, manifest ?? new Manifest("", 0, 1));
            return Run(recovered.State);
        }
        catch (StoreException fault) when (fault.Fault == StoreFault.Damaged)
        {
            return [fault.Message];
        }
    });

    /// <summary>Checks the last committed state of an open store.</summary>
    /// <param name="store">The store.</param>
    /// <returns>What is wrong, one sentence each; empty when all is well.</returns>
    public static IReadOnlyList<string> Run(GraphStore store)
    {
        using var reader = (Transactions.ReadTransaction)store.BeginRead();
        return Run(reader.State);
    }

    internal static IReadOnlyList<string> Run(GraphState state)
    {
        var problems = new Problems(MaxProblems);
        bool known = Checking.RecordChecks.Run(state, problems);
        Checking.AdjacencyChecks.Run(state, problems);
        if (known) Checking.SchemaChecks.Run(state, problems);
        return problems.All;
    }
}

/// <summary>A list with an end.</summary>
internal sealed class Problems(int limit)
{
    private readonly List<string> _all = [];
    private int _more;

    public IReadOnlyList<string> All => _more == 0 ? _all : [.. _all, $"There are {_more} more problems."];

    public void Add(string problem)
    {
        if (_all.Count < limit) _all.Add(problem);
        else _more++;
    }
}
