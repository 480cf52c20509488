using System.Globalization;
using System.Text;

namespace PaperGraph.Cypher.Lexing;

/// <summary>Which characters make an unquoted name: those of a Java identifier but for the dollar, as Neo4j has it.</summary>
internal static class Identifiers
{
    /// <summary>Length of the name's first character at the offset in code units; 0 where no name begins.</summary>
    public static int StartLength(string text, int at)
    {
        char first = text[at];
        if (char.IsAsciiLetter(first) || first == '_') return 1;
        if (first < 128 || !Rune.TryGetRuneAt(text, at, out Rune rune)) return 0;
        return IsStart(Rune.GetUnicodeCategory(rune)) ? rune.Utf16SequenceLength : 0;
    }

    /// <summary>Length of a further character of a name; 0 where the name ends.</summary>
    public static int PartLength(string text, int at)
    {
        char first = text[at];
        if (char.IsAsciiLetterOrDigit(first) || first == '_') return 1;
        if (first < 128 || !Rune.TryGetRuneAt(text, at, out Rune rune)) return 0;
        UnicodeCategory category = Rune.GetUnicodeCategory(rune);
        bool part = IsStart(category) || category is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
        return part ? rune.Utf16SequenceLength : 0;
    }

    /// <summary>Offset behind a run of name characters.</summary>
    public static int EndOfParts(string text, int at)
    {
        while (at < text.Length && PartLength(text, at) is > 0 and int length) at += length;
        return at;
    }

    private static bool IsStart(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.CurrencySymbol;
}
