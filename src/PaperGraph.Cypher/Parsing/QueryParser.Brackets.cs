using PaperGraph.Cypher.Lexing;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Parsing;

/// <content>Values in brackets: lists, list comprehensions, pattern comprehensions.</content>
internal sealed partial class QueryParser
{
    private Expression ParseBracket(TextPosition position)
    {
        int bar = SeparatorWithin(Index);
        bool named = IsName(1) && Is(TokenKind.Equal, 2) && Is(TokenKind.LeftParenthesis, 3);
        if (bar >= 0 && ((named && LooksLikePath(Index + 3)) || (Is(TokenKind.LeftParenthesis, 1) && LooksLikePath(Index + 1))))
        {
            return ParsePatternComprehension(position, bar);
        }

        Expect(TokenKind.LeftBracket);
        if (IsName() && IsWord("IN", 1)) return ParseListComprehension(position, bar);
        int separator = _separator;
        _separator = -1;
        List<Expression> items = At(TokenKind.RightBracket) ? [] : OneOrMore(ParseExpression);
        _separator = separator;
        Expect(TokenKind.RightBracket);
        return new ListExpression(position, items);
    }

    // [x IN list WHERE predicate | result]; without WHERE and bar it is a list whose only item is a predicate.
    private ListComprehensionExpression ParseListComprehension(TextPosition position, int bar)
    {
        int separator = _separator;
        _separator = bar;
        VariableName variable = ExpectVariable();
        ExpectWord("IN");
        Expression list = ParseExpression();
        Expression? where = ParseWhere();
        _separator = separator;
        Expression? result = Take(TokenKind.Bar) ? ParseExpression() : null;
        Expect(TokenKind.RightBracket);
        return new ListComprehensionExpression(position, variable, list, where, result);
    }

    private PatternComprehensionExpression ParsePatternComprehension(TextPosition position, int bar)
    {
        Expect(TokenKind.LeftBracket);
        int separator = _separator;
        _separator = bar;
        PathPattern path = ParsePathPattern();
        Expression? where = ParseWhere();
        _separator = separator;
        Expect(TokenKind.Bar);
        Expression result = ParseExpression();
        Expect(TokenKind.RightBracket);
        return new PatternComprehensionExpression(position, path, where, result);
    }

    /// <summary>Index of the last bar directly within a bracket, which parts a comprehension's predicate from its result; -1 where there is none.</summary>
    private int SeparatorWithin(int open)
    {
        int close = TokenAt(open).Match;
        int found = -1;
        for (int at = open + 1; at < close; at++)
        {
            Token token = TokenAt(at);
            if (token.Kind == TokenKind.Bar) found = at;
            else if (token.Match > at) at = token.Match;
        }

        return found;
    }
}
