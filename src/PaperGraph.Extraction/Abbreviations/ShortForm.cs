using System.Text;
using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>A possible short form and the letters that a long form must give.</summary>
internal sealed class ShortForm
{
    /// <summary>Two to ten letters in Schwartz and Hearst; names of methods run to sixteen.</summary>
    private const int MinLetters = 2, MaxLetters = 16, MaxLength = 40, MaxWords = 2;

    private ShortForm(TextSpan span, string letters)
    {
        Span = span;
        Letters = letters;
    }

    /// <summary>Where it stands.</summary>
    public TextSpan Span { get; }

    /// <summary>Its letters and digits, LaTeX commands resolved or left out.</summary>
    public string Letters { get; }

    /// <summary>The most words a long form may have: min(n + 5, 2n) in Schwartz and Hearst, one more for the short ones.</summary>
    public int MaxLongWords => Math.Min(Letters.Length + 5, (2 * Letters.Length) + 1);

    /// <summary>What stands at <paramref name="span"/> as a short form, or null where it cannot be one.</summary>
    public static ShortForm? TryRead(string text, TextSpan span)
    {
        if (span.Length is < MinLetters or > MaxLength) return null;
        string form = text[span.Start..span.End];
        if (!char.IsLetterOrDigit(form[0]) && form[0] is not ('$' or '\\')) return null;
        if (WordCount(form) > MaxWords) return null;
        string letters = LettersOf(form);
        bool fits = letters.Length is >= MinLetters and <= MaxLetters && letters.Any(char.IsUpper);
        return fits ? new ShortForm(span, letters) : null;
    }

    /// <summary>
    /// The letter sequences to align, with what each costs beforehand: as written; without a plural s; with a digit read as a repetition.
    /// </summary>
    public IEnumerable<(string Letters, double Cost)> Variants()
    {
        yield return (Letters, 0);
        if (Letters.Length > MinLetters && Letters[^1] == 's' && char.IsUpper(Letters[^2])) yield return (Letters[..^1], 0);
        for (int i = 1; i < Letters.Length; i++)
        {
            if (Letters[i] is < '2' or > '4' || !char.IsLetter(Letters[i - 1])) continue;
            int start = i - 1;
            while (start > 0 && char.IsLower(Letters[start]) && char.IsLetter(Letters[start - 1])) start--;
            string repeated = string.Concat(Enumerable.Repeat(Letters[start..i], Letters[i] - '0'));
            yield return (Letters[..start] + repeated + Letters[(i + 1)..], AlignmentCosts.Repetition);
        }
    }

    private static int WordCount(string form)
    {
        int count = 1;
        for (int i = 1; i < form.Length; i++)
        {
            if (char.IsWhiteSpace(form[i]) && !char.IsWhiteSpace(form[i - 1])) count++;
        }

        return count;
    }

    private static string LettersOf(string form)
    {
        var letters = new StringBuilder();
        for (int i = 0; i < form.Length; i++)
        {
            if (form[i] == '\\')
            {
                int end = LatexCommand.EndOf(form, i);
                if (GreekLetters.LetterOf(form.AsSpan(i + 1, end - i - 1)) is not '\0' and char letter) letters.Append(letter);
                i = end - 1;
            }
            else if (char.IsLetterOrDigit(form[i]))
            {
                letters.Append(form[i]);
            }
        }

        return letters.ToString();
    }
}
