using PaperGraph.Cypher.Lexing;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Parsing;

/// <content>Values that begin with a word: constants, CASE, functions and their like, subqueries, map projections, variables.</content>
internal sealed partial class QueryParser
{
    private Expression ParseNamed(TextPosition position)
    {
        if (Current.Kind == TokenKind.Name && ParseConstant(position) is { } constant) return constant;
        if (IsWord("CASE") && (IsWord("WHEN", 1) || CanStartExpression(1))) return ParseCase(position);
        if (Is(TokenKind.LeftBrace, 1) && ParseBraced(position) is { } braced) return braced;
        if (AtShortestPath()) return new ShortestPathExpression(position, ParseShortestPath(position));
        if (Is(TokenKind.LeftParenthesis, 1) && ParseListForm(position) is { } form) return form;
        return AtFunction() ? ParseFunction(position) : ParseVariable();
    }

    // The words true, false, null and the float constants are no names unless quoted or followed by something that makes them one.
    private LiteralExpression? ParseConstant(TextPosition position)
    {
        if (Is(TokenKind.LeftParenthesis, 1)) return null;
        Value? value = IsWord("TRUE") ? Value.True
            : IsWord("FALSE") ? Value.False
            : IsWord("NULL") ? Value.Null
            : IsWord("NAN") ? Value.Float(double.NaN)
            : IsAnyWord(["INF", "INFINITY"]) ? Value.Float(double.PositiveInfinity)
            : null;
        if (value is null) return null;
        Advance();
        return new LiteralExpression(position, value.Value);
    }

    // Names joined by points and a parenthesis behind the last.
    private bool AtFunction()
    {
        int at = Index + 1;
        while (TokenAt(at).Kind == TokenKind.Dot && TokenAt(at + 1).Kind is TokenKind.Name or TokenKind.EscapedName) at += 2;
        return TokenAt(at).Kind == TokenKind.LeftParenthesis;
    }

    private FunctionExpression ParseFunction(TextPosition position)
    {
        string name = ExpectQualifiedName("a function name");
        Expect(TokenKind.LeftParenthesis);
        if (At(TokenKind.Star) && name.Equals("count", StringComparison.OrdinalIgnoreCase))
        {
            Advance();
            Expect(TokenKind.RightParenthesis);
            return new FunctionExpression(position, name, Distinct: false, Star: true, []);
        }

        bool distinct = IsWord("DISTINCT") && CanStartExpression(1);
        if (distinct) Advance();
        else if (IsWord("ALL") && CanStartExpression(1) && !Is(TokenKind.LeftParenthesis, 1)) Advance();
        List<Expression> arguments = At(TokenKind.RightParenthesis) ? [] : OneOrMore(ParseExpression);
        Expect(TokenKind.RightParenthesis);
        if (name.Equals("exists", StringComparison.OrdinalIgnoreCase) && arguments is [PropertyExpression or IndexExpression])
        {
            throw Fault(
                "The property existence syntax `... exists(variable.property)` is no longer supported. Please use `variable.property IS NOT NULL` instead.",
                position);
        }

        return new FunctionExpression(position, name, distinct, Star: false, arguments);
    }

    // CASE [subject] WHEN … THEN … [ELSE …] END
    private CaseExpression ParseCase(TextPosition position)
    {
        ExpectWord("CASE");
        Expression? subject = AtWord("WHEN") ? null : ParseExpression();
        List<CaseAlternative> alternatives = [];
        while (AtWord("WHEN"))
        {
            TextPosition place = Here;
            Advance();
            List<CaseCondition> conditions = subject is null ? [new CaseCondition(Here, ParseExpression(), IsPredicate: true)] : OneOrMore(ParseCaseCondition);
            ExpectWord("THEN");
            alternatives.Add(new CaseAlternative(place, conditions, ParseExpression()));
        }

        if (alternatives.Count == 0) throw Unexpected();
        Expression? otherwise = TakeWord("ELSE") ? ParseExpression() : null;
        ExpectWord("END");
        return new CaseExpression(position, subject, alternatives, otherwise);
    }

    // A value to equal, or a comparison whose left side is the subject: WHEN > 5, WHEN IS NULL, WHEN STARTS WITH 'a'.
    private CaseCondition ParseCaseCondition()
    {
        TextPosition position = Here;
        int level = Current.Kind is TokenKind.Minus or TokenKind.Plus || !IsOperatorAhead() ? NoLevel : LevelOfOperator();
        if (level is not (ComparisonLevel or PredicateLevel)) return new CaseCondition(position, ParseExpression(), IsPredicate: false);
        Enter();
        _height = 1;
        Expression predicate = ParseOperatorsBehind(new CaseSubjectExpression(position), ComparisonLevel);
        _tallest = Math.Max(_tallest, _height);
        Leave();
        return new CaseCondition(position, predicate, IsPredicate: true);
    }

