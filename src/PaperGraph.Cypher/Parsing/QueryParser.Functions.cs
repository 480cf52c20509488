using PaperGraph.Cypher.Lexing;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Parsing;

/// <content>Function calls, and the two functions whose arguments have keywords.</content>
internal sealed partial class QueryParser
{
    private FunctionExpression ParseFunction(TextPosition position)
    {
        if (IsWord("TRIM") && Is(TokenKind.LeftParenthesis, 1)) return ParseTrim(position);
        string name = ExpectQualifiedName("a function name");
        Expect(TokenKind.LeftParenthesis);
        if (Is(TokenKind.Star) && name.Equals("count", StringComparison.OrdinalIgnoreCase))
        {
            Advance();
            Expect(TokenKind.RightParenthesis);
            return new FunctionExpression(position, name, Distinct: false, Star: true, []);
        }

        bool distinct = AtSetQuantifier("DISTINCT");
        if (distinct || AtSetQuantifier("ALL")) Advance();
        List<Expression> arguments = At(TokenKind.RightParenthesis) ? [] : ParseArguments(name);
        Expect(TokenKind.RightParenthesis);
        if (arguments is [PropertyExpression or IndexExpression] && name.Equals("exists", StringComparison.OrdinalIgnoreCase))
        {
            throw Fault(
                "The property existence syntax `... exists(variable.property)` is no longer supported. Please use `variable.property IS NOT NULL` instead.",
                position);
        }

        return new FunctionExpression(position, name, distinct, Star: false, arguments);
    }

    // DISTINCT and ALL before an argument; each may also be a variable, or a function of that name.
    private bool AtSetQuantifier(string word)
    {
        if (!IsWord(word) || !CanStartExpression(1) || IsAnyWord(["AND", "OR", "XOR", "IN", "IS", "STARTS", "ENDS", "CONTAINS"], 1)) return false;
        return word == "DISTINCT" || Is(TokenKind.String, 1) || Is(TokenKind.Number, 1) || Is(TokenKind.Parameter, 1) || IsName(1);
    }

    private List<Expression> ParseArguments(string name)
    {
        List<Expression> arguments = [ParseExpression()];
        bool normalize = name.Equals("normalize", StringComparison.OrdinalIgnoreCase);
        while (Take(TokenKind.Comma))
        {
            TextPosition position = Here;
            // The normal form is a keyword in the place of an argument.
            bool form = normalize && arguments.Count == 1 && IsAnyWord(["NFC", "NFD", "NFKC", "NFKD"]) && Is(TokenKind.RightParenthesis, 1);
            arguments.Add(form ? new LiteralExpression(position, Value.String(TextOf(Advance()).ToUpperInvariant())) : ParseExpression());
        }

        return arguments;
    }

    // trim([LEADING | TRAILING | BOTH] [characters] FROM text) is ltrim, rtrim or btrim(text, characters).
    private FunctionExpression ParseTrim(TextPosition position)
    {
        string name = TextOf(Advance());
        Expect(TokenKind.LeftParenthesis);
        string? side = null;
        foreach ((string word, string function) in (ReadOnlySpan<(string, string)>)[("LEADING", "ltrim"), ("TRAILING", "rtrim"), ("BOTH", "btrim")])
        {
            if (side is null && IsWord(word) && CanStartExpression(1)) side = function;
        }

        if (side is not null) Advance();
        if (side is not null && TakeWord("FROM")) return TrimOf(position, side, null);
        List<Expression> arguments = At(TokenKind.RightParenthesis) ? [] : OneOrMore(ParseExpression);
        if (arguments.Count == 1 && TakeWord("FROM")) return TrimOf(position, side ?? "btrim", arguments[0]);
        if (side is not null) throw Unexpected("'FROM'");
        Expect(TokenKind.RightParenthesis);
        return new FunctionExpression(position, name, Distinct: false, Star: false, arguments);
    }

    private FunctionExpression TrimOf(TextPosition position, string function, Expression? characters)
    {
        Expression source = ParseExpression();
        Expect(TokenKind.RightParenthesis);
        return new FunctionExpression(position, function, Distinct: false, Star: false, characters is null ? [source] : [source, characters]);
    }
}
