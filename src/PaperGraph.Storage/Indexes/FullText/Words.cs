using System.Globalization;
using System.Text;
using PaperGraph.Model;

namespace PaperGraph.Storage.Indexes.FullText;

/// <summary>
/// Cuts text into words, in lower case and without accents: runs of letters, digits, marks and underscores; a point, colon, apostrophe or comma within
/// a word or number belongs to it as in Unicode Standard Annex 29 (rules WB6, WB7, WB11, WB12); each ideograph and hiragana sign is a word.
/// </summary>
internal static class Words
{
    /// <summary>The words of a text in order.</summary>
    public static List<string> Of(ReadOnlySpan<char> text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        int at = 0;
        while (at < text.Length)
        {
            Rune.DecodeFromUtf16(text[at..], out Rune rune, out int length);
            if (StandsAlone(rune.Value))
            {
                End();
                words.Add(rune.ToString());
            }
            else if (IsPart(rune))
            {
                Fold(rune, word);
            }
            else if (word.Length > 0 && Joins(text, at))
            {
                word.Append(rune.Value == '\u2019' ? '\'' : (char)rune.Value);
            }
            else
            {
                End();
            }

            at += length;
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }
    }

    private static void Fold(Rune rune, StringBuilder word)
    {
        if (rune.IsAscii)
        {
            word.Append(char.ToLowerInvariant((char)rune.Value));
            return;
        }

        if (CanonicalDecomposition.Of(rune.Value) is not { } parts)
        {
            if (!IsMark(rune)) word.Append(Rune.ToLowerInvariant(rune));
            return;
        }

        foreach (Rune part in parts.EnumerateRunes())
        {
            if (!IsMark(part)) word.Append(Rune.ToLowerInvariant(part));
        }
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark;

    private static bool IsPart(Rune rune) => rune.Value == '_' || Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber or UnicodeCategory.EnclosingMark;

    /// <summary>Whether the character between two others keeps them together.</summary>
    private static bool Joins(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || at + 1 >= text.Length) return false;
        (char before, char after) = (text[at - 1], text[at + 1]);
        bool letters = char.IsLetter(before) && char.IsLetter(after);
        bool digits = char.IsDigit(before) && char.IsDigit(after);
        return text[at] switch
        {
            '.' or '\'' or '\u2019' => letters || digits,
            ':' or '\u00B7' => letters,
            ',' or ';' => digits,
            _ => false,
        };
    }

    private static bool StandsAlone(int rune) =>
        rune is (>= 0x3040 and <= 0x309F) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
