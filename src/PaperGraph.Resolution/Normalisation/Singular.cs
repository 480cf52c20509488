using System.Collections.Frozen;

namespace PaperGraph.Resolution;

/// <summary>
/// The singular of an English word as technical terms use it. Not a dictionary: what matters is that singular and plural of one word
/// give one string, and that two words never give the same.
/// </summary>
internal static class Singular
{
    private static readonly FrozenDictionary<string, string> s_irregular = WordList.ParsePairs(
        """
        matrices matrix vertices vertex indices index appendices appendix axes axis analyses analysis hypotheses hypothesis theses thesis
        syntheses synthesis bases basis crises crisis diagnoses diagnosis prognoses prognosis parentheses parenthesis ellipses ellipsis
        criteria criterion phenomena phenomenon corpora corpus schemata schema stimuli stimulus nuclei nucleus radii radius foci focus
        loci locus minima minimum maxima maximum optima optimum extrema extremum spectra spectrum momenta momentum quanta quantum
        continua continuum equilibria equilibrium automata automaton polyhedra polyhedron simplices simplex codices codex vortices vortex
        taxa taxon formulae formula alumni alumnus people person children child men man women woman feet foot teeth tooth mice mouse
        movies movie cookies cookie zombies zombie calories calorie selfies selfie prairies prairie genies genie ties tie lies lie
        leaves leaf halves half lives life knives knife wolves wolf shelves shelf buses bus viruses virus campuses campus biases bias
        atlases atlas canvases canvas aliases alias gases gas statuses status consensuses consensus corpuses corpus lenses lens
        heroes hero echoes echo potatoes potato tomatoes tomato metrics metric topics topic heuristics heuristic characteristics characteristic
        critics critic logics logic clinics clinic fabrics fabric comics comic graphics graphic plastics plastic mosaics mosaic toxics toxic
        statistics statistic quizzes quiz
        """);

    // Words that end in s and are no plural, or are used in that form alone.
    private static readonly FrozenSet<string> s_invariant = WordList.Parse(
        """
        series species news lens means bias gas atlas canvas alias chaos pus plus thus this is was has its as us yes bus virus
        kudos cosmos ethos pathos rhinoceros always perhaps whereas across sans texas kansas paris bayes gibbs stokes gauss maas saas
        jeffreys adams williams roberts jones james davis levels-of tens pancreas
        """);

    /// <summary>The singular of <paramref name="word"/>, whose case tells an acronym's plural (GANs) from an acronym in s (DARTS).</summary>
    /// <param name="word">One word, any case.</param>
    /// <param name="inCapitals">Whether the whole form is set in capitals, so that the word's own case says nothing.</param>
    internal static string Of(string word, bool inCapitals)
    {
        if (word.Length < 3 || word[^1] is not ('s' or 'S' or 'a' or 'e' or 'i' or 'n')) return word;
        if (!inCapitals && IsAcronym(word, out bool plural)) return plural ? word[..^1] : word;
        string lower = word.ToLowerInvariant();
        if (s_irregular.TryGetValue(lower, out string? singular)) return singular;
        if (lower[^1] != 's' || lower.Length < 4 || s_invariant.Contains(lower)) return word;
        return Regular(lower) ?? word;
    }

    // Two capitals or a digit make an acronym: "VLAs" and "ResNet50s" are plurals, "DARTS" and "STS" are not.
    private static bool IsAcronym(string word, out bool plural)
    {
        int capitals = 0, digits = 0;
        foreach (char c in word)
        {
            if (char.IsUpper(c)) capitals++;
            else if (char.IsAsciiDigit(c)) digits++;
        }

        plural = word[^1] == 's' && (char.IsUpper(word[^2]) || char.IsLower(word[^2]) && !IsPluralless(word));
        return digits > 0 || capitals >= 2;
    }

    private static bool IsPluralless(string word) => word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal)
        || word.EndsWith("is", StringComparison.Ordinal) || word.EndsWith("as", StringComparison.Ordinal);

    private static string? Regular(string word)
    {
        if (Ends("ss") || Ends("us") || Ends("is") || Ends("ics") || Ends("ous")) return null;
        if (Ends("ies")) return word.Length > 4 ? word[..^3] + "y" : word[..^1];
        if (Ends("sses") || Ends("xes") || Ends("ches") || Ends("shes") || Ends("zzes")) return word[..^2];
        return word[..^1];

        bool Ends(string end) => word.EndsWith(end, StringComparison.Ordinal);
    }
}
