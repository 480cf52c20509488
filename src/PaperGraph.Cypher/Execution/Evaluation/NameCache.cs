using PaperGraph.Storage;

namespace PaperGraph.Cypher.Execution.Evaluation;

/// <summary>
/// Remembers the number of a name, for plans that runs on several threads, and even stores, share. A number never changes; that a name has none yet is not remembered, for
/// the very transaction that asks may bring it. One reference to an immutable entry is written as a whole, so that no lock is needed.
/// </summary>
internal sealed class NameCache(string name)
{
    private Entry? _entry;

    /// <summary>The name.</summary>
    public string Name => name;

    /// <summary>The number of the name; -1 where there is none.</summary>
    public int NumberIn(INames names)
    {
        Entry? entry = _entry;
        if (entry is not null && ReferenceEquals(entry.Names, names)) return entry.Number;
        int number = names.Find(name);
        if (number >= 0) _entry = new Entry(names, number);
        return number;
    }

    private sealed record Entry(INames Names, int Number);
}
