using PaperGraph.Cypher.Lexing;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Parsing;

/// <content>
/// Operators, by precedence climbing: one method for all levels with two operands keeps the stack shallow however deep an expression nests.
/// Levels as in openCypher.bnf, value expression.
/// </content>
internal sealed partial class QueryParser
{
    private const int NoLevel = 0;
    private const int OrLevel = 1;
    private const int XorLevel = 2;
    private const int AndLevel = 3;
    private const int NotLevel = 4;
    private const int ComparisonLevel = 5;
    private const int PredicateLevel = 6;
    private const int AdditiveLevel = 7;
    private const int MultiplicativeLevel = 8;
    private const int PowerLevel = 9;
    private const int SignLevel = 10;

    // Height of the tree of the expression that was parsed last, and the greatest of those within the expression being parsed.
    private int _height;
    private int _tallest;

    private Expression ParseExpression()
    {
        Enter();
        Expression expression = ParseOperators(OrLevel);
        _tallest = Math.Max(_tallest, _height);
        Leave();
        return expression;
    }

    // An expression whose operators bind at least as strongly as the level.
    private Expression ParseOperators(int level) => ParseOperatorsBehind(ParseSigned(level), level);

    private Expression ParseOperatorsBehind(Expression left, int level)
    {
        int ceiling = SignLevel;
        while (true)
        {
            int next = LevelOfOperator();
            if (next < level || next > ceiling || next == NoLevel) return left;
            // One predicate only: x IS NULL IS NULL is no expression.
            ceiling = next == PredicateLevel ? ComparisonLevel : next;
            left = next switch
            {
                OrLevel => ParseJoined(left, BinaryOperator.Or, "OR", next),
                XorLevel => ParseJoined(left, BinaryOperator.Xor, "XOR", next),
                AndLevel => ParseJoined(left, BinaryOperator.And, "AND", next),
                ComparisonLevel => ParseComparison(left),
                PredicateLevel => ParsePredicate(left),
                _ => ParseArithmetic(left, next),
            };
        }
    }

    private int LevelOfOperator()
    {
        switch (Current.Kind)
        {
            case TokenKind.Name: return LevelOfWord();
            case TokenKind.Equal or TokenKind.NotEqual or TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual:
                return ComparisonLevel;
            case TokenKind.RegexMatch or TokenKind.DoubleColon: return PredicateLevel;
            case TokenKind.Plus or TokenKind.Minus or TokenKind.DoubleBar: return AdditiveLevel;
            case TokenKind.Star or TokenKind.Slash or TokenKind.Percent: return MultiplicativeLevel;
            case TokenKind.Caret: return PowerLevel;
            case TokenKind.PlusEqual: return NoLevel;
            default:
                Expected("an operator");
                return NoLevel;
        }
    }

    private int LevelOfWord()
    {
        if (AtWord("AND")) return AndLevel;
        if (AtWord("OR")) return OrLevel;
        if (AtWord("XOR")) return XorLevel;
        if (AtWord("IN") || AtWord("IS") || AtWord("CONTAINS")) return PredicateLevel;
        if ((AtWord("STARTS") || AtWord("ENDS")) && IsWord("WITH", 1)) return PredicateLevel;
        Expected("an operator");
        return NoLevel;
    }

    // NOT and signs, each any number of times.
    private Expression ParseSigned(int level)
    {
        if (level <= NotLevel && AtWord("NOT") && CanStartExpression(1)) return ParseNot();
        if (Current.Kind is not (TokenKind.Plus or TokenKind.Minus)) return ParsePostfix(labels: true);
        List<Token> signs = [];
        while (Current.Kind is TokenKind.Plus or TokenKind.Minus && !(Is(TokenKind.Minus) && Is(TokenKind.Number, 1))) signs.Add(Advance());
        Expression operand = ParsePostfix(labels: true);
        for (int i = signs.Count - 1; i >= 0; i--)
        {
            UnaryOperator sign = signs[i].Kind == TokenKind.Minus ? UnaryOperator.Minus : UnaryOperator.Plus;
            operand = Above(_height, new UnaryExpression(At(signs[i]), sign, operand));
        }

        return operand;
    }

    private Expression ParseNot()
    {
        List<TextPosition> positions = [];
        while (IsWord("NOT") && CanStartExpression(1)) positions.Add(At(Advance()));
        Expression operand = ParseOperators(ComparisonLevel);
        for (int i = positions.Count - 1; i >= 0; i--) operand = Above(_height, new UnaryExpression(positions[i], UnaryOperator.Not, operand));
        return operand;
    }

