using System.Text;

namespace PaperGraph.Resolution;

/// <summary>Splits a cleaned form into words. White space, hyphens, underscores and most punctuation part words; what changes a name stays in them.</summary>
internal static class FormTokeniser
{
    /// <summary>The words of <paramref name="folded"/> (see <see cref="CharacterFold"/>), case kept, possessive s dropped.</summary>
    internal static List<string> Split(string folded)
    {
        var words = new List<string>(4);
        var word = new StringBuilder();
        for (int i = 0; i < folded.Length; i++)
        {
            char c = folded[i];
            if (IsPart(folded, i)) word.Append(c);
            else if (c == '&') { Flush(); words.Add("and"); }
            else if (c == '\'') i = Apostrophe(folded, i);
            else Flush();
        }

        Flush();
        return words;

        void Flush()
        {
            if (word.Length == 0) return;
            words.Add(word.ToString());
            word.Clear();
        }
    }

    // "C++", "A*", "F#", "Hits@10" and "100%" are names with a sign; a point, comma or colon belongs to a number only.
    private static bool IsPart(string text, int i)
    {
        char c = text[i];
        if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '+' or '*' or '#' or '@' or '%' or '=' or '<' or '>') return true;
        bool betweenDigits = i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);
        if (c is '.') return betweenDigits;
        return !char.IsWhiteSpace(c) && c >= 0x80;
    }

    // The s of "Alzheimer's" goes; "Alzheimers'" and "f'" lose the apostrophe. Returns the place to go on after.
    private static int Apostrophe(string text, int i)
    {
        bool possessive = i + 1 < text.Length && text[i + 1] is 's' && (i + 2 == text.Length || !char.IsLetterOrDigit(text[i + 2]));
        return possessive ? i + 1 : i;
    }
}
