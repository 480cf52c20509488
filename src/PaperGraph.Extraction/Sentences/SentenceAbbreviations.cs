using System.Collections.Frozen;

namespace PaperGraph.Extraction;

/// <summary>The words that a full stop may belong to, and those that show that it ended a sentence all the same.</summary>
internal static class SentenceAbbreviations
{
    /// <summary>Something always follows these, so their full stop never ends a sentence.</summary>
    private static readonly FrozenSet<string> s_leading = FrozenSet.ToFrozenSet(
        ["e.g", "eg", "i.e", "ie", "cf", "c.f", "vs", "v.s", "viz", "prof", "dr", "mr", "mrs", "approx", "incl", "excl", "esp"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>These may close a sentence ("in 3 sec.", "a bad ref.") or stand inside one ("Sec. 3", "Ref. [7]").</summary>
    private static readonly FrozenSet<string> s_either = FrozenSet.ToFrozenSet(
        [
            "al", "i.i.d", "iid", "a.k.a", "aka", "w.r.t", "wrt", "s.t", "resp", "ca", "fig", "figs", "eq", "eqs", "eqn", "eqns", "sec", "secs", "sect", "tab", "ref", "refs",
            "thm", "lem", "prop", "cor", "def", "alg", "algs", "app", "chap", "ch", "vol", "no", "nos", "pp", "ms", "st", "mt", "dept", "univ", "proc", "conf", "int", "ex", "dim",
            "ver", "min", "max", "avg", "std", "inc", "ltd", "corp", "co", "jr", "sr", "u.s", "u.k", "u.n", "e.u", "ph.d", "m.sc", "b.sc", "a.m", "p.m",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_starters = FrozenSet.ToFrozenSet(
        [
            "A", "Additionally", "After", "All", "Also", "Although", "An", "And", "Another", "Are", "As", "At", "Based", "Because", "Besides", "Both", "But", "By", "Can",
            "Code", "Compared", "Consequently", "Current", "Despite", "Do", "Does", "Due", "During", "Each", "Empirically", "Even", "Existing", "Experimental", "Experiments",
            "Extensive", "Finally", "First", "Firstly", "For", "From", "Further", "Furthermore", "Given", "He", "Hence", "Here", "How", "However", "If", "In", "Indeed", "Instead",
            "Is", "It", "Its", "Last", "Lastly", "Later", "Many", "More", "Moreover", "Most", "Motivated", "Nevertheless", "Next", "Notably", "On", "Once", "One", "Other", "Our", "Overall",
            "Previous", "Prior", "Rather", "Recent", "Recently", "Results", "Second", "Secondly", "She", "Similarly", "Since", "So", "Some", "Specifically", "Still", "Such",
            "Surprisingly", "That", "The", "Their", "Then", "Theoretically", "There", "Therefore", "These", "They", "Third", "This", "Those", "Thus", "To", "Today", "Together",
            "Towards", "Traditional", "Two", "Typically", "Under", "Unfortunately", "Unlike", "Using", "Various", "Via", "We", "What", "When", "Where", "Whereas", "Whether",
            "Which", "While", "Why", "With", "Without", "Yet", "You", "Your",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_leadingLookup = s_leading.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_eitherLookup = s_either.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_starterLookup = s_starters.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a full stop after <paramref name="word"/> never ends a sentence.</summary>
    public static bool NeverEnds(ReadOnlySpan<char> word) => s_leadingLookup.Contains(word);

    /// <summary>Whether a full stop after <paramref name="word"/> ends a sentence only if the next word says so: initials, "et al", "U.S".</summary>
    public static bool MayEnd(ReadOnlySpan<char> word) =>
        s_eitherLookup.Contains(word) || (word.Length == 1 && char.IsUpper(word[0])) || IsDotted(word);

    /// <summary>Whether a capitalised word is one that sentences begin with.</summary>
    public static bool StartsSentences(ReadOnlySpan<char> word) => s_starterLookup.Contains(word);

    /// <summary>Single letters with full stops between, as in "J.R" or "i.i.d".</summary>
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word.Length % 2 == 0) return false;
        for (int i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.') return false;
        }

        return true;
    }
}
