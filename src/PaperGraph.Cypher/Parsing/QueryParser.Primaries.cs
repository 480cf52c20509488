using PaperGraph.Cypher.Lexing;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Parsing;

/// <content>Operands: literals, names, and what stands in brackets; and the property, index and label accesses behind them.</content>
internal sealed partial class QueryParser
{
    private Expression ParsePostfix(bool labels)
    {
        Expression operand = ParsePrimary();
        while (true)
        {
            TextPosition position = Here;
            if (Take(TokenKind.Dot))
            {
                TextPosition key = Here;
                operand = Above(_height, new PropertyExpression(key, operand, ExpectName("a property name")));
            }
            else if (At(TokenKind.LeftBracket))
            {
                operand = ParseIndex(operand, position);
            }
            else if (labels && At(TokenKind.Colon))
            {
                int height = _height;
                Advance();
                operand = Above(height, new LabelPredicateExpression(position, operand, ParseLabels(colons: true, relationship: false)));
            }
            else
            {
                return operand;
            }
        }
    }

    // source[index], source[from..to]
    private Expression ParseIndex(Expression source, TextPosition position)
    {
        int height = _height;
        int tallest = _tallest;
        _tallest = 0;
        Expect(TokenKind.LeftBracket);
        Expression? first = At(TokenKind.DoubleDot) ? null : ParseExpression();
        bool slice = first is null ? Expect(TokenKind.DoubleDot).Kind == TokenKind.DoubleDot : Take(TokenKind.DoubleDot);
        Expression? to = slice && !At(TokenKind.RightBracket) ? ParseExpression() : null;
        Expect(TokenKind.RightBracket);
        (_height, _tallest) = (_tallest, tallest);
        return Above(height, slice ? new SliceExpression(position, source, first, to) : new IndexExpression(position, source, first!));
    }

    private Expression ParsePrimary()
    {
        int tallest = _tallest;
        _tallest = 0;
        Expression primary = ParseOperand();
        (_height, _tallest) = (_tallest, tallest);
        return Above(0, primary);
    }

    private Expression ParseOperand()
    {
        TextPosition position = Here;
        switch (Current.Kind)
        {
            case TokenKind.Number: return ParseNumber(position, negative: false);
            case TokenKind.Minus:
                // A sign directly before a number belongs to it: the smallest integer has no positive counterpart.
                Advance();
                return ParseNumber(position, negative: true);
            case TokenKind.String: return new LiteralExpression(position, Value.String(QuotedText.OfString(Text, Advance(), Lines)));
            case TokenKind.Parameter or TokenKind.Dollar: return ParseParameter();
            case TokenKind.LeftParenthesis: return LooksLikePath(Index) ? ParsePatternExpression(position) : ParseInParentheses();
            case TokenKind.LeftBracket: return ParseList();
            case TokenKind.LeftBrace: return ParseMap();
            case TokenKind.Name: return ParseKeywordExpression(position) ?? ParseNamed(position);
            case TokenKind.EscapedName: return ParseNamed(position);
            default: throw Unexpected("an expression");
        }
    }

    private LiteralExpression ParseNumber(TextPosition position, bool negative)
    {
        Token token = Expect(TokenKind.Number);
        return new LiteralExpression(position, NumberLiteral.Parse(Text.AsSpan(token.Start, token.End - token.Start), negative, At(token)));
    }

    private ParameterExpression ParseParameter()
    {
        TextPosition position = Here;
        if (Take(TokenKind.Dollar))
        {
            string name = Is(TokenKind.Number) ? TextOf(Advance()) : ExpectName("a parameter name");
            return new ParameterExpression(position, name);
        }

        Token token = Expect(TokenKind.Parameter);
        bool escaped = Text[token.Start + 1] == '`';
        return new ParameterExpression(position, escaped ? QuotedText.OfName(Text, token.Start + 1, token.End, Lines) : Text[(token.Start + 1)..token.End]);
    }

    private Expression ParseInParentheses()
    {
        Expect(TokenKind.LeftParenthesis);
        Expression inner = ParseExpression();
        Expect(TokenKind.RightParenthesis);
        return inner;
    }

    private PatternExpression ParsePatternExpression(TextPosition position) => new(position, ParseSimplePath(position, null));

    // Nodes and relationships in turn, as expressions have them: without quantifiers and selectors.
    private PathPattern ParseSimplePath(TextPosition position, VariableName? variable)
    {
        List<PatternElement> elements = [];
        ParseChain(elements, quantifiers: false);
        return new PathPattern(position, variable, new PathSelector(PathSelectorKind.All, 1), elements);
    }

    private MapExpression ParseMap()
    {
        Enter();
        TextPosition position = Here;
        Expect(TokenKind.LeftBrace);
        if (IsName() && Is(TokenKind.RightBrace, 1))
        {
            string name = TextOf(Current);
            throw Fault($"The old parameter syntax `{{{name}}}` is no longer supported. Please use `${name}` instead", position);
        }

        List<MapEntry> entries = At(TokenKind.RightBrace) ? [] : OneOrMore(ParseMapEntry);
        Expect(TokenKind.RightBrace);
        Leave();
        return new MapExpression(position, entries);
    }

    private MapEntry ParseMapEntry()
    {
        TextPosition position = Here;
        string name = ExpectName("a property name");
        Expect(TokenKind.Colon);
        return new MapEntry(position, name, ParseExpression());
    }

    // A function, a map projection or a variable.
    private Expression ParseNamed(TextPosition position)
    {
        int behind = Index + 1;
        while (TokenAt(behind).Kind == TokenKind.Dot && TokenAt(behind + 1).Kind is TokenKind.Name or TokenKind.EscapedName) behind += 2;
        if (TokenAt(behind).Kind == TokenKind.LeftParenthesis) return ParseFunction(position);
        VariableExpression variable = ParseVariable();
        return At(TokenKind.LeftBrace) ? ParseMapProjection(variable) : variable;
    }

    private MapProjectionExpression ParseMapProjection(VariableExpression source)
    {
        Expect(TokenKind.LeftBrace);
        List<MapProjectionItem> items = At(TokenKind.RightBrace) ? [] : OneOrMore(ParseMapProjectionItem);
        Expect(TokenKind.RightBrace);
        return new MapProjectionExpression(source.Position, source, items);
    }

    private MapProjectionItem ParseMapProjectionItem()
    {
        TextPosition position = Here;
        if (Take(TokenKind.Dot))
        {
            if (Take(TokenKind.Star)) return new MapProjectionItem(position, true, null, null);
            return new MapProjectionItem(Here, false, ExpectName("a property name"), null);
        }

        string name = ExpectName("a property name");
        Expression value = Take(TokenKind.Colon) ? ParseExpression() : new VariableExpression(position, name);
        return new MapProjectionItem(position, false, name, value);
    }
}
