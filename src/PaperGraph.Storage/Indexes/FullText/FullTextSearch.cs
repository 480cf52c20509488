using System.Runtime.InteropServices;
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
            PatternQuery pattern => AddedOverFields(pattern.Field, (field, into) => AddPattern(pattern.Pattern, field, into)),
            PhraseQuery phrase => AddedOverFields(phrase.Field, (field, into) => AddPhrase(phrase.Words, field, into)),
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
        double weight = Weight(postings.Count, field);
        foreach (Posting posting in postings) Add(scores, posting.Entity, weight * Saturated(posting.Count, posting.Entity, field));
    }

    /// <summary>Entities with a word of a pattern, which all score the same: how rare a word among many is says little.</summary>
    private void AddPattern(string pattern, int field, Dictionary<int, double> scores)
    {
        var entities = new HashSet<int>();
        for (int word = 0; word < _index.Vocabulary.Count; word++)
        {
            if (!Matches(_index.Vocabulary[word], pattern)) continue;
            foreach (Posting posting in _index.PostingsOf(word, field)) entities.Add(posting.Entity);
        }

        foreach (int entity in entities) Add(scores, entity, 1);
    }

    private void AddPhrase(IReadOnlyList<string> words, int field, Dictionary<int, double> scores)
    {
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
            int count = Occurrences(_index.WordsOf(_state, entity, field)!, words);
            if (count > 0) Add(scores, entity, weight * Saturated(count, entity, field));
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

    private double Saturated(int count, int entity, int field) =>
        count / (count + (K1 * (1 - B + (B * _index.LengthOf(entity, field) / _index.Statistics(field).MeanLength))));

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
