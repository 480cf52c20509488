using System.Runtime.CompilerServices;
using PaperGraph.Cypher.Lexing;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Parsing;

/// <summary>
/// Recursive descent over the tokens: one method per rule of the grammar, a file per part of the language. Nothing is tried and taken back: where two rules
/// begin alike, the paired brackets tell how a text goes on, so the time is linear in its length.
/// </summary>
internal sealed partial class QueryParser(string text) : TokenReader(text)
{
    private int _depth;

    // Counts a level of nesting. The second test holds on threads with a small stack, whatever the limit.
    private void Enter()
    {
        if (++_depth > ParserLimits.MaximumNesting || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw TooLarge("NestingTooDeep", $"The query nests more than {ParserLimits.MaximumNesting} levels deep.", Here);
        }
    }

    private void Leave() => _depth--;

    private static CypherException TooLarge(string detail, string message, TextPosition position) =>
        new(ErrorKind.LimitReached, ErrorPhase.CompileTime, detail, message, position);

    private string NameOf(Token token) =>
        token.Kind == TokenKind.EscapedName ? QuotedText.OfName(Text, token.Start, token.End, Lines) : TextOf(token);

    /// <summary>A name, quoted or not; keywords are names as well.</summary>
    private Token ExpectNameToken(string what)
    {
        if (!IsName()) throw Unexpected(what);
        return Advance();
    }

    private string ExpectName(string what) => NameOf(ExpectNameToken(what));

    private VariableName ExpectVariable()
    {
        TextPosition position = Here;
        return new VariableName(position, ExpectName("a variable name"));
    }

    /// <summary>Names joined by points.</summary>
    private string ExpectQualifiedName(string what)
    {
        string name = ExpectName(what);
        if (!Is(TokenKind.Dot)) return name;
        List<string> parts = [name];
        while (Take(TokenKind.Dot)) parts.Add(ExpectName(what));
        return string.Join('.', parts);
    }

    /// <summary>Items separated by commas; at least one.</summary>
    private List<T> OneOrMore<T>(Func<T> item)
    {
        List<T> items = [item()];
        while (Take(TokenKind.Comma)) items.Add(item());
        return items;
    }
}
