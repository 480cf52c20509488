using System.Collections.Frozen;
using PaperGraph.Cypher.Lexing;

namespace PaperGraph.Cypher.Parsing;

/// <summary>How error messages name tokens.</summary>
internal static class TokenNames
{
    private static readonly FrozenDictionary<TokenKind, string> Names = new Dictionary<TokenKind, string>
    {
        [TokenKind.End] = "the end of the query",
        [TokenKind.Name] = "an identifier",
        [TokenKind.EscapedName] = "an identifier",
        [TokenKind.Parameter] = "a parameter",
        [TokenKind.String] = "a string",
        [TokenKind.Number] = "a number",
        [TokenKind.LeftParenthesis] = "'('",
        [TokenKind.RightParenthesis] = "')'",
        [TokenKind.LeftBracket] = "'['",
        [TokenKind.RightBracket] = "']'",
        [TokenKind.LeftBrace] = "'{'",
        [TokenKind.RightBrace] = "'}'",
        [TokenKind.Comma] = "','",
        [TokenKind.Dot] = "'.'",
        [TokenKind.DoubleDot] = "'..'",
        [TokenKind.Colon] = "':'",
        [TokenKind.DoubleColon] = "'::'",
        [TokenKind.Semicolon] = "';'",
        [TokenKind.Bar] = "'|'",
        [TokenKind.DoubleBar] = "'||'",
        [TokenKind.Ampersand] = "'&'",
        [TokenKind.Exclamation] = "'!'",
        [TokenKind.Percent] = "'%'",
        [TokenKind.Dollar] = "'$'",
        [TokenKind.Plus] = "'+'",
        [TokenKind.PlusEqual] = "'+='",
        [TokenKind.Minus] = "'-'",
        [TokenKind.Star] = "'*'",
        [TokenKind.Slash] = "'/'",
        [TokenKind.Caret] = "'^'",
        [TokenKind.Equal] = "'='",
        [TokenKind.RegexMatch] = "'=~'",
        [TokenKind.NotEqual] = "'<>'",
        [TokenKind.Less] = "'<'",
        [TokenKind.LessOrEqual] = "'<='",
        [TokenKind.Greater] = "'>'",
        [TokenKind.GreaterOrEqual] = "'>='",
    }.ToFrozenDictionary();

    /// <summary>A kind of token as messages name it.</summary>
    public static string Of(TokenKind kind) => Names[kind];

    /// <summary>A keyword as messages name it.</summary>
    public static string OfWord(string word) => $"'{word}'";
}
