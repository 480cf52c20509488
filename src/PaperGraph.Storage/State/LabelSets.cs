namespace PaperGraph.Storage.State;

/// <summary>
/// The combinations of labels that occur, each with a number: a node keeps four bytes however many labels it has. Only ever added to; all
/// snapshots share them. Number 0 is the empty set.
/// </summary>
internal sealed class LabelSets
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal) { [""] = 0 };
    private volatile int[][] _sets = [[]];
    private int _count = 1;

    /// <summary>Number of sets.</summary>
    public int Count => _count;

    /// <summary>The labels of a set, ascending.</summary>
    public int[] this[int number] => _sets[number];

    /// <summary>The number of a set. Only the writer's thread asks.</summary>
    public int Of(ReadOnlySpan<int> labels)
    {
        int[] sorted = labels.ToArray();
        Array.Sort(sorted);
        int distinct = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1]) sorted[distinct++] = sorted[i];
        }

        return OfSorted(sorted[..distinct]);
    }

    /// <summary>The number of a set with one label more.</summary>
    public int With(int set, int label)
    {
        int at = ~Array.BinarySearch(_sets[set], label);
        return at < 0 ? set : OfSorted(Spliced.With(_sets[set], at, label));
    }

    /// <summary>The number of a set with one label less.</summary>
    public int Without(int set, int label)
    {
        int at = Array.BinarySearch(_sets[set], label);
        return at < 0 ? set : OfSorted(Spliced.Without(_sets[set], at));
    }

    private int OfSorted(int[] labels)
    {
        string key = string.Create(labels.Length * 2, labels, static (text, numbers) =>
        {
            for (int i = 0; i < numbers.Length; i++) (text[2 * i], text[(2 * i) + 1]) = ((char)(numbers[i] >> 16), (char)numbers[i]);
        });
        if (_numbers.TryGetValue(key, out int number)) return number;
        number = _count;
        int[][] sets = _sets;
        if (number == sets.Length) Array.Resize(ref sets, number * 2);
        sets[number] = labels;
        _sets = sets;
        _count = number + 1;
        _numbers.Add(key, number);
        return number;
    }
}
