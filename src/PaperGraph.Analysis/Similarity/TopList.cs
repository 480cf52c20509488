namespace PaperGraph.Analysis;

/// <summary>The k best of a stream of scored items: higher scores first, then lower item numbers, so that the order of arrival does not matter.</summary>
internal sealed class TopList(int capacity)
{
    private readonly (double Score, int Item)[] _items = new (double, int)[capacity];

    /// <summary>The best so far, best first.</summary>
    public ReadOnlySpan<(double Score, int Item)> Items => _items.AsSpan(0, Count);

    public int Count { get; private set; }

    /// <summary>Whether an item of this score might still enter.</summary>
    public bool MayEnter(double score) => capacity > 0 && (Count < capacity || score >= _items[Count - 1].Score);

    public void Add(double score, int item)
    {
        if (!MayEnter(score)) return;
        int place = Count;
        while (place > 0 && Before(score, item, _items[place - 1])) place--;
        if (place == capacity) return;
        if (Count < capacity) Count++;
        for (int i = Count - 1; i > place; i--) _items[i] = _items[i - 1];
        _items[place] = (score, item);
    }

    public void Clear() => Count = 0;

    private static bool Before(double score, int item, (double Score, int Item) other) =>
        score > other.Score || (score == other.Score && item < other.Item);
}
