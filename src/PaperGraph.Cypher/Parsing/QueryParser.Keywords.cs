using PaperGraph.Cypher.Lexing;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Parsing;

/// <content>Expressions that begin with a keyword; each keyword is a name where what must follow it does not.</content>
internal sealed partial class QueryParser
{
    // Words that go on behind an expression: before one of them CASE is a variable.
    private static readonly string[] BehindExpression =
        ["AS", "AND", "OR", "XOR", "IN", "IS", "STARTS", "ENDS", "CONTAINS", "ORDER", "SKIP", "OFFSET", "LIMIT", "UNION", "ASC", "DESC"];

    private Expression? ParseKeywordExpression(TextPosition position)
    {
        if (Is(TokenKind.LeftParenthesis, 1)) return ParseKeywordCall(position);
        if (Is(TokenKind.LeftBrace, 1)) return ParseSubquery(position);
        if (LiteralWord() is { } value)
        {
            Advance();
            return new LiteralExpression(position, value);
        }

        return IsWord("CASE") && CanStartExpression(1) && !IsAnyWord(BehindExpression, 1) ? ParseCase(position) : null;
    }

    private Value? LiteralWord()
    {
        if (IsWord("NULL")) return Value.Null;
        if (IsWord("TRUE")) return Value.True;
        if (IsWord("FALSE")) return Value.False;
        if (IsAnyWord(["INF", "INFINITY"])) return Value.Float(double.PositiveInfinity);
        return IsWord("NAN") ? Value.Float(double.NaN) : null;
    }

    private Expression? ParseKeywordCall(TextPosition position)
    {
        if (AtShortestPath())
        {
            PathPattern path = ParseShortestPath(position);
            return new ShortestPathExpression(position, path);
        }

        if (IsName(2) && Is(TokenKind.Equal, 3) && IsWord("REDUCE")) return ParseReduce(position);
        if (IsName(2) && IsWord("IN", 3) && QuantifierWord() is { } quantifier) return ParseQuantifierExpression(position, quantifier);
        return IsWord("CASE") ? ParseCase(position) : null;
    }

    private ListQuantifier? QuantifierWord()
    {
        if (IsWord("ALL")) return ListQuantifier.All;
        if (IsWord("ANY")) return ListQuantifier.Any;
        if (IsWord("NONE")) return ListQuantifier.None;
        return IsWord("SINGLE") ? ListQuantifier.Single : null;
    }

    private QuantifierExpression ParseQuantifierExpression(TextPosition position, ListQuantifier quantifier)
    {
        Advance();
        Expect(TokenKind.LeftParenthesis);
        VariableName variable = ExpectVariable();
        ExpectWord("IN");
        Expression list = ParseExpression();
        Expression? where = ParseWhere() ?? (Is(TokenKind.RightParenthesis) ? throw Fault($"{quantifier.ToString().ToLowerInvariant()}(...) requires a WHERE predicate", position) : null);
        Expect(TokenKind.RightParenthesis);
        return new QuantifierExpression(position, quantifier, variable, list, where);
    }

    private ReduceExpression ParseReduce(TextPosition position)
    {
        Advance();
        Expect(TokenKind.LeftParenthesis);
        VariableName accumulator = ExpectVariable();
        Expect(TokenKind.Equal);
        Expression start = ParseExpression();
        Expect(TokenKind.Comma);
        VariableName variable = ExpectVariable();
        ExpectWord("IN");
        Expression list = ParseExpression();
        Expect(TokenKind.Bar);
        Expression step = ParseExpression();
        Expect(TokenKind.RightParenthesis);
        return new ReduceExpression(position, accumulator, start, variable, list, step);
    }

    private SubqueryExpression? ParseSubquery(TextPosition position)
    {
        SubqueryKind kind;
        if (IsWord("EXISTS")) kind = SubqueryKind.Exists;
        else if (IsWord("COUNT")) kind = SubqueryKind.Count;
        else if (IsWord("COLLECT")) kind = SubqueryKind.Collect;
        else return null;
        Advance();
        Expect(TokenKind.LeftBrace);
        Query query = kind != SubqueryKind.Collect && AtPattern() ? ParsePatternQuery() : ParseQuery();
        Expect(TokenKind.RightBrace);
        return new SubqueryExpression(position, kind, query);
    }

    // A pattern alone in the braces, rather than a clause.
    private bool AtPattern() => Is(TokenKind.LeftParenthesis)
        || (IsName() && Is(TokenKind.Equal, 1))
        || IsAnyWord(["ALL", "ANY", "SHORTEST", "shortestPath", "allShortestPaths", "DIFFERENT", "REPEATABLE"]);

    private SingleQuery ParsePatternQuery()
    {
        TextPosition position = Here;
        return new SingleQuery(position, [ParseMatch(position, optional: false)]);
    }

    private CaseExpression ParseCase(TextPosition position)
    {
        Advance();
        Expression? subject = AtWord("WHEN") ? null : ParseExpression();
        List<CaseAlternative> alternatives = [];
        do
        {
            alternatives.Add(ParseAlternative(subject is not null));
        }
        while (AtWord("WHEN"));
        Expression? otherwise = TakeWord("ELSE") ? ParseExpression() : null;
        ExpectWord("END");
        return new CaseExpression(position, subject, alternatives, otherwise);
    }

    private CaseAlternative ParseAlternative(bool hasSubject)
    {
        TextPosition position = Here;
        ExpectWord("WHEN");
        List<CaseCondition> conditions = hasSubject ? OneOrMore(ParseCondition) : [new CaseCondition(Here, ParseExpression(), IsPredicate: true)];
        ExpectWord("THEN");
        return new CaseAlternative(position, conditions, ParseExpression());
    }

    // A value, or an operator and what stands right of it: WHEN 1, WHEN > 5, WHEN IS NULL, WHEN STARTS WITH 'a'.
    private CaseCondition ParseCondition()
    {
        TextPosition position = Here;
        bool extended = Current.Kind switch
        {
            TokenKind.Equal or TokenKind.NotEqual or TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual => true,
            TokenKind.RegexMatch or TokenKind.DoubleColon => true,
            TokenKind.Name => (IsAnyWord(["STARTS", "ENDS"]) && IsWord("WITH", 1))
                || (IsWord("IS") && (CanStartExpression(1) || Is(TokenKind.DoubleColon, 1)) && !IsWord("THEN", 1)),
            _ => false,
        };
        if (!extended) return new CaseCondition(position, ParseExpression(), IsPredicate: false);
        Enter();
        _height = 1;
        Expression predicate = ParseOperatorsBehind(new CaseSubjectExpression(position), ComparisonLevel);
        _tallest = Math.Max(_tallest, _height);
        Leave();
        return new CaseCondition(position, predicate, IsPredicate: true);
    }
}
