using System.Collections.Concurrent;

namespace PaperGraph.Storage.State;

/// <summary>
/// Names and their numbers. They are only ever added, and stay when the transaction that brought them is rolled back (as in Neo4j), so that
/// numbers never change meaning; all snapshots share them.
/// </summary>
internal sealed class Names : INames
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private volatile string[] _names = [];
    private volatile int _count;

    public int Count => _count;

    public string this[int number] =>
        (uint)number < (uint)_count ? _names[number] : throw new ArgumentOutOfRangeException(nameof(number), number, "There is no name of this number.");

    public int Find(string name) => _numbers.TryGetValue(name, out int number) ? number : -1;

    /// <summary>The number of a name, which is made where missing. Only one thread, the writer's, adds names.</summary>
    public int FindOrAdd(string name)
    {
        if (_numbers.TryGetValue(name, out int number)) return number;
        number = _count;
        if (number == _names.Length)
        {
            string[] more = _names;
            Array.Resize(ref more, Math.Max(8, number * 2));
            _names = more;
        }

        _names[number] = name;
        _count = number + 1;
        _numbers[name] = number;
        return number;
    }
}
