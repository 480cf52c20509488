namespace PaperGraph.Cypher.Lexing;

/// <summary>
/// Cuts a text into tokens and pairs its brackets. It never fails: what is wrong in a token (a missing quote, an odd character, a malformed number) is told
/// by the parser when it gets there, so that the first error of the text is the one that is reported.
/// </summary>
internal sealed class Lexer
{
    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly Stack<int> _open = new();
    private int _at;

    private Lexer(string text)
    {
        _text = text;
        _tokens = new List<Token>((text.Length / 4) + 8);
    }

    /// <summary>The tokens of a text, the last being <see cref="TokenKind.End"/>.</summary>
    public static Token[] Tokenize(string text)
    {
        var lexer = new Lexer(text);
        lexer.Run();
        return [.. lexer._tokens];
    }

    private char Peek(int ahead = 1) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private void Run()
    {
        while (true)
        {
            SkipSpaceAndComments();
            if (_at >= _text.Length) break;
            Next();
        }

        Add(TokenKind.End, 0);
    }

    private void SkipSpaceAndComments()
    {
        while (_at < _text.Length)
        {
            char c = _text[_at];
            // U+FEFF is the byte order mark that editors leave at a file's beginning; U+001C to U+001F are white space for Java.
            if (char.IsWhiteSpace(c) || c is '\uFEFF' or (>= '\u001C' and <= '\u001F')) _at++;
            else if (c == '/' && Peek() == '/') SkipLine();
            else if (c == '/' && Peek() == '*') SkipBlock();
            else return;
        }
    }

    private void SkipLine()
    {
        int length = _text.AsSpan(_at).IndexOfAny('\n', '\r');
        _at = length < 0 ? _text.Length : _at + length;
    }

    private void SkipBlock()
    {
        int end = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        if (end >= 0) _at = end + 2;
        else Add(TokenKind.UnclosedComment, _text.Length - _at);
    }

    private void Next()
    {
        char c = _text[_at];
        if (Identifiers.StartLength(_text, _at) > 0) AddTo(TokenKind.Name, Identifiers.EndOfParts(_text, _at));
        else if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek()))) AddTo(TokenKind.Number, NumberLiteral.EndOf(_text, _at));
        else if (c is '\'' or '"') Quoted(c, TokenKind.String, TokenKind.UnclosedString);
        else if (c == '`') Quoted(c, TokenKind.EscapedName, TokenKind.UnclosedName);
        else if (c == '$') Dollar();
        else Symbol(c);
    }

    private void Quoted(char quote, TokenKind closed, TokenKind unclosed)
    {
        for (int at = _at + 1; at < _text.Length; at++)
        {
            if (_text[at] == '\\' && quote != '`')
            {
                at++;
            }
            else if (_text[at] == quote)
            {
                // A doubled back-tick stands for one of it.
                if (quote != '`' || at + 1 >= _text.Length || _text[at + 1] != quote)
                {
                    AddTo(closed, at + 1);
                    return;
                }

                at++;
            }
        }

        AddTo(unclosed, _text.Length);
    }

    private void Dollar()
    {
        if (Peek() == '`')
        {
            _at++;
            Quoted('`', TokenKind.Parameter, TokenKind.UnclosedName);
            _tokens[^1] = _tokens[^1] with { Start = _tokens[^1].Start - 1 };
            return;
        }

        int end = Identifiers.EndOfParts(_text, _at + 1);
        if (end > _at + 1) AddTo(TokenKind.Parameter, end);
        else Add(TokenKind.Dollar, 1);
    }

    private void Symbol(char c)
    {
        char next = Peek();
        switch (c)
        {
            case '(': Open(TokenKind.LeftParenthesis); break;
            case ')': Close(TokenKind.RightParenthesis, TokenKind.LeftParenthesis); break;
            case '[': Open(TokenKind.LeftBracket); break;
            case ']': Close(TokenKind.RightBracket, TokenKind.LeftBracket); break;
            case '{': Open(TokenKind.LeftBrace); break;
            case '}': Close(TokenKind.RightBrace, TokenKind.LeftBrace); break;
            case ',': Add(TokenKind.Comma, 1); break;
            case ';': Add(TokenKind.Semicolon, 1); break;
            case '&': Add(TokenKind.Ampersand, 1); break;
            case '%': Add(TokenKind.Percent, 1); break;
            case '-': Add(TokenKind.Minus, 1); break;
            case '*': Add(TokenKind.Star, 1); break;
            case '/': Add(TokenKind.Slash, 1); break;
            case '^': Add(TokenKind.Caret, 1); break;
            case '.': Pair(next == '.', TokenKind.DoubleDot, TokenKind.Dot); break;
            case ':': Pair(next == ':', TokenKind.DoubleColon, TokenKind.Colon); break;
            case '|': Pair(next == '|', TokenKind.DoubleBar, TokenKind.Bar); break;
            case '!': Pair(next == '=', TokenKind.BangEqual, TokenKind.Exclamation); break;
            case '+': Pair(next == '=', TokenKind.PlusEqual, TokenKind.Plus); break;
            case '=': Pair(next == '~', TokenKind.RegexMatch, TokenKind.Equal); break;
            case '>': Pair(next == '=', TokenKind.GreaterOrEqual, TokenKind.Greater); break;
            case '<' when next == '>': Add(TokenKind.NotEqual, 2); break;
            case '<': Pair(next == '=', TokenKind.LessOrEqual, TokenKind.Less); break;
            default: Add(TokenKind.Unknown, char.IsHighSurrogate(c) && char.IsLowSurrogate(next) ? 2 : 1); break;
        }
    }

    private void Pair(bool two, TokenKind pair, TokenKind single) => Add(two ? pair : single, two ? 2 : 1);

    private void Open(TokenKind kind)
    {
        _open.Push(_tokens.Count);
        Add(kind, 1);
    }

    private void Close(TokenKind kind, TokenKind opening)
    {
        int match = -1;
        if (_open.TryPeek(out int open) && _tokens[open].Kind == opening)
        {
            match = _open.Pop();
            _tokens[match] = _tokens[match] with { Match = _tokens.Count };
        }

        _tokens.Add(new Token(kind, _at, _at + 1, match));
        _at++;
    }

    private void Add(TokenKind kind, int length) => AddTo(kind, _at + length);

    private void AddTo(TokenKind kind, int end)
    {
        _tokens.Add(new Token(kind, _at, end));
        _at = end;
    }
}
