using System.Collections.Frozen;

namespace PaperGraph.Model;

/// <summary>
/// Unicode compatibility decomposition (Unicode Standard Annex #15, form KD) of single characters: ligatures, full-width and circled forms, superscripts and
/// others as the plain characters that they stand for. Full decompositions of Unicode 14.0, which its stability policy keeps as they are.
/// </summary>
public static class CompatibilityDecomposition
{
    private static readonly Lazy<FrozenDictionary<int, string>> s_table = new(() => DecompositionTable.Read("compatibility-decompositions.txt"));

    /// <summary>The decomposition of a code point, or null where the character stands for itself.</summary>
    public static string? Of(int codePoint) => codePoint < 0xA0 ? null : s_table.Value.GetValueOrDefault(codePoint) ?? CanonicalDecomposition.Of(codePoint);
}
