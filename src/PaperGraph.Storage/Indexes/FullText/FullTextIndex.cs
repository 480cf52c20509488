using PaperGraph.Model.Values;
using PaperGraph.Storage.State;

namespace PaperGraph.Storage.Indexes.FullText;

/// <summary>
/// An inverted index: for every word and property, in which entities and how often. The words' numbers are shared by all states and only added to.
/// </summary>
internal sealed class FullTextIndex : PropertyIndex
{
    /// <summary>Most properties that an index can be on.</summary>
    public const int MaxFields = 255;

    private const int FieldBits = 8;

    // Walking on past so many entries costs about as much as seeking.
    private const int MostSteps = 24;
    private BPlusTree<Posting> _postings = new();
    private BPlusTree<Posting> _lengths = new();
    private (long Words, int Entities)[] _totals;

    public FullTextIndex(IndexSlot slot, long epoch)
        : base(slot, epoch)
    {
        Vocabulary = new Names();
        _totals = new (long, int)[slot.Keys.Length];
    }

    private FullTextIndex(FullTextIndex other, long epoch)
        : base(other.Slot, epoch)
    {
        Vocabulary = other.Vocabulary;
        _postings = other._postings.Fork();
        _lengths = other._lengths.Fork();
        _totals = ((long, int)[])other._totals.Clone();
    }

    /// <summary>The words' numbers.</summary>
    public Names Vocabulary { get; }

    public override long DistinctValues => Vocabulary.Count;

    public override long EntryCount => _postings.Count;

    /// <summary>All postings in order.</summary>
    public BPlusTree<Posting> Postings => _postings;

    /// <summary>Numbers of words by property and entity.</summary>
    public BPlusTree<Posting> Lengths => _lengths;

    public override PropertyIndex Owned(long epoch) => Epoch == epoch ? this : new FullTextIndex(this, epoch);

    public override void Add(GraphState state, int entity)
    {
        for (int field = 0; field < Slot.Keys.Length; field++)
        {
            List<string>? words = WordsOf(state, entity, field);
            if (words is null) continue;
            foreach ((string word, int count) in Counted(words))
            {
                _postings.Add(new Posting(TermOf(Vocabulary.FindOrAdd(word), field), entity, count), Epoch);
            }

            _lengths.Add(new Posting(field, entity, words.Count), Epoch);
            _totals[field] = (_totals[field].Words + words.Count, _totals[field].Entities + 1);
        }
    }

    public override void Remove(GraphState state, int entity)
    {
        for (int field = 0; field < Slot.Keys.Length; field++)
        {
            List<string>? words = WordsOf(state, entity, field);
            if (words is null || !_lengths.Remove(new Posting(field, entity, 0), Epoch)) continue;
            foreach (string word in words.Distinct(StringComparer.Ordinal))
            {
                _postings.Remove(new Posting(TermOf(Vocabulary.Find(word), field), entity, 0), Epoch);
            }

            _totals[field] = (_totals[field].Words - words.Count, _totals[field].Entities - 1);
        }
    }

    /// <summary>Takes over postings and lengths in order.</summary>
    public void Fill(ReadOnlySpan<Posting> postings, ReadOnlySpan<Posting> lengths)
    {
        _postings = BPlusTree<Posting>.Of(postings);
        _lengths = BPlusTree<Posting>.Of(lengths);
        _totals = new (long, int)[Slot.Keys.Length];
        foreach (Posting length in lengths)
        {
            ref (long Words, int Entities) total = ref _totals[length.Term];
            total = (total.Words + length.Count, total.Entities + 1);
        }
    }

    /// <summary>Number of entities that have a property with text, and the mean number of words in it.</summary>
    public (int Entities, double MeanLength) Statistics(int field)
    {
        (long words, int entities) = _totals[field];
        return (entities, entities == 0 ? 0 : (double)words / entities);
    }

    /// <summary>The entities that have a word in a property, with how often.</summary>
    public List<Posting> PostingsOf(int word, int field)
    {
        long term = TermOf(word, field);
        var found = new List<Posting>();
        BPlusTree<Posting>.Walker walker = _postings.From(new Posting(term, -1, 0));
        while (walker.MoveNext() && walker.Current.Term == term) found.Add(walker.Current);
        return found;
    }

    /// <summary>Number of words in a property of an entity.</summary>
    public int LengthOf(int entity, int field) => _lengths.TryFind(new Posting(field, entity, 0), out Posting length) ? length.Count : 0;

    /// <summary>Numbers of words in a property of the entities of a word's postings, which lie in the same order: mostly the next one is near, else it is sought.</summary>
    public int[] LengthsOf(List<Posting> postings, int field)
    {
        int[] lengths = new int[postings.Count];
        if (lengths.Length == 0) return lengths;
        BPlusTree<Posting>.Walker walker = _lengths.From(new Posting(field, postings[0].Entity, 0));
        bool any = walker.MoveNext();
        for (int i = 0; i < lengths.Length; i++)
        {
            var wanted = new Posting(field, postings[i].Entity, 0);
            for (int steps = 0; any && steps < MostSteps && walker.Current.CompareTo(wanted) < 0; steps++) any = walker.MoveNext();
            if (any && walker.Current.CompareTo(wanted) < 0)
            {
                walker = _lengths.From(wanted);
                any = walker.MoveNext();
            }

            if (any && walker.Current.CompareTo(wanted) == 0) lengths[i] = walker.Current.Count;
        }

        return lengths;
    }

    /// <summary>The words of a property of an entity; null where it is no text.</summary>
    public List<string>? WordsOf(GraphState state, int entity, int field)
    {
        Value value = state.Property(Slot.Definition.Entity, entity, Slot.Keys[field]);
        if (value.Kind == ValueKind.String) return Words.Of(value.AsString());
        if (value.Kind != ValueKind.List || value.AsList() is not [{ Kind: ValueKind.String }, ..]) return null;
        var words = new List<string>();
        foreach (Value item in value.AsList()) words.AddRange(Words.Of(item.AsString()));
        return words;
    }

    private static long TermOf(int word, int field) => ((long)word << FieldBits) | (uint)field;

    private static Dictionary<string, int> Counted(List<string> words)
    {
        var counts = new Dictionary<string, int>(words.Count, StringComparer.Ordinal);
        foreach (string word in words) counts[word] = counts.GetValueOrDefault(word) + 1;
        return counts;
    }
}