    // a AND b AND …: associative, also with three values, so a balanced tree says the same and stays low.
    private Expression ParseJoined(Expression first, BinaryOperator join, string word, int level)
    {
        List<Expression> operands = [first];
        List<TextPosition> positions = [];
        int tallest = _height;
        while (IsWord(word))
        {
            positions.Add(At(Advance()));
            operands.Add(ParseOperators(level + 1));
            tallest = Math.Max(tallest, _height);
        }

        int at = 0;
        _height = tallest;
        for (int width = 1; width < operands.Count; width *= 2) at++;
        _height += at;
        CheckHeight(positions[0]);
        return JoinRange(operands, positions, join, 0, operands.Count);
    }

    private static Expression JoinRange(List<Expression> operands, List<TextPosition> positions, BinaryOperator join, int from, int to)
    {
        if (to - from == 1) return operands[from];
        int middle = (from + to + 1) / 2;
        Expression left = JoinRange(operands, positions, join, from, middle);
        return new BinaryExpression(positions[middle - 1], join, left, JoinRange(operands, positions, join, middle, to));
    }

    private static T Balanced<T>(List<T> operands, int from, int to, Func<T, T, T> join)
    {
        if (to - from == 1) return operands[from];
        int middle = (from + to + 1) / 2;
        return join(Balanced(operands, from, middle, join), Balanced(operands, middle, to, join));
    }

    private Expression ParseComparison(Expression first)
    {
        TextPosition position = Here;
        List<Expression> operands = [first];
        List<ComparisonOperator> operators = [];
        int tallest = _height;
        while (ComparisonOf(Current.Kind) is { } comparison)
        {
            Advance();
            if (comparison == ComparisonOperator.Equal && Is(TokenKind.Equal)) throw Fault("Invalid input '==': equality is written '='", position);
            operators.Add(comparison);
            operands.Add(ParseOperators(ComparisonLevel + 1));
            tallest = Math.Max(tallest, _height);
        }

        _height = tallest;
        return Above(_height, new ComparisonExpression(position, operands, operators));
    }

    private static ComparisonOperator? ComparisonOf(TokenKind kind) => kind switch
    {
        TokenKind.Equal => ComparisonOperator.Equal,
        TokenKind.NotEqual => ComparisonOperator.NotEqual,
        TokenKind.Less => ComparisonOperator.Less,
        TokenKind.LessOrEqual => ComparisonOperator.LessOrEqual,
        TokenKind.Greater => ComparisonOperator.Greater,
        TokenKind.GreaterOrEqual => ComparisonOperator.GreaterOrEqual,
        _ => null,
    };

    private Expression ParseArithmetic(Expression left, int level)
    {
        int height = _height;
        Token token = Advance();
        BinaryOperator which = token.Kind switch
        {
            TokenKind.Plus => BinaryOperator.Add,
            TokenKind.Minus => BinaryOperator.Subtract,
            TokenKind.DoubleBar => BinaryOperator.Concatenate,
            TokenKind.Star => BinaryOperator.Multiply,
            TokenKind.Slash => BinaryOperator.Divide,
            TokenKind.Percent => BinaryOperator.Modulo,
            _ => BinaryOperator.Power,
        };
        Expression right = ParseOperators(level + 1);
        return Above(height, new BinaryExpression(At(token), which, left, right));
    }

    // One level above the taller of the tree of the given height and the one parsed last.
    private Expression Above(int height, Expression made)
    {
        _height = 1 + Math.Max(height, _height);
        CheckHeight(made.Position);
        return made;
    }

    private void CheckHeight(TextPosition position)
    {
        if (_height <= ParserLimits.MaximumHeight) return;
        throw TooLarge(
            "ExpressionTooLong",
            $"The expression has more than {ParserLimits.MaximumHeight} operators in a row or within each other: use a list with reduce(), UNWIND or parameters.",
            position);
    }

    // Whether the token some places ahead may begin an expression: tells a keyword from a variable of the same name.
    private bool CanStartExpression(int ahead) => TokenAt(Index + ahead).Kind is TokenKind.Name or TokenKind.EscapedName or TokenKind.Parameter
        or TokenKind.Dollar or TokenKind.String or TokenKind.Number or TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace
        or TokenKind.Plus or TokenKind.Minus or TokenKind.UnclosedString or TokenKind.UnclosedName or TokenKind.Unknown;
}
