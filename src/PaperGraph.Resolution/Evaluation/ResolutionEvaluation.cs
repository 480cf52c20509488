namespace PaperGraph.Resolution;

/// <summary>Two names of one type and whether people say they name the same thing.</summary>
/// <param name="Left">A name.</param>
/// <param name="Right">Another.</param>
/// <param name="Type">What they name.</param>
/// <param name="Same">Whether they are the same.</param>
/// <param name="Kind">What makes the pair hard, e.g. <c>numbered</c>.</param>
public sealed record LabelledPair(string Left, string Right, EntityType Type, bool Same, string Kind);

/// <summary>Counts of pair decisions. Positive is "the same".</summary>
/// <param name="TruePositives">Joined, rightly.</param>
/// <param name="FalsePositives">Joined, wrongly.</param>
/// <param name="FalseNegatives">Kept apart, wrongly.</param>
/// <param name="TrueNegatives">Kept apart, rightly.</param>
public readonly record struct PairScores(int TruePositives, int FalsePositives, int FalseNegatives, int TrueNegatives)
{
    /// <summary>Share of the joined pairs that are the same, 0 to 1; 1 where none is joined.</summary>
    public double Precision => Ratio(TruePositives, TruePositives + FalsePositives);

    /// <summary>Share of the same pairs that are joined, 0 to 1; 1 where there are none.</summary>
    public double Recall => Ratio(TruePositives, TruePositives + FalseNegatives);

    /// <summary>Harmonic mean of precision and recall, 0 to 1.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    private static double Ratio(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}

/// <summary>How pair decisions compare with what people say.</summary>
/// <param name="All">Over all pairs.</param>
/// <param name="ByKind">By kind of pair, ordinal order.</param>
/// <param name="Wrong">The pairs decided wrongly, in the order given, with the rule that joined them or kept them apart.</param>
public sealed record ResolutionScores(PairScores All, IReadOnlyDictionary<string, PairScores> ByKind, IReadOnlyList<WrongPair> Wrong);

/// <summary>A pair decided wrongly.</summary>
/// <param name="Pair">The pair.</param>
/// <param name="Rule">The rule that decided; empty where none did.</param>
/// <param name="Evidence">What the rule saw.</param>
public sealed record WrongPair(LabelledPair Pair, string Rule, string Evidence);

/// <summary>
/// Measures the decisions on pairs of names, by the code that decides in <see cref="Resolver"/> but without papers: what definitions and
/// majorities add is not in the figures, and what the letters of an abbreviation alone allow is.
/// </summary>
public static class ResolutionEvaluation
{
    private const int Columns = 5;

    /// <summary>Reads pairs from tab-separated lines: a header, then <c>form_a form_b type same kind</c>, <c>same</c> being 0 or 1.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="FormatException">A line is not of that form.</exception>
    public static IReadOnlyList<LabelledPair> ReadPairs(TextReader reader, string file)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var pairs = new List<LabelledPair>();
        for (int number = 1; reader.ReadLine() is string line; number++)
        {
            if (number == 1 || line.Length == 0) continue;
            string[] fields = line.Split('\t');
            bool valid = fields.Length == Columns && fields[3] is "0" or "1";
            if (!valid || !Enum.TryParse(fields[2], out EntityType type) || !Enum.IsDefined(type))
            {
                throw new FormatException($"{file}:{number}: expected form, form, type, 0 or 1, kind, parted by tabs; write the line so or remove it.");
            }

            pairs.Add(new LabelledPair(fields[0], fields[1], type, fields[3] == "1", fields[4]));
        }

        return pairs;
    }

    /// <summary>Decides every pair and compares.</summary>
    public static ResolutionScores Score(IReadOnlyList<LabelledPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var normaliser = new FormNormaliser();
        var byKind = new SortedDictionary<string, PairScores>(StringComparer.Ordinal);
        var wrong = new List<WrongPair>();
        PairScores all = default;
        foreach (LabelledPair pair in pairs)
        {
            Decision decision = PairDecider.Decide(normaliser.Normalise(pair.Type, pair.Left), normaliser.Normalise(pair.Type, pair.Right));
            bool joined = decision.Verdict == Verdict.Same;
            all = Count(all, pair.Same, joined);
            byKind[pair.Kind] = Count(byKind.GetValueOrDefault(pair.Kind), pair.Same, joined);
            if (joined != pair.Same) wrong.Add(new WrongPair(pair, decision.Rule, decision.Evidence));
        }

        return new ResolutionScores(all, byKind, wrong);
    }

    private static PairScores Count(PairScores scores, bool same, bool joined) => (same, joined) switch
    {
        (true, true) => scores with { TruePositives = scores.TruePositives + 1 },
        (false, true) => scores with { FalsePositives = scores.FalsePositives + 1 },
        (true, false) => scores with { FalseNegatives = scores.FalseNegatives + 1 },
        (false, false) => scores with { TrueNegatives = scores.TrueNegatives + 1 },
    };
}
