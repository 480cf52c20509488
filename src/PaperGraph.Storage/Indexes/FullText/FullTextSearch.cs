using System.Runtime.InteropServices;
using System.Text;
using PaperGraph.Model;
using PaperGraph.Storage.State;

namespace PaperGraph.Storage.Indexes.FullText;

/// <summary>
/// Finds and scores. The score of a word in a property is BM25 with k1 = 1.2 and b = 0.75 (Robertson and Zaragoza 2009) in the form that Lucene has
/// since version 8, without the factor k1 + 1; those of a query's words and properties are added.
/// </summary>
internal sealed class FullTextSearch
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    // As many words as Lucene takes for a fuzzy one.
    private const int MostAlike = 50;

    private readonly GraphState _state;
    private readonly FullTextIndex _index;

    private FullTextSearch(GraphState state, FullTextIndex index) => (_state, _index) = (state, index);

    /// <summary>Runs a query.</summary>
    /// <returns>Entities by falling score, then by identity.</returns>
    public static IEnumerable<(long Entity, double Score)> Run(GraphState state, FullTextIndex index, string query)
    {
        Dictionary<int, double> scores = new FullTextSearch(state, index).Scores(TextQueryParser.Parse(query));
        (long Entity, double Score)[] found = [.. scores.Select(score => ((long)score.Key, score.Value))];
        Array.Sort(found, static (left, right) => left.Score != right.Score ? right.Score.CompareTo(left.Score) : left.Entity.CompareTo(right.Entity));
        return found;
    }

    private Dictionary<int, double> Scores(TextQuery query)
    {
        Dictionary<int, double> scores = query switch
        {
            EverythingQuery => Everything(),
            WordQuery word => AddedOverFields(word.Field, (field, into) => AddWord(word.Word, field, into)),
            PatternQuery pattern => AddedOverFields(pattern.Field, (field, into) => AddAll(word => Matches(word, pattern.Pattern), field, into)),
            ExpressionQuery expression => AddedOverFields(expression.Field, (field, into) => AddAll(expression.Expression.IsMatch, field, into)),
            RangeQuery range => AddedOverFields(range.Field, (field, into) => AddAll(word => IsWithin(word, range), field, into)),
            FuzzyQuery fuzzy => AddedOverFields(fuzzy.Field, (field, into) => AddFuzzy(fuzzy, field, into)),
            PhraseQuery phrase => AddedOverFields(phrase.Field, (field, into) => AddPhrase(phrase, field, into)),
            BooleanQuery boolean => Combined(boolean),
            _ => throw new ArgumentException($"There is no way to run a {query.GetType().Name}."),
        };
        if (query.Boost != 1)
        {
            foreach (int entity in scores.Keys) scores[entity] *= query.Boost;
        }

        return scores;
    }

    private Dictionary<int, double> AddedOverFields(string? field, Action<int, Dictionary<int, double>> add)
    {
        var scores = new Dictionary<int, double>();
        for (int i = 0; i < _index.Slot.Keys.Length; i++)
        {
            if (field is null || string.Equals(_index.Slot.Definition.Properties[i], field, StringComparison.Ordinal)) add(i, scores);
        }

        return scores;
    }

    private void AddWord(string word, int field, Dictionary<int, double> scores)
    {
        int number = _index.Vocabulary.Find(word);
        if (number < 0) return;
        List<Posting> postings = _index.PostingsOf(number, field);
        AddPostings(postings, Weight(postings.Count, field), field, scores);
    }

    private void AddPostings(List<Posting> postings, double weight, int field, Dictionary<int, double> scores)
    {
        int[] lengths = _index.LengthsOf(postings, field);
        scores.EnsureCapacity(scores.Count + lengths.Length);
        for (int i = 0; i < lengths.Length; i++) Add(scores, postings[i].Entity, weight * Saturated(postings[i].Count, lengths[i], field));
    }

    /// <summary>The words most like one; each scores as itself, the less the less it is like.</summary>
    private void AddFuzzy(FuzzyQuery query, int field, Dictionary<int, double> scores)
    {
        Rune[] wanted = [.. query.Word.EnumerateRunes()];
        List<(string Word, double Likeness, List<Posting> Postings)> alike = [];
        for (int number = 0; number < _index.Vocabulary.Count; number++)
        {
            string text = _index.Vocabulary[number];
            if (Math.Abs(text.Length - query.Word.Length) > 2 * query.Edits) continue;
            Rune[] word = [.. text.EnumerateRunes()];
            int edits = EditDistance.Between<Rune>(word, wanted, query.Edits);
            if (edits <= query.Edits && _index.PostingsOf(number, field) is { Count: > 0 } postings) alike.Add((text, Likeness(edits, Math.Min(word.Length, wanted.Length)), postings));
        }

        alike.Sort(static (left, right) => left.Likeness != right.Likeness ? right.Likeness.CompareTo(left.Likeness) : string.CompareOrdinal(left.Word, right.Word));
        if (alike.Count > MostAlike) alike.RemoveRange(MostAlike, alike.Count - MostAlike);
        foreach ((_, double likeness, List<Posting> postings) in alike)
        {
            AddPostings(postings, likeness * Weight(postings.Count, field), field, scores);
        }
    }

    /// <summary>How like words at a distance are: 1 for the same, the nearer 0 the more of the shorter one was edited.</summary>
    private static double Likeness(int edits, int shorter) => 1 - ((double)edits / Math.Max(1, shorter));

    private static bool IsWithin(string word, RangeQuery range) =>
        (range.Lower is null || string.CompareOrdinal(word, range.Lower) is var low && (low > 0 || (low == 0 && range.LowerInclusive)))
        && (range.Upper is null || string.CompareOrdinal(word, range.Upper) is var high && (high < 0 || (high == 0 && range.UpperInclusive)));

    /// <summary>Entities with one of many words, which all score the same: how rare a word among many is says little.</summary>
    private void AddAll(Func<string, bool> matches, int field, Dictionary<int, double> scores)
    {
        var entities = new HashSet<int>();
        for (int word = 0; word < _index.Vocabulary.Count; word++)
        {
            if (!matches(_index.Vocabulary[word])) continue;
            foreach (Posting posting in _index.PostingsOf(word, field)) entities.Add(posting.Entity);
        }

        foreach (int entity in entities) Add(scores, entity, 1);
    }

    private void AddPhrase(PhraseQuery phrase, int field, Dictionary<int, double> scores)
    {
        IReadOnlyList<string> words = phrase.Words;
        double weight = 0;
        HashSet<int>? candidates = null;
        foreach (string word in words)
        {
            int number = _index.Vocabulary.Find(word);
            if (number < 0) return;
            List<Posting> postings = _index.PostingsOf(number, field);
            weight += Weight(postings.Count, field);
            IEnumerable<int> entities = postings.Select(posting => posting.Entity);
            if (candidates is null) candidates = [.. entities];
            else candidates.IntersectWith(entities);
        }

        foreach (int entity in candidates!)
        {
            List<string> text = _index.WordsOf(_state, entity, field)!;
            double count = phrase.Slop == 0 ? Occurrences(text, words) : SloppyPhrase.Frequency(text, words, phrase.Slop);
            if (count > 0) Add(scores, entity, weight * Saturated(count, _index.LengthOf(entity, field), field));
        }
    }

    private Dictionary<int, double> Combined(BooleanQuery query)
    {
        Dictionary<int, double>? must = null;
        var should = new Dictionary<int, double>();
        var mustNot = new HashSet<int>();
        foreach ((Occurrence occurrence, TextQuery clause) in query.Clauses)
        {
            Dictionary<int, double> scores = Scores(clause);
            switch (occurrence)
            {
                case Occurrence.MustNot:
                    mustNot.UnionWith(scores.Keys);
                    break;
                case Occurrence.Should:
                    foreach ((int entity, double score) in scores) Add(should, entity, score);
                    break;
                case Occurrence.Must when must is null:
                    must = scores;
                    break;
                default:
                    foreach (int entity in must!.Keys)
                    {
                        if (scores.TryGetValue(entity, out double score)) must[entity] += score;
                        else must.Remove(entity);
                    }

                    break;
            }
        }

        Dictionary<int, double> found = must ?? should;
        foreach (int entity in mustNot) found.Remove(entity);
        if (must is null) return found;
        foreach (int entity in found.Keys) found[entity] += should.GetValueOrDefault(entity);
        return found;
    }

    private Dictionary<int, double> Everything()
    {
        var scores = new Dictionary<int, double>();
        BPlusTree<Posting>.Walker walker = _index.Lengths.From(new Posting(0, -1, 0));
        while (walker.MoveNext()) scores[walker.Current.Entity] = 1;
        return scores;
    }

    /// <summary>The inverse document frequency.</summary>
    private double Weight(int documentsWithWord, int field)
    {
        int documents = _index.Statistics(field).Entities;
        return Math.Log(1 + ((documents - documentsWithWord + 0.5) / (documentsWithWord + 0.5)));
    }

    private double Saturated(double count, int length, int field) =>
        count / (count + (K1 * (1 - B + (B * Kept(length) / _index.Statistics(field).MeanLength))));

    /// <summary>A length as Lucene keeps it in a byte: beyond 24 words the first four binary digits of what is more.</summary>
    private static int Kept(int length)
    {
        const int Exact = 24;
        int more = length - Exact, shift = Math.Max(0, 28 - int.LeadingZeroCount(Math.Max(more, 1)));
        return more < 0 ? length : Exact + (more >> shift << shift);
    }

    private static void Add(Dictionary<int, double> scores, int entity, double score) =>
        CollectionsMarshal.GetValueRefOrAddDefault(scores, entity, out _) += score;

    private static int Occurrences(List<string> text, IReadOnlyList<string> words)
    {
        int count = 0;
        for (int start = 0; start + words.Count <= text.Count; start++)
        {
            int matched = 0;
            while (matched < words.Count && string.Equals(text[start + matched], words[matched], StringComparison.Ordinal)) matched++;
            if (matched == words.Count) count++;
        }

        return count;
    }

    /// <summary>Matches a pattern; the work is at most the product of both lengths.</summary>
    private static bool Matches(ReadOnlySpan<char> word, ReadOnlySpan<char> pattern)
    {
        int at = 0;
        int place = 0;
        int star = -1;
        int starAt = 0;
        while (at < word.Length)
        {
            if (place < pattern.Length && pattern[place] == '*')
            {
                star = place++;
                starAt = at;
            }
            else if (place < pattern.Length && (pattern[place] == '?' || pattern[place] == word[at]))
            {
                place++;
                at++;
            }
            else if (star >= 0)
            {
                place = star + 1;
                at = ++starAt;
            }
            else
            {
                return false;
            }
        }

        while (place < pattern.Length && pattern[place] == '*') place++;
        return place == pattern.Length;
    }
}
