namespace PaperGraph.Storage.Indexes.FullText;

/// <summary>
/// How often words stand together though not one right after the other: each place counts 1 / (1 + moves), where moves is by how much the words are moved
/// against each other. The order in which places are found is Lucene's, so that scores are.
/// </summary>
internal sealed class SloppyPhrase
{
    private readonly int _slop;
    private readonly List<Cursor> _queue = [];
    private readonly Cursor[] _cursors;
    private int _end;

    private SloppyPhrase(Cursor[] cursors, int slop) => (_cursors, _slop) = (cursors, slop);

    /// <summary>The sum over all places.</summary>
    public static double Frequency(List<string> text, IReadOnlyList<string> words, int slop)
    {
        Cursor[] cursors = [.. words.Select((word, offset) => new Cursor(word, offset, [.. text.Index().Where(item => item.Item == word).Select(item => item.Index)]))];
        var phrase = new SloppyPhrase(cursors, slop);
        return phrase.Start() ? phrase.Sum() : 0;
    }

    // Of words that stand in the phrase several times each begins at a place of its own.
    private bool Start()
    {
        foreach (Cursor cursor in _cursors)
        {
            int skipped = _cursors.Count(other => other.Word == cursor.Word && other.Offset < cursor.Offset);
            for (int i = 0; i <= skipped; i++)
            {
                if (!cursor.Next()) return false;
            }
        }

        _queue.AddRange(_cursors);
        _end = _cursors.Max(cursor => cursor.Position);
        return true;
    }

    private double Sum()
    {
        double sum = 0;
        Cursor least = Pop();
        int length = _end - least.Position, next = Top();
        while (Advance(least) && ResolveRepeats(least))
        {
            if (least.Position > next)
            {
                _queue.Add(least);
                if (length <= _slop) sum += 1.0 / (1 + length);
                least = Pop();
                next = Top();
                length = _end - least.Position;
            }
            else
            {
                length = Math.Min(length, _end - least.Position);
            }
        }

        return length <= _slop ? sum + (1.0 / (1 + length)) : sum;
    }

    private bool Advance(Cursor cursor)
    {
        if (!cursor.Next()) return false;
        _end = Math.Max(_end, cursor.Position);
        return true;
    }

    /// <summary>No place in the text stands for two words of the phrase: the one that is behind goes on.</summary>
    private bool ResolveRepeats(Cursor cursor)
    {
        while (Array.Find(_cursors, other => other != cursor && other.Word == cursor.Word && other.Place == cursor.Place) is { } other)
        {
            cursor = cursor.CompareTo(other) < 0 ? cursor : other;
            if (!Advance(cursor)) return false;
        }

        return true;
    }

    private int Top() => _queue.Min()!.Position;

    private Cursor Pop()
    {
        Cursor least = _queue.Min()!;
        _queue.Remove(least);
        return least;
    }

    /// <summary>A word of the phrase at one of its places.</summary>
    private sealed class Cursor(string word, int offset, int[] places) : IComparable<Cursor>
    {
        private int _at = -1;

        public string Word { get; } = word;

        public int Offset { get; } = offset;

        public int Place => places[_at];

        /// <summary>Where the phrase would begin.</summary>
        public int Position => places[_at] - Offset;

        public bool Next() => ++_at < places.Length;

        public int CompareTo(Cursor? other) => Position != other!.Position ? Position.CompareTo(other.Position) : Offset.CompareTo(other.Offset);
    }
}
