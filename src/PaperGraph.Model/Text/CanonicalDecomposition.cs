using System.Collections.Frozen;

namespace PaperGraph.Model;

/// <summary>
/// Unicode canonical decomposition (Unicode Standard Annex #15, form D) of single characters. The program runs without the
/// operating system's culture tables, and there <see cref="string.Normalize()"/> hands back what it is given; this table gives the
/// same answer on every machine.
/// </summary>
/// <remarks>
/// The table lists the full (recursive) decompositions of Unicode 14.0's UnicodeData.txt; Unicode's stability policy keeps them as they
/// are for ever. Hangul syllables follow the arithmetic of the Unicode Standard, section 3.12.
/// </remarks>
public static class CanonicalDecomposition
{
    private const int SyllableBase = 0xAC00;
    private const int SyllableCount = 11172;
    private const int LeadingBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TrailingBase = 0x11A7;
    private const int VowelCount = 21;
    private const int TrailingCount = 28;

    private static readonly FrozenDictionary<int, string> s_table = DecompositionTable.Read("canonical-decompositions.txt");

    /// <summary>The decomposition of a code point, or null where the character stands for itself.</summary>
    public static string? Of(int codePoint)
    {
        if (codePoint < 0xC0) return null;
        int syllable = codePoint - SyllableBase;
        return syllable is >= 0 and < SyllableCount ? Jamo(syllable) : s_table.GetValueOrDefault(codePoint);
    }

    private static string Jamo(int syllable)
    {
        char leading = (char)(LeadingBase + syllable / (VowelCount * TrailingCount));
        char vowel = (char)(VowelBase + syllable / TrailingCount % VowelCount);
        int trailing = syllable % TrailingCount;
        return trailing == 0 ? new string([leading, vowel]) : new string([leading, vowel, (char)(TrailingBase + trailing)]);
    }
}
