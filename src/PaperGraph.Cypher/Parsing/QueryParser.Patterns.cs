using PaperGraph.Cypher.Lexing;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Parsing;

/// <content>Paths: selectors, sequences of nodes and relationships, and parts in parentheses.</content>
internal sealed partial class QueryParser
{
    private Pattern ParsePattern()
    {
        TextPosition position = Here;
        return new Pattern(position, OneOrMore(ParsePathPattern));
    }

    // [variable =] [selector] elements
    private PathPattern ParsePathPattern()
    {
        Enter();
        TextPosition position = Here;
        VariableName? variable = null;
        if (IsName() && Is(TokenKind.Equal, 1))
        {
            variable = ExpectVariable();
            Advance();
        }

        PathPattern path;
        if (AtShortestPath())
        {
            path = ParseShortestPath(position) with { Variable = variable };
        }
        else
        {
            PathSelector selector = ParseSelector();
            path = new PathPattern(position, variable, selector, ParseElements());
        }

        Leave();
        return path;
    }

    private bool AtShortestPath() => IsAnyWord(["shortestPath", "allShortestPaths"]) && Is(TokenKind.LeftParenthesis, 1);

    private PathPattern ParseShortestPath(TextPosition position)
    {
        string function = TextOf(Current);
        PathSelectorKind kind = IsWord("shortestPath") ? PathSelectorKind.LegacyShortest : PathSelectorKind.LegacyAllShortest;
        Advance();
        Expect(TokenKind.LeftParenthesis);
        List<PatternElement> elements = ParseElements();
        if (elements is not [NodePattern, RelationshipPattern { Quantifier: null }, NodePattern])
        {
            throw Fault($"{function}(...) requires a pattern containing a single relationship", position);
        }

        Expect(TokenKind.RightParenthesis);
        return new PathPattern(position, null, new PathSelector(kind, 1), elements);
    }

    private PathSelector ParseSelector()
    {
        if (TakeWord("ALL"))
        {
            PathSelectorKind kind = TakeWord("SHORTEST") ? PathSelectorKind.AllShortest : PathSelectorKind.All;
            TakeWord("PATH", "PATHS");
            return new PathSelector(kind, 1);
        }

        if (TakeWord("ANY"))
        {
            bool shortest = TakeWord("SHORTEST");
            int count = shortest ? 1 : ParseCount();
            TakeWord("PATH", "PATHS");
            return new PathSelector(shortest ? PathSelectorKind.ShortestPaths : PathSelectorKind.Any, count);
        }

        if (!TakeWord("SHORTEST")) return new PathSelector(PathSelectorKind.All, 1);
        int number = ParseCount();
        TakeWord("PATH", "PATHS");
        return new PathSelector(TakeWord("GROUP", "GROUPS") ? PathSelectorKind.ShortestGroups : PathSelectorKind.ShortestPaths, number);
    }

    private int ParseCount()
    {
        if (!At(TokenKind.Number)) return 1;
        TextPosition position = Here;
        long count = ParseWholeNumber("UnexpectedSyntax");
        return count is > 0 and <= int.MaxValue ? (int)count : throw Fault("The path count needs to be greater than 0.", position);
    }

    private List<PatternElement> ParseElements()
    {
        List<PatternElement> elements = [];
        do
        {
            bool inParentheses = AtParenthesizedPath();
            if (!inParentheses && elements is [.., NodePattern])
            {
                throw Fault("Juxtaposition is currently only supported for quantified path patterns.", Here);
            }

            if (inParentheses) elements.Add(ParseParenthesizedPath());
            else ParseChain(elements, quantifiers: true);
        }
        while (At(TokenKind.LeftParenthesis));
        return elements;
    }

    // A node, and relationships each followed by a node.
    private void ParseChain(List<PatternElement> elements, bool quantifiers)
    {
        elements.Add(ParseNode());
        while (AtRelationship())
        {
            RelationshipPattern relationship = ParseRelationship();
            if (quantifiers) relationship = relationship with { Quantifier = ParseQuantifier() };
            elements.Add(relationship);
            elements.Add(ParseNode());
        }
    }

