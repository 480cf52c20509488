using PaperGraph.Cypher.Lexing;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Parsing;

/// <summary>
/// The parser's place in the tokens. It remembers what was looked for at the place in vain, so that an error can say what was expected.
/// </summary>
internal abstract class TokenReader
{
    private readonly Token[] _tokens;
    private readonly List<string> _expected = [];

    /// <summary>Begins at the first token of a text.</summary>
    protected TokenReader(string text)
    {
        Text = text;
        Lines = new LineMap(text);
        _tokens = Lexer.Tokenize(text);
    }

    /// <summary>The query.</summary>
    protected string Text { get; }

    /// <summary>Its lines.</summary>
    protected LineMap Lines { get; }

    /// <summary>Index of the token at which the parser is.</summary>
    protected int Index { get; private set; }

    /// <summary>The token at which the parser is.</summary>
    protected Token Current => _tokens[Index];

    /// <summary>Where the parser is.</summary>
    protected TextPosition Here => Lines.At(Current.Start);

    /// <summary>Offset behind the last token that was read.</summary>
    protected int EndOfLast => Index == 0 ? 0 : _tokens[Index - 1].End;

    /// <summary>The token at an index; the end behind the last.</summary>
    protected Token TokenAt(int index) => _tokens[Math.Min(index, _tokens.Length - 1)];

    /// <summary>Whether a token some places ahead is of a kind.</summary>
    protected bool Is(TokenKind kind, int ahead = 0) => TokenAt(Index + ahead).Kind == kind;

    /// <summary>Whether the token some places ahead is a name, quoted or not.</summary>
    protected bool IsName(int ahead = 0) => TokenAt(Index + ahead).Kind is TokenKind.Name or TokenKind.EscapedName;

    /// <summary>Whether the token some places ahead is a word, in any case of letters.</summary>
    protected bool IsWord(string word, int ahead = 0) => IsWordAt(Index + ahead, word);

    /// <summary>Whether the token at an index is a word.</summary>
    protected bool IsWordAt(int index, string word)
    {
        Token token = TokenAt(index);
        return token.Kind == TokenKind.Name && Text.AsSpan(token.Start, token.End - token.Start).Equals(word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether one of some words stands some places ahead.</summary>
    protected bool IsAnyWord(ReadOnlySpan<string> words, int ahead = 0)
    {
        foreach (string word in words)
        {
            if (IsWord(word, ahead)) return true;
        }

        return false;
    }

    /// <summary>Whether the parser is at a kind of token; if not, it was expected.</summary>
    protected bool At(TokenKind kind)
    {
        if (Current.Kind == kind) return true;
        Expected(TokenNames.Of(kind));
        return false;
    }

    /// <summary>Whether the parser is at a word; if not, it was expected.</summary>
    protected bool AtWord(string word)
    {
        if (IsWord(word)) return true;
        Expected(TokenNames.OfWord(word));
        return false;
    }

    /// <summary>Notes what would have been right here.</summary>
    protected void Expected(string what) => _expected.Add(what);

    /// <summary>Goes on to the next token.</summary>
    protected Token Advance()
    {
        Token token = Current;
        if (Index < _tokens.Length - 1) Index++;
        _expected.Clear();
        return token;
    }

    /// <summary>Reads a token if it is of the kind.</summary>
    protected bool Take(TokenKind kind)
    {
        if (!At(kind)) return false;
        Advance();
        return true;
    }

    /// <summary>Reads a word if it is there.</summary>
    protected bool TakeWord(string word)
    {
        if (!AtWord(word)) return false;
        Advance();
        return true;
    }

    /// <summary>Reads one of two spellings of a word if it is there.</summary>
    protected bool TakeWord(string word, string other) => TakeWord(word) || TakeWord(other);

    /// <summary>Reads a token that must be there.</summary>
    protected Token Expect(TokenKind kind) => At(kind) ? Advance() : throw Unexpected();

    /// <summary>Reads a word that must be there.</summary>
    protected Token ExpectWord(string word) => AtWord(word) ? Advance() : throw Unexpected();

    /// <summary>Reads words that must be there.</summary>
    protected void ExpectWords(string first, string second)
    {
        ExpectWord(first);
        ExpectWord(second);
    }

    /// <summary>Where a token stands.</summary>
    protected TextPosition At(Token token) => Lines.At(token.Start);

    /// <summary>A token's text.</summary>
    protected string TextOf(Token token) => Text[token.Start..token.End];

    /// <summary>An error of the language at a place.</summary>
    protected static CypherException Fault(string message, TextPosition position, string detail = "UnexpectedSyntax") =>
        CypherException.Syntax(detail, message, position);

    /// <summary>The error that the token here is not what was expected.</summary>
    /// <param name="what">One more thing that was expected.</param>
    protected CypherException Unexpected(string? what = null)
    {
        if (what is not null) Expected(what);
        return UnexpectedToken.Of(Text, Current, Here, _expected);
    }
}
