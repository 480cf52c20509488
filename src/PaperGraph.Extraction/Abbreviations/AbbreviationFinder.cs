using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>
/// Finds where a text defines a short form beside its long form: the method of Schwartz and Hearst ("A simple algorithm for
/// identifying abbreviation definitions in biomedical text", PSB 2003) with a weighed letter alignment in place of its
/// right-to-left scan, so that the letters of a short form fall on the beginnings of words where they can.
/// </summary>
/// <remarks>Rules only: no model, no dictionary; the same text gives the same definitions. Time is linear in the text's length.</remarks>
public static class AbbreviationFinder
{
    // Brackets come first because they are the explicit form; a candidate that contradicts one of lower cost is dropped, and at equal
    // cost the earlier pattern wins. The looser patterns (a cue word, a comma, a colon) accept clean alignments only.
    private static readonly IDefinitionPattern[] s_patterns =
    [
        new BracketPattern(),
        new CuePattern(),
        new AppositionPattern(),
        new LegendPattern(),
    ];

    /// <summary>The definitions in <paramref name="text"/>, in text order of what comes first of the two forms.</summary>
    /// <param name="text">Title, a line feed and abstract (<see cref="Paper.Text"/>), or any other text. The first line is taken as a
    /// title: no long form runs past its end.</param>
    /// <returns>Pairs of ranges in UTF-16 code units. The two ranges of a pair never overlap; a short form stands in one pair only.</returns>
    public static IReadOnlyList<AbbreviationDefinition> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = WordSequence.Of(text);
        var candidates = new List<DefinitionCandidate>();
        foreach (IDefinitionPattern pattern in s_patterns) pattern.Collect(words, candidates);

        var kept = new List<DefinitionCandidate>();
        foreach (DefinitionCandidate candidate in candidates.OrderBy(c => c.Cost))
        {
            if (!kept.Exists(candidate.Contradicts)) kept.Add(candidate);
        }

        return [.. kept
            .OrderBy(c => Math.Min(c.Short.Start, c.Long.Start)).ThenBy(c => c.Short).ThenBy(c => c.Long)
            .Select(c => new AbbreviationDefinition(c.Short, c.Long))];
    }
}
