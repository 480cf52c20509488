using System.Text.RegularExpressions;

namespace PaperGraph.Sources;

/// <summary>What kind of text a line of a page or a document is.</summary>
internal static partial class Prose
{
    // Shorter than any abstract, longer than a title: titles above 300 characters are not known.
    private const int AbstractLength = 250;
    private const int AbstractWords = 30;
    private const int TitleLength = 300;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"[.!?](?:[""'”’)\]]|\s|$)", Options)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^(?:#+\s*|\**\s*)?abstract\**\s*(?:[:.—–-]+\**\s*|$)", Options)]
    private static partial Regex AbstractMark();

    [GeneratedRegex(@"^title\s*:\s*", Options)]
    private static partial Regex TitleMark();

    [GeneratedRegex(@"^authors?\s*:\s*", Options)]
    private static partial Regex AuthorMark();

    [GeneratedRegex(@"^(?:#+\s*)?(?:(?:\d+|[IVX]+)\.?\s+)?(?:introduction|key\s?words?|index terms|references|acknowledge?ments?|related work|ccs concepts|1 background)\b\s*[:.—–-]?", Options)]
    private static partial Regex AfterAbstract();

    [GeneratedRegex(@"^(?:\p{Lu}[\p{L}.'’-]*|\p{Lu}\.|de|van|von|der|den|da|di|la|le|el|bin|al)(?:\s+(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|den|da|di|la|le|el|bin|al))+[\d*†‡§,\s]*$", RegexOptions.CultureInvariant)]
    private static partial Regex PersonName();

    internal static int Words(string text)
    {
        int words = 0;
        bool inWord = false;
        foreach (char c in text)
        {
            bool isSpace = char.IsWhiteSpace(c);
            if (!isSpace && !inWord) words++;
            inWord = !isSpace;
        }

        return words;
    }

    /// <summary>Running text long enough for an abstract.</summary>
    internal static bool IsAbstract(string text) =>
        text.Length >= AbstractLength && Words(text) >= AbstractWords && SentenceEnd().IsMatch(text);

    /// <summary>Short enough for a title and of letters.</summary>
    internal static bool MayBeTitle(string text) => text.Length is > 1 and <= TitleLength && text.Any(char.IsLetter);

    /// <summary>Two or more people's names, separated by commas, semicolons or "and".</summary>
    internal static bool IsAuthorList(string text)
    {
        if (text.Length > 2000) return false;
        string[] names = text.Split([",", ";", " and ", " & ", "·", "•"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.Length >= 2 && names.All(name => PersonName().IsMatch(name));
    }

    /// <summary>Length of a leading "Abstract", with its colon or dash; 0 if there is none.</summary>
    internal static int AbstractMarkLength(string text) => AbstractMark().Match(text).Length;

    /// <summary>Length of a leading "Title:".</summary>
    internal static int TitleMarkLength(string text) => TitleMark().Match(text).Length;

    /// <summary>Length of a leading "Authors:".</summary>
    internal static int AuthorMarkLength(string text) => AuthorMark().Match(text).Length;

    /// <summary>Whether a block begins what comes after an abstract.</summary>
    internal static bool IsAfterAbstract(string text) => AfterAbstract().IsMatch(text);
}
