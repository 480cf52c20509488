using System.Collections.Frozen;

namespace PaperGraph.Resolution;

/// <summary>Reads the word lists of this stage.</summary>
internal static class WordList
{
    /// <summary>The words of a text that white space parts.</summary>
    internal static FrozenSet<string> Parse(string words) => Split(words).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Pairs: a word and what it stands for, by turns.</summary>
    internal static FrozenDictionary<string, string> ParsePairs(string words) => Split(words).Chunk(2)
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static string[] Split(string words) => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
