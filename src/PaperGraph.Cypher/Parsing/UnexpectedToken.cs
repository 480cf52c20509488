using PaperGraph.Cypher.Lexing;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Model;

namespace PaperGraph.Cypher.Parsing;

/// <summary>Words the error of a token that does not fit: what it is, what was expected, and which keyword may have been meant.</summary>
internal static class UnexpectedToken
{
    private const int LongestShown = 40;

    /// <summary>The error.</summary>
    /// <param name="text">The query.</param>
    /// <param name="token">The token that does not fit.</param>
    /// <param name="position">Where it stands.</param>
    /// <param name="expected">What would have fitted, in messages' words.</param>
    public static CypherException Of(string text, Token token, TextPosition position, List<string> expected)
    {
        string written = text[token.Start..Math.Min(token.End, token.Start + LongestShown)];
        if (token.End > token.Start + LongestShown) written += "…";
        return token.Kind switch
        {
            TokenKind.UnclosedString => Syntax($"Failed to parse string literal. The query must contain an even number of non-escaped quotes: {written}", position),
            TokenKind.UnclosedName => Syntax($"The closing back-tick of the name is missing: {written}", position),
            TokenKind.UnclosedComment => Syntax("Failed to parse comment. A comment starting with `/*` must have a closing `*/`.", position),
            TokenKind.BangEqual => Syntax(
                "Unknown operation '!=' (you probably meant to use '<>', which is the operator for inequality testing)", position),
            TokenKind.Unknown when text[token.Start] >= 128 => CypherException.Syntax(
                "InvalidUnicodeCharacter", $"Invalid input '{written}' (U+{CodePoint(text, token):X4}): it begins no token of the language", position),
            _ => Syntax($"Invalid input '{written}': expected {List(expected)}{Meant(token, written, expected)}", position),
        };
    }

    // A lone surrogate has no code point: its own number is shown.
    private static int CodePoint(string text, Token token) => token.End - token.Start == 2 ? char.ConvertToUtf32(text, token.Start) : text[token.Start];

    private static CypherException Syntax(string message, TextPosition position) => CypherException.Syntax("UnexpectedSyntax", message, position);

    private static string List(List<string> expected)
    {
        // In the order of the alphabet, keywords and symbols last, each once.
        string[] all = [.. expected.Distinct(StringComparer.Ordinal).OrderBy(name => name[0] == '\'').ThenBy(name => name, StringComparer.Ordinal)];
        return all.Length switch
        {
            0 => "something else",
            1 => all[0],
            _ => string.Join(", ", all[..^1]) + " or " + all[^1],
        };
    }

    private static string Meant(Token token, string written, List<string> expected)
    {
        if (token.Kind != TokenKind.Name || written.Length is < 3 or > 20) return "";
        string upper = written.ToUpperInvariant();
        string? best = null;
        int least = upper.Length > 4 ? 3 : 2;
        foreach (string candidate in expected.Where(name => name[0] == '\'' && char.IsAsciiLetter(name[1])).Order(StringComparer.Ordinal))
        {
            int edits = EditDistance.Between<char>(upper, candidate.AsSpan(1..^1), least - 1);
            if (edits < least) (least, best) = (edits, candidate);
        }

        return best is null ? "" : $". Did you mean {best}?";
    }
}
