using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>Ranges of short forms.</summary>
internal static class FormSpan
{
    /// <summary>Takes off white space, quotes, LaTeX commands such as \textbf and other outer marks; the plus and star of "C++" and "A*" stay, Markdown's stars do not.</summary>
    public static TextSpan Trim(string text, TextSpan span)
    {
        (int start, int end) = span;
        while (start < end && !char.IsLetterOrDigit(text[start]))
        {
            int command = text[start] == '\\' ? LatexCommand.EndOf(text, start) : start + 1;
            if (command > start + 1 && GreekLetters.LetterOf(text.AsSpan(start + 1, command - start - 1)) != '\0') break;
            start = Math.Min(command, end);
        }

        while (start < end && !char.IsLetterOrDigit(text[end - 1]) && !IsOwnMark(text, start, end)) end--;
        return Markup.WithPartners(text, new TextSpan(start, end));
    }

    private static bool IsOwnMark(string text, int start, int end) => text[end - 1] switch
    {
        '+' => true,
        '*' => end - 1 > start && text[end - 2] != '*' && (start == 0 || text[start - 1] != '*'),
        _ => false,
    };
}
