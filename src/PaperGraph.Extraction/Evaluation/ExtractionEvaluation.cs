using PaperGraph.Model;

namespace PaperGraph.Extraction.Evaluation;

/// <summary>Measures an extraction against gold annotations.</summary>
public static class ExtractionEvaluation
{
    /// <summary>The most ids that an error lists.</summary>
    private const int MaxIdsShown = 10;

    /// <summary>Reads a gold file and scores annotated papers against it.</summary>
    /// <param name="goldPath">A <c>.ann.txt</c> file; see <see cref="GoldAnnotations.Read"/>.</param>
    /// <param name="annotated">Annotated papers, from the annotator or <see cref="AnnotationJson.Read(string)"/>; those without gold are passed over.</param>
    /// <exception cref="AnnotationFileException">The gold file cannot be read.</exception>
    /// <exception cref="EvaluationException">A gold paper is missing among the annotated, or one is annotated twice.</exception>
    public static ExtractionScores Run(string goldPath, IEnumerable<AnnotatedPaper> annotated) => Score(GoldAnnotations.Read(goldPath), annotated);

    /// <summary>Scores annotated papers against gold.</summary>
    /// <param name="gold">The gold.</param>
    /// <param name="annotated">Annotated papers; those without gold are passed over.</param>
    /// <exception cref="EvaluationException">A gold paper is missing among the annotated, or one is annotated twice.</exception>
    public static ExtractionScores Score(GoldAnnotations gold, IEnumerable<AnnotatedPaper> annotated)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(annotated);
        Dictionary<string, AnnotatedPaper> papers = Match(gold, annotated);
        var tally = new EvaluationTally();
        foreach (GoldPaper paper in gold.Papers) tally.Add(paper, papers[paper.Id]);
        return tally.ToScores();
    }

    private static Dictionary<string, AnnotatedPaper> Match(GoldAnnotations gold, IEnumerable<AnnotatedPaper> annotated)
    {
        var wanted = gold.Papers.Select(paper => paper.Id).ToHashSet(StringComparer.Ordinal);
        var papers = new Dictionary<string, AnnotatedPaper>(StringComparer.Ordinal);
        foreach (AnnotatedPaper paper in annotated)
        {
            if (!wanted.Contains(paper.Paper.Id)) continue;
            if (!papers.TryAdd(paper.Paper.Id, paper))
                throw new EvaluationException($"Paper {paper.Paper.Id} is annotated twice ({papers[paper.Paper.Id].Paper.Source} and {paper.Paper.Source}); keep one of them.");
        }

        string[] missing = [.. gold.Papers.Select(paper => paper.Id).Where(id => !papers.ContainsKey(id))];
        if (missing.Length == 0) return papers;
        string ids = string.Join(", ", missing.Take(MaxIdsShown)) + (missing.Length > MaxIdsShown ? ", …" : "");
        throw new EvaluationException(
            $"{missing.Length} of the {gold.Papers.Count} papers of {gold.File} are not among the annotated papers: {ids}. Give the file that has their titles and abstracts under these ids.");
    }
}
