using System.Globalization;
using System.Text;

namespace PaperGraph.Extraction;

/// <summary>
/// Steps through UTF-16 text by code point and classifies code points the way the tagger's training data was made: by general category
/// and the derived properties Lowercase and Uppercase. A lone surrogate counts as a code point of its own that is neither letter nor digit.
/// </summary>
internal static class CodePoints
{
    /// <summary>Code points of category other than Ll that have the derived property Lowercase (Unicode's Other_Lowercase), as first, last.</summary>
    private static readonly int[] s_otherLowercase =
    [
        0xAA, 0xAA, 0xBA, 0xBA, 0x2B0, 0x2B8, 0x2C0, 0x2C1, 0x2E0, 0x2E4, 0x345, 0x345, 0x37A, 0x37A, 0x1D2C, 0x1D6A, 0x1D78, 0x1D78,
        0x1D9B, 0x1DBF, 0x2071, 0x2071, 0x207F, 0x207F, 0x2090, 0x209C, 0x2170, 0x217F, 0x24D0, 0x24E9, 0x2C7C, 0x2C7D, 0xA69C, 0xA69D,
        0xA770, 0xA770, 0xA7F8, 0xA7F9, 0xAB5C, 0xAB5F, 0x10780, 0x10780, 0x10783, 0x10785, 0x10787, 0x107B0, 0x107B2, 0x107BA,
    ];

    /// <summary>The same for Uppercase (Other_Uppercase).</summary>
    private static readonly int[] s_otherUppercase = [0x2160, 0x216F, 0x24B6, 0x24CF, 0x1F130, 0x1F149, 0x1F150, 0x1F169, 0x1F170, 0x1F189];

    /// <summary>The code point that starts at <paramref name="index"/> and its length in UTF-16 code units.</summary>
    public static int At(ReadOnlySpan<char> text, int index, out int length)
    {
        char unit = text[index];
        if (char.IsHighSurrogate(unit) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            length = 2;
            return char.ConvertToUtf32(unit, text[index + 1]);
        }

        length = 1;
        return unit;
    }

    /// <summary>The code point that ends before <paramref name="index"/> and its length in UTF-16 code units.</summary>
    public static int Before(ReadOnlySpan<char> text, int index, out int length)
    {
        char unit = text[index - 1];
        if (char.IsLowSurrogate(unit) && index >= 2 && char.IsHighSurrogate(text[index - 2]))
        {
            length = 2;
            return char.ConvertToUtf32(text[index - 2], unit);
        }

        length = 1;
        return unit;
    }

    /// <summary>Number of code points.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        int count = 0;
        for (int i = 0; i < text.Length; count++)
        {
            At(text, i, out int length);
            i += length;
        }

        return count;
    }

    public static UnicodeCategory Category(int codePoint) => CharUnicodeInfo.GetUnicodeCategory(codePoint);

    /// <summary>Letter or number: categories L* and N*.</summary>
    public static bool IsLetterOrNumber(int codePoint) =>
        codePoint < 0x80
            ? char.IsAsciiLetterOrDigit((char)codePoint)
            : IsLetter(Category(codePoint)) || Category(codePoint) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
                or UnicodeCategory.OtherNumber;

    public static bool IsLetter(UnicodeCategory category) => category <= UnicodeCategory.OtherLetter;

    /// <summary>A decimal digit or one in a typographic form (superscript, circled): Numeric_Type Decimal or Digit.</summary>
    public static bool IsDigit(int codePoint) =>
        codePoint < 0x80
            ? char.IsAsciiDigit((char)codePoint)
            : codePoint is < 0xD800 or > 0xDFFF && Rune.GetUnicodeCategory(new Rune(codePoint)) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber
                && CharUnicodeInfo.GetDigitValue(char.ConvertFromUtf32(codePoint), 0) >= 0;

    public static bool IsLower(int codePoint) => Category(codePoint) == UnicodeCategory.LowercaseLetter || Within(s_otherLowercase, codePoint);

    public static bool IsUpper(int codePoint) => Category(codePoint) == UnicodeCategory.UppercaseLetter || Within(s_otherUppercase, codePoint);

    /// <summary>Titlecase digraphs such as U+01C5 are neither upper nor lower case.</summary>
    public static bool IsTitle(int codePoint) => Category(codePoint) == UnicodeCategory.TitlecaseLetter;

    /// <summary>White space, the information separators U+001C–U+001F included.</summary>
    public static bool IsWhiteSpace(char unit) => char.IsWhiteSpace(unit) || unit is >= '\u001C' and <= '\u001F';

    private static bool Within(int[] ranges, int codePoint)
    {
        if (codePoint < ranges[0]) return false;
        for (int i = 0; i < ranges.Length; i += 2)
        {
            if (codePoint <= ranges[i + 1]) return codePoint >= ranges[i];
        }

        return false;
    }
}
