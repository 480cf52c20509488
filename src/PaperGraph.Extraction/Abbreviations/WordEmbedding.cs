namespace PaperGraph.Extraction;

/// <summary>The cheapest ways to take letters of a short form from one word, in order.</summary>
internal static class WordEmbedding
{
    /// <summary>
    /// <c>result[k]</c> is the cost of taking the first <c>k</c> of <paramref name="letters"/> from <paramref name="word"/>, infinite
    /// where that cannot be; <c>result[0]</c> is infinite. <paramref name="first"/>: the letters begin the short form, whose first letter
    /// must begin a word or a part of one (Schwartz and Hearst's only condition on places).
    /// </summary>
    public static double[] Costs(WindowWord word, ReadOnlySpan<char> letters, bool first)
    {
        var result = new double[letters.Length + 1];
        Array.Fill(result, double.PositiveInfinity);
        if (letters.IsEmpty) return result;

        double[] at = Begin(word, letters[0], first);
        for (int k = 1; ; k++)
        {
            double best = at.Length == 0 ? double.PositiveInfinity : at.Min();
            if (double.IsPositiveInfinity(best)) break;
            result[k] = best;
            if (k == letters.Length) break;
            at = Advance(word, letters[k], at);
        }

        if (word.IsFunctionWord) AsFunctionWord(result, letters[0], first);
        return result;
    }

    private static double[] Begin(WindowWord word, char letter, bool first)
    {
        var at = new double[word.Length];
        int parts = 0;
        for (int i = 0; i < word.Length; i++)
        {
            at[i] = double.PositiveInfinity;
            LetterPlace place = word.Place(i);
            if (place is LetterPlace.PartStart or LetterPlace.CaseStart) parts++;
            if (place == LetterPlace.None || !word.Gives(i, letter)) continue;
            at[i] = place switch
            {
                LetterPlace.WordStart => 0,
                LetterPlace.PartStart => parts * AlignmentCosts.SkippedPart,
                LetterPlace.CaseStart or LetterPlace.Capital => AlignmentCosts.StartsAtCapital,
                _ => first ? double.PositiveInfinity : AlignmentCosts.StartsInside,
            };
        }

        return at;
    }

    private static double[] Advance(WindowWord word, char letter, double[] at)
    {
        var next = new double[word.Length];
        Array.Fill(next, double.PositiveInfinity);
        for (int from = 0; from < word.Length; from++)
        {
            if (double.IsPositiveInfinity(at[from])) continue;
            int skippedParts = 0;
            for (int to = from + 1; to < word.Length; to++)
            {
                LetterPlace place = word.Place(to);
                if (place == LetterPlace.None) continue;
                if (word.Gives(to, letter))
                    next[to] = Math.Min(next[to], at[from] + Step(word, letter, to, to == from + 1, skippedParts));
                if (place is LetterPlace.PartStart or LetterPlace.CaseStart) skippedParts++;
            }
        }

        return next;
    }

    private static double Step(WindowWord word, char letter, int to, bool adjacent, int skippedParts)
    {
        LetterPlace place = word.Place(to);
        bool marked = char.IsLower(letter) || char.IsDigit(letter);
        double skipped = skippedParts * AlignmentCosts.SkippedPart;
        if (place is LetterPlace.PartStart or LetterPlace.CaseStart) return skipped;
        if (adjacent) return marked || word.IsUpper(to) ? AlignmentCosts.NextLetterMarked : AlignmentCosts.NextLetter;
        if (place == LetterPlace.Capital) return AlignmentCosts.InnerCapital;
        return skipped + (marked ? AlignmentCosts.InnerLowerLetter : AlignmentCosts.InnerLetter);
    }

    // A function word gives its initial or nothing.
    private static void AsFunctionWord(double[] result, char letter, bool first)
    {
        if (first) result[1] += AlignmentCosts.FunctionWordFirst;
        else if (!char.IsLower(letter)) result[1] += AlignmentCosts.FunctionWordLetter;
        for (int k = 2; k < result.Length; k++) result[k] = double.PositiveInfinity;
    }
}
