using PaperGraph.Cypher.Lexing;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Parsing;

/// <content>What stands in square brackets: lists, list comprehensions and pattern comprehensions.</content>
internal sealed partial class QueryParser
{
    private Expression ParseList()
    {
        TextPosition position = Here;
        if (IsName(1) && IsWord("IN", 2) && !HasCommaInBracket(Index)) return ParseListComprehension(position);
        int bar = LastBarInBracket(Index);
        bool named = IsName(1) && Is(TokenKind.Equal, 2) && Is(TokenKind.LeftParenthesis, 3);
        if (bar >= 0 && (named || Is(TokenKind.LeftParenthesis, 1)) && LooksLikePath(Index + (named ? 3 : 1))) return ParsePatternComprehension(position, bar);
        Expect(TokenKind.LeftBracket);
        List<Expression> items = At(TokenKind.RightBracket) ? [] : OneOrMore(ParseExpression);
        Expect(TokenKind.RightBracket);
        return new ListExpression(position, items);
    }

    private ListComprehensionExpression ParseListComprehension(TextPosition position)
    {
        int bar = LastBarInBracket(Index);
        Expect(TokenKind.LeftBracket);
        VariableName variable = ExpectVariable();
        ExpectWord("IN");
        Expression list = ParseExpression();
        Expression? where = ParseWhereBefore(bar);
        Expression? result = Take(TokenKind.Bar) ? ParseExpression() : null;
        Expect(TokenKind.RightBracket);
        return new ListComprehensionExpression(position, variable, list, where, result);
    }

    private PatternComprehensionExpression ParsePatternComprehension(TextPosition position, int bar)
    {
        Expect(TokenKind.LeftBracket);
        TextPosition begin = Here;
        VariableName? variable = null;
        if (IsName())
        {
            variable = ExpectVariable();
            Expect(TokenKind.Equal);
        }

        PathPattern path = ParseSimplePath(begin, variable);
        Expression? where = ParseWhereBefore(bar);
        Expect(TokenKind.Bar);
        Expression result = ParseExpression();
        Expect(TokenKind.RightBracket);
        return new PatternComprehensionExpression(position, path, where, result);
    }

    // In [x IN xs WHERE x:A | x.name] the bar ends the predicate; it does not go on with its labels.
    private Expression? ParseWhereBefore(int bar)
    {
        int around = _separator;
        _separator = bar;
        Expression? where = ParseWhere();
        _separator = around;
        return where;
    }

    private bool HasCommaInBracket(int open)
    {
        for (int at = open + 1; at < TokenAt(open).Match; at = Behind(at))
        {
            if (TokenAt(at).Kind == TokenKind.Comma) return true;
        }

        return false;
    }

    private int LastBarInBracket(int open)
    {
        int last = -1;
        for (int at = open + 1; at < TokenAt(open).Match; at = Behind(at))
        {
            if (TokenAt(at).Kind == TokenKind.Bar) last = at;
        }

        return last;
    }

    // The token behind this one; behind the closing bracket where this one opens a pair.
    private int Behind(int at) => Math.Max(at, TokenAt(at).Match) + 1;
}
