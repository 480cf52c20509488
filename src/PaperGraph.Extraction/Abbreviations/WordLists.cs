using System.Collections.Frozen;

namespace PaperGraph.Extraction;

/// <summary>Word lists of the abbreviation rules: English, and the function words that foreign names bring along.</summary>
internal static class WordLists
{
    private static readonly FrozenSet<string> s_function = Set(
        "a an the of for in on to and or with by at from as via using is are be into & that under over between within without per its " +
        "their our this these such de la le les du des et der die das und el los van von del della");

    private static readonly FrozenSet<string> s_headNouns = Set(
        "model models module modules framework frameworks network networks method methods algorithm algorithms dataset datasets system " +
        "systems approach approaches task tasks loss losses benchmark benchmarks corpus corpora score scores technique strategy pipeline " +
        "image images function layer block blocks rate problem analysis data feature features");

    /// <summary>Whether short forms usually leave the word out.</summary>
    public static bool IsFunctionWord(ReadOnlySpan<char> word) => Contains(s_function, word);

    /// <summary>Whether the word only says what kind of thing a name names, so that a short form may leave it out.</summary>
    public static bool IsHeadNoun(ReadOnlySpan<char> word) => Contains(s_headNouns, word);

    private static bool Contains(FrozenSet<string> set, ReadOnlySpan<char> word) =>
        set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
