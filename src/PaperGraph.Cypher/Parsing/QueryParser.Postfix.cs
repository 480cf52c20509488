using PaperGraph.Cypher.Lexing;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Parsing;

/// <content>Values, and what may follow one directly: properties, indexes, slices, labels.</content>
internal sealed partial class QueryParser
{
    /// <summary>A value with its properties, indexes and slices.</summary>
    /// <param name="labels">Whether a label predicate (x:Label) may follow.</param>
    private Expression ParsePostfix(bool labels)
    {
        Expression expression = ParseAtom();
        while (true)
        {
            TextPosition position = Here;
            if (At(TokenKind.Dot))
            {
                Advance();
                position = Here;
                expression = Above(_height, new PropertyExpression(position, expression, ExpectName("a property key")));
            }
            else if (At(TokenKind.LeftBracket))
            {
                expression = ParseIndexOrSlice(expression, position);
            }
            else if (labels && At(TokenKind.Colon))
            {
                int height = _height;
                Advance();
                expression = Above(height, new LabelPredicateExpression(position, expression, ParseLabels(colons: true, relationship: false)));
            }
            else
            {
                return expression;
            }
        }
    }

    private Expression ParseIndexOrSlice(Expression source, TextPosition position)
    {
        int height = _height;
        Expect(TokenKind.LeftBracket);
        _height = 0;
        Expression? from = At(TokenKind.DoubleDot) ? null : ParseExpression();
        int tallest = Math.Max(height, _height);
        if (Take(TokenKind.DoubleDot))
        {
            _height = 0;
            Expression? to = At(TokenKind.RightBracket) ? null : ParseExpression();
            Expect(TokenKind.RightBracket);
            return Above(tallest, new SliceExpression(position, source, from, to));
        }

        Expect(TokenKind.RightBracket);
        return Above(tallest, new IndexExpression(position, source, from!));
    }

    /// <summary>A value; its height is one above the tallest expression within it.</summary>
    private Expression ParseAtom()
    {
        int around = _tallest;
        _tallest = 0;
        _height = 0;
        Enter();
        Expression atom = ParseAtomBody();
        Leave();
        _height = _tallest;
        Expression result = Above(_tallest, atom);
        _tallest = around;
        return result;
    }

    private Expression ParseAtomBody()
    {
        TextPosition position = Here;
        switch (Current.Kind)
        {
            case TokenKind.Number:
                return ParseNumber(negative: false, position);
            case TokenKind.Minus when Is(TokenKind.Number, 1):
                Advance();
                return ParseNumber(negative: true, position);
            case TokenKind.String:
                return new LiteralExpression(position, Value.String(QuotedText.OfString(Text, Advance(), Lines)));
            case TokenKind.Parameter or TokenKind.Dollar:
                return ParseParameter();
            case TokenKind.LeftBrace:
                return ParseMap();
            case TokenKind.LeftBracket:
                return ParseBracket(position);
            case TokenKind.LeftParenthesis:
                return ParseParenthesis(position);
            case TokenKind.Name or TokenKind.EscapedName:
                return ParseNamed(position);
            default:
                throw Unexpected("an expression");
        }
    }

    private LiteralExpression ParseNumber(bool negative, TextPosition position)
    {
        Token token = Expect(TokenKind.Number);
        return new LiteralExpression(position, NumberLiteral.Parse(Text.AsSpan(token.Start, token.End - token.Start), negative, At(token)));
    }

    // $name, $`quoted name`, $1
    private ParameterExpression ParseParameter()
    {
        TextPosition position = Here;
        if (!At(TokenKind.Parameter)) throw Unexpected();
        Token token = Advance();
        string name = Text[token.Start + 1] == '`' ? QuotedText.OfName(Text, token.Start + 1, token.End, Lines) : Text[(token.Start + 1)..token.End];
        return new ParameterExpression(position, name);
    }

    private MapExpression ParseMap()
    {
        TextPosition position = Here;
        Expect(TokenKind.LeftBrace);
        List<MapEntry> entries = At(TokenKind.RightBrace) ? [] : OneOrMore(ParseMapEntry);
        Expect(TokenKind.RightBrace);
        return new MapExpression(position, entries);
    }

    private MapEntry ParseMapEntry()
    {
        TextPosition position = Here;
        string name = ExpectName("a property key");
        Expect(TokenKind.Colon);
        return new MapEntry(position, name, ParseExpression());
    }

    private Expression ParseParenthesis(TextPosition position)
    {
        if (LooksLikePath(Index)) return new PatternExpression(position, ParsePathPattern());
        Expect(TokenKind.LeftParenthesis);
        // Within parentheses a bar may again join labels.
        int separator = _separator;
        _separator = -1;
        Expression inner = ParseExpression();
        _separator = separator;
        Expect(TokenKind.RightParenthesis);
        return inner;
    }
}
