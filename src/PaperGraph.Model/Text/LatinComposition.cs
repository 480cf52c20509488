using System.Collections.Frozen;

namespace PaperGraph.Model;

/// <summary>
/// Canonical composition of Latin letters with combining marks (Unicode Character Database, blocks Latin-1 Supplement to Latin Extended-B
/// and Latin Extended Additional): the letters that TeX accents and decomposed text can stand for, by <see cref="CanonicalDecomposition"/> read
/// backwards.
/// </summary>
internal static class LatinComposition
{
    private static readonly FrozenDictionary<(char Letter, char Mark), char> Composed = Invert();

    /// <summary>The one character that <paramref name="letter"/> with <paramref name="mark"/> is, if there is one.</summary>
    internal static bool TryCompose(char letter, char mark, out char composed) => Composed.TryGetValue((letter, mark), out composed);

    /// <summary>Whether <paramref name="c"/> is a combining mark that some letter composes with.</summary>
    internal static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';

    /// <summary><paramref name="text"/> with every letter and mark that compose put together.</summary>
    internal static string Compose(string text)
    {
        if (!text.Any(IsMark)) return text;
        var result = new System.Text.StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (IsMark(c) && result.Length > 0 && TryCompose(result[^1], c, out char composed)) result[^1] = composed;
            else result.Append(c);
        }

        return result.ToString();
    }

    private static FrozenDictionary<(char Letter, char Mark), char> Invert()
    {
        IEnumerable<int> blocks = Enumerable.Range(0x00C0, 0x0250 - 0x00C0).Concat(Enumerable.Range(0x1E00, 0x100));
        (char Letter, string Parts)[] letters =
            [.. blocks.Select(letter => ((char)letter, CanonicalDecomposition.Of(letter) ?? "")).Where(pair => pair.Item2.Length > 1)];
        Dictionary<string, char> byParts = letters.ToDictionary(pair => pair.Parts, pair => pair.Letter, StringComparer.Ordinal);
        // The last mark is the one that is put on: what stands before it is a letter by itself.
        return letters.ToFrozenDictionary(
            pair => (pair.Parts.Length == 2 ? pair.Parts[0] : byParts[pair.Parts[..^1]], pair.Parts[^1]), pair => pair.Letter);
    }
}
