using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>The cheapest alignment of a short form's letters with words: a dynamic programme over letters and words.</summary>
internal sealed class LetterAlignment
{
    private const double Never = double.PositiveInfinity;

    /// <summary>Words further apart than this (in characters: punctuation, markup; or something in brackets) are not of one phrase.</summary>
    private const int MaxGap = 32, MaxBracketGap = 200;

    private readonly string _letters;
    private readonly WindowWord[] _words;
    private readonly double[] _gaps;
    private readonly LongFormEnds _ends;

    // Best cost of matching letters i… with words w…, i ≥ 1, and the last word of the long form then.
    private readonly double[,] _cost;
    private readonly int[,] _last;

    private LetterAlignment(WindowWord[] words, double[] gaps, string letters, LongFormEnds ends)
    {
        _letters = letters;
        _words = words;
        _gaps = gaps;
        _ends = ends;
        _cost = new double[letters.Length + 1, words.Length + 1];
        _last = new int[letters.Length + 1, words.Length + 1];
    }

    /// <summary>
    /// The long form of <paramref name="shortForm"/> among <paramref name="words"/> and its cost, or null where none is good enough.
    /// <paramref name="share"/> is the part of <see cref="AlignmentCosts.Limit"/> that it may cost.
    /// </summary>
    public static (TextSpan Long, double Cost)? Best(
        string text, IReadOnlyList<TextSpan> words, ShortForm shortForm, LongFormEnds ends, double share = 1)
    {
        if (words.Count == 0) return null;
        WindowWord[] window = [.. words.Select(word => new WindowWord(text, word))];
        int lastFirst = ends.HasFlag(LongFormEnds.FirstWordFixed) ? 0 : window.Length - 1;
        if (!window.Take(lastFirst + 1).Any(word => word.StartGiving(shortForm.Letters[0]) >= 0)) return null;
        double[] gaps = new double[window.Length];
        for (int w = 0; w + 1 < window.Length; w++)
            gaps[w] = GapCost(text.AsSpan(words[w].End, words[w + 1].Start - words[w].End), words[w + 1].Of(text));

        (int First, int Last, double Cost) best = (0, 0, Never);
        double limit = 0;
        foreach ((string letters, double extra) in shortForm.Variants())
        {
            (int first, int last, double cost) = new LetterAlignment(window, gaps, letters, ends).Solve();
            if (cost + extra > best.Cost) continue;
            best = (first, last, cost + extra);
            limit = AlignmentCosts.Limit(letters.Length) * share;
        }

        if (best.Cost > limit) return null;
        TextSpan span = Markup.WithPartners(text, new TextSpan(StartIn(window[best.First], shortForm), words[best.Last].End));
        return LongForm.IsAcceptable(text, shortForm.Span, span) ? (span, best.Cost) : null;
    }

    // "k-nearest neighbours (NN)" defines NN for "nearest neighbours".
    private static int StartIn(WindowWord word, ShortForm shortForm) => word.Span.Start + Math.Max(0, word.StartGiving(shortForm.Letters[0]));

    private (int First, int Last, double Cost) Solve()
    {
        for (int i = _letters.Length; i >= 1; i--)
        {
            for (int w = _words.Length; w >= 1; w--) Fill(i, w);
        }

        (int First, int Last, double Cost) best = (0, 0, Never);
        int earliest = _ends.HasFlag(LongFormEnds.FirstWordFixed) ? 0 : _words.Length - 1;
        for (int w = earliest; w >= 0; w--)
        {
            double[] taken = WordEmbedding.Costs(_words[w], _letters, first: true);
            for (int k = 1; k <= _letters.Length; k++)
            {
                double cost = taken[k] + (k < _letters.Length ? _gaps[w] : 0) + _cost[k, w + 1];
                if (cost < best.Cost - 1e-9) best = (w, Math.Max(_last[k, w + 1], w), cost);
            }
        }

        return best;
    }

    private void Fill(int i, int w)
    {
        bool lastFixed = _ends.HasFlag(LongFormEnds.LastWordFixed);
        if (i == _letters.Length)
        {
            _cost[i, w] = lastFixed ? TailCost(w) : 0;
            _last[i, w] = lastFixed ? _words.Length - 1 : w - 1;
            return;
        }

        (_cost[i, w], _last[i, w]) = (Never, w - 1);
        if (w < _words.Length)
        {
            Keep(i, w, _cost[i, w + 1] + SkipCost(_words[w]) + _gaps[w], _last[i, w + 1]);
            double[] taken = WordEmbedding.Costs(_words[w], _letters.AsSpan(i), first: false);
            for (int k = 1; i + k <= _letters.Length; k++)
                Keep(i, w, taken[k] + (i + k < _letters.Length ? _gaps[w] : 0) + _cost[i + k, w + 1], _last[i + k, w + 1]);
        }

        Keep(i, w, UnmatchedCost(i) + _cost[i + 1, w], _last[i + 1, w]);
    }

    private void Keep(int i, int w, double cost, int last)
    {
        if (cost < _cost[i, w] - 1e-9 || (cost <= _cost[i, w] && last > _last[i, w])) (_cost[i, w], _last[i, w]) = (cost, last);
    }

    private double TailCost(int from)
    {
        if (_words.Length - from > AlignmentCosts.MaxTailWords) return Never;
        double cost = 0;
        for (int w = from; w < _words.Length; w++)
            cost += _gaps[w - 1] + (_words[w].IsHeadNoun ? AlignmentCosts.TailHeadNoun : AlignmentCosts.TailWord);
        return cost;
    }

    private double UnmatchedCost(int i)
    {
        if (char.IsDigit(_letters[i]))
        {
            // "L2" is no proof of "language": the letters alone must be two.
            if (_letters.Count(char.IsLetter) < 2) return Never;
            return char.IsDigit(_letters[i - 1]) ? 0 : AlignmentCosts.UnmatchedDigit;
        }

        return char.IsLower(_letters[i]) && _letters.Length > 3 ? AlignmentCosts.UnmatchedLowerLetter : Never;
    }

    private static double SkipCost(WindowWord word) =>
        word.IsFunctionWord ? AlignmentCosts.SkippedFunctionWord : AlignmentCosts.SkippedWord;

    private static double GapCost(ReadOnlySpan<char> gap, string next)
    {
        bool bracket = gap.IndexOfAny("()[]") >= 0;
        if (gap.Length > (bracket ? MaxBracketGap : MaxGap)) return Never;

        // "English (EN) and Spanish (ES)" are two definitions.
        if (bracket && next is ("and" or "or" or "&")) return Never;
        double cost = bracket ? AlignmentCosts.Bracket : 0;
        if (gap.Contains(',')) cost += AlignmentCosts.Comma;
        if (gap.Contains(':')) cost += AlignmentCosts.Colon;
        return cost;
    }
}
