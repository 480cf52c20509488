using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>A word that may be part of a long form.</summary>
internal sealed class WindowWord
{
    /// <summary>Letters past this place are not looked at; no technical word is as long.</summary>
    private const int MaxLength = 64;

    private readonly string _text;
    private readonly LetterPlace[] _places;

    public WindowWord(string text, TextSpan span)
    {
        _text = text;
        Span = span;
        ReadOnlySpan<char> word = text.AsSpan(span.Start, span.Length);
        IsFunctionWord = WordLists.IsFunctionWord(word);
        IsHeadNoun = WordLists.IsHeadNoun(word);
        _places = PlacesOf(word[..Math.Min(word.Length, MaxLength)]);
    }

    /// <summary>Where it stands.</summary>
    public TextSpan Span { get; }

    /// <summary>Whether short forms usually leave it out.</summary>
    public bool IsFunctionWord { get; }

    /// <summary>Whether it only names the kind of thing.</summary>
    public bool IsHeadNoun { get; }

    /// <summary>Number of characters looked at.</summary>
    public int Length => _places.Length;

    /// <summary>Where in the word the character stands.</summary>
    public LetterPlace Place(int index) => _places[index];

    /// <summary>Whether the character is upper case.</summary>
    public bool IsUpper(int index) => char.IsUpper(_text[Span.Start + index]);

    /// <summary>Whether a letter of the short form can stand for the character: the same letter, or at the start of a word or part a
    /// number word for a digit ("sequence-to-sequence", seq2seq), X for "ex…", "cross", "trans", a Greek letter for its name.</summary>
    public bool Gives(int index, char letter)
    {
        char c = _text[Span.Start + index];
        if (char.ToUpperInvariant(c) == char.ToUpperInvariant(letter)) return c != '\\';
        if (_places[index] is not (LetterPlace.WordStart or LetterPlace.PartStart)) return false;
        ReadOnlySpan<char> rest = _text.AsSpan(Span.Start + index, Math.Min(Span.Length - index, MaxLength));
        if (rest[0] == '\\') rest = rest[1..];
        return NumberWords.Begins(rest, letter) || (letter is 'x' or 'X' && SoundsLikeX(rest)) || IsGreek(rest, letter);
    }

    /// <summary>Where the word or the first of its parts that begins with the letter begins, or −1; a capital inside it counts, too.</summary>
    public int StartGiving(char letter)
    {
        int capital = -1;
        for (int i = 0; i < _places.Length; i++)
        {
            if (_places[i] is LetterPlace.None or LetterPlace.Inside || !Gives(i, letter)) continue;
            if (_places[i] is LetterPlace.WordStart or LetterPlace.PartStart) return i;
            capital = 0;
        }

        return capital;
    }

    private static bool SoundsLikeX(ReadOnlySpan<char> rest) =>
        rest.StartsWith("ex", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("cross", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith("trans", StringComparison.OrdinalIgnoreCase);

    private static bool IsGreek(ReadOnlySpan<char> rest, char letter)
    {
        ReadOnlySpan<char> name = GreekLetters.NameOf(letter);
        if (!name.IsEmpty) return rest.StartsWith(name, StringComparison.OrdinalIgnoreCase);
        if (rest.IsEmpty) return false;
        ReadOnlySpan<char> own = GreekLetters.NameOf(rest[0]);
        if (own.IsEmpty && GreekLetters.LetterOf(rest[..LatexCommand.EndOf(rest, -1)]) != '\0') own = rest;
        return !own.IsEmpty && char.ToUpperInvariant(own[0]) == char.ToUpperInvariant(letter);
    }

    private static LetterPlace[] PlacesOf(ReadOnlySpan<char> word)
    {
        var places = new LetterPlace[word.Length];
        bool started = false;
        for (int i = 0; i < word.Length; i++)
        {
            if (word[i] == '\\')
            {
                int end = LatexCommand.EndOf(word, i);
                if (GreekLetters.LetterOf(word[(i + 1)..end]) != '\0')
                {
                    places[i] = started ? LetterPlace.PartStart : LetterPlace.WordStart;
                    started = true;
                }

                i = Math.Max(i, end - 1);
            }
            else if (char.IsLetterOrDigit(word[i]))
            {
                places[i] = started ? PlaceInside(word, i) : LetterPlace.WordStart;
                started = true;
            }
        }

        return places;
    }

    private static LetterPlace PlaceInside(ReadOnlySpan<char> word, int i)
    {
        char before = word[i - 1];
        if (!char.IsLetterOrDigit(before)) return LetterPlace.PartStart;
        if (char.IsDigit(word[i]) != char.IsDigit(before)) return LetterPlace.CaseStart;
        if (!char.IsUpper(word[i])) return LetterPlace.Inside;
        return char.IsUpper(before) ? LetterPlace.Capital : LetterPlace.CaseStart;
    }
}