    // Behind the parenthesis another one, a path's name or a selector: nothing with which a node begins.
    private bool AtParenthesizedPath()
    {
        if (!Is(TokenKind.LeftParenthesis)) return false;
        if (Is(TokenKind.LeftParenthesis, 1)) return true;
        if (IsName(1) && Is(TokenKind.Equal, 2)) return true;
        return IsAnyWord(["ALL", "ANY", "SHORTEST", "shortestPath", "allShortestPaths"], 1)
            && (Is(TokenKind.LeftParenthesis, 2) || Is(TokenKind.Number, 2) || IsAnyWord(["SHORTEST", "PATH", "PATHS", "GROUP", "GROUPS"], 2));
    }

    private ParenthesizedPath ParseParenthesizedPath()
    {
        TextPosition position = Here;
        Expect(TokenKind.LeftParenthesis);
        PathPattern path = ParsePathPattern();
        if (path.Variable is not null) throw Fault("Sub-path assignment is currently not supported.", path.Position);
        if (path.Selector.Kind != PathSelectorKind.All) throw Fault("Path selectors are not supported within parenthesized path patterns.", path.Position);
        Expression? where = ParseWhere();
        Expect(TokenKind.RightParenthesis);
        return new ParenthesizedPath(position, path, where, ParseQuantifier());
    }

    // {n}, {n,m}, +, *
    private PatternLength? ParseQuantifier()
    {
        if (Take(TokenKind.Plus)) return new PatternLength(1, null);
        if (Take(TokenKind.Star)) return new PatternLength(0, null);
        TextPosition position = Here;
        if (!Take(TokenKind.LeftBrace)) return null;
        long? minimum = ParseBound();
        bool range = minimum is null ? Expect(TokenKind.Comma).Kind == TokenKind.Comma : Take(TokenKind.Comma);
        long? maximum = range ? ParseBound() : minimum;
        Expect(TokenKind.RightBrace);
        if (maximum == 0) throw Fault("A quantifier for a path pattern must not be limited by 0.", position);
        if (maximum < (minimum ?? 0))
        {
            throw Fault("A quantifier for a path pattern must not have a lower bound which exceeds its upper bound.", position);
        }

        return new PatternLength(minimum, maximum);
    }

    private long? ParseBound() => At(TokenKind.Number) ? ParseWholeNumber("UnexpectedSyntax") : null;

    private long ParseWholeNumber(string detail)
    {
        Token token = Expect(TokenKind.Number);
        var value = NumberLiteral.Parse(Text.AsSpan(token.Start, token.End - token.Start), negative: false, At(token));
        return value.IsInteger ? value.AsInteger() : throw Fault($"Invalid input '{TextOf(token)}': expected a whole number", At(token), detail);
    }

    /// <summary>Whether the parenthesis at an index begins a path with a relationship, rather than an expression in parentheses.</summary>
    private bool LooksLikePath(int open)
    {
        int close = TokenAt(open).Match;
        if (close < 0 || !LooksLikeNode(open, close)) return false;
        int at = close + 1;
        if (TokenAt(at).Kind == TokenKind.Less) at++;
        if (TokenAt(at++).Kind != TokenKind.Minus) return false;
        if (TokenAt(at).Kind == TokenKind.LeftBracket)
        {
            if (TokenAt(at).Match < 0) return false;
            at = TokenAt(at).Match + 1;
        }

        if (TokenAt(at++).Kind != TokenKind.Minus) return false;
        if (TokenAt(at).Kind == TokenKind.Greater) at++;
        return TokenAt(at).Kind == TokenKind.LeftParenthesis;
    }

    private bool LooksLikeNode(int open, int close)
    {
        int at = open + 1;
        if (at == close) return true;
        if (TokenAt(at).Kind is TokenKind.Name or TokenKind.EscapedName && !(IsWordAt(at, "WHERE") && at + 1 < close)) at++;
        return at == close
            || TokenAt(at).Kind is TokenKind.Colon or TokenKind.LeftBrace or TokenKind.Parameter
            || IsWordAt(at, "WHERE")
            || (IsWordAt(at, "IS") && !IsWordAt(at + 1, "NULL") && !IsWordAt(at + 1, "NOT"));
    }
}