    // A word such as IN or IS may be a variable: it is an operator where a value follows.
    private bool IsOperatorAhead() => Current.Kind != TokenKind.Name || IsWord("IS") || CanStartExpression(1);

    // all(x IN list WHERE …), any, none, single, reduce: forms that look like functions.
    private Expression? ParseListForm(TextPosition position)
    {
        ListQuantifier? quantifier = IsWord("all") ? ListQuantifier.All
            : IsWord("any") ? ListQuantifier.Any
            : IsWord("none") ? ListQuantifier.None
            : IsWord("single") ? ListQuantifier.Single
            : null;
        if (quantifier is { } which && IsName(2) && IsWord("IN", 3))
        {
            Advance();
            Advance();
            VariableName variable = ExpectVariable();
            ExpectWord("IN");
            Expression list = ParseExpression();
            Expression? where = ParseWhere();
            Expect(TokenKind.RightParenthesis);
            return new QuantifierExpression(position, which, variable, list, where);
        }

        return IsWord("reduce") && IsName(2) && Is(TokenKind.Equal, 3) ? ParseReduce(position) : null;
    }

    private ReduceExpression ParseReduce(TextPosition position)
    {
        Advance();
        int bar = SeparatorWithin(Index);
        Expect(TokenKind.LeftParenthesis);
        VariableName accumulator = ExpectVariable();
        Expect(TokenKind.Equal);
        Expression start = ParseExpression();
        Expect(TokenKind.Comma);
        VariableName variable = ExpectVariable();
        ExpectWord("IN");
        (int around, _separator) = (_separator, bar);
        Expression list = ParseExpression();
        _separator = around;
        Expect(TokenKind.Bar);
        Expression step = ParseExpression();
        Expect(TokenKind.RightParenthesis);
        return new ReduceExpression(position, accumulator, start, variable, list, step);
    }

    // EXISTS { … }, COUNT { … }, COLLECT { … }, or variable { … }
    private Expression? ParseBraced(TextPosition position)
    {
        SubqueryKind? kind = IsWord("EXISTS") ? SubqueryKind.Exists : IsWord("COUNT") ? SubqueryKind.Count : IsWord("COLLECT") ? SubqueryKind.Collect : null;
        bool projection = Is(TokenKind.Dot, 2) || (Is(TokenKind.RightBrace, 2) && kind is null) || (IsName(2) && (Is(TokenKind.Colon, 3) || Is(TokenKind.Comma, 3) || Is(TokenKind.RightBrace, 3)));
        if (kind is { } which && !projection) return ParseSubquery(position, which);
        return projection ? ParseMapProjection(position) : null;
    }

    private SubqueryExpression ParseSubquery(TextPosition position, SubqueryKind kind)
    {
        Advance();
        Expect(TokenKind.LeftBrace);
        int separator = _separator;
        _separator = -1;
        TextPosition inner = Here;
        Query query = At(TokenKind.LeftParenthesis) || (IsName() && Is(TokenKind.Equal, 1)) || AtSelector()
            ? new SingleQuery(inner, [new MatchClause(inner, false, ParsePattern(), ParseWhere())])
            : ParseQuery();
        _separator = separator;
        Expect(TokenKind.RightBrace);
        return new SubqueryExpression(position, kind, query);
    }

    private bool AtSelector() => IsAnyWord(["ALL", "ANY", "SHORTEST", "shortestPath", "allShortestPaths"]);

    private MapProjectionExpression ParseMapProjection(TextPosition position)
    {
        VariableExpression source = ParseVariable();
        Expect(TokenKind.LeftBrace);
        List<MapProjectionItem> items = At(TokenKind.RightBrace) ? [] : OneOrMore(ParseMapProjectionItem);
        Expect(TokenKind.RightBrace);
        return new MapProjectionExpression(position, source, items);
    }

    // .key, .*, name: value, variable
    private MapProjectionItem ParseMapProjectionItem()
    {
        TextPosition position = Here;
        if (Take(TokenKind.Dot))
        {
            return Take(TokenKind.Star)
                ? new MapProjectionItem(position, true, null, null)
                : new MapProjectionItem(position, false, ExpectName("a property key"), null);
        }

        string name = ExpectName("a property key or a variable");
        Expression value = Take(TokenKind.Colon) ? ParseExpression() : new VariableExpression(position, name);
        return new MapProjectionItem(position, false, name, value);
    }
}
