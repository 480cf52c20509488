using System.Text.RegularExpressions;

namespace PaperGraph.Conformance.SideBySide;

/// <summary>Tells whether a query determines the order of its rows: an ORDER BY that belongs to its last projection.</summary>
internal static partial class QueryOrder
{
    public static bool IsOrdered(string query)
    {
        bool ordered = false;
        int depth = 0;
        foreach (Match token in Token().Matches(query))
        {
            switch (token.Value.ToUpperInvariant())
            {
                case "(" or "[" or "{":
                    depth++;
                    break;
                case ")" or "]" or "}":
                    depth--;
                    break;
                case "RETURN" or "UNION" or "YIELD" or "MATCH" or "UNWIND" or "CALL" or "WITH":
                    if (depth == 0) ordered = false;
                    break;
                case ['O', ..]:
                    if (depth == 0) ordered = true;
                    break;
            }
        }

        return ordered;
    }

    // Strings, names in backticks and comments are matched so that nothing in them is taken for a clause.
    [GeneratedRegex(
        """'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|//[^\n]*|[()\[\]{}]|\b(?:RETURN|UNION|YIELD|MATCH|UNWIND|CALL|WITH|ORDER\s+BY)\b""",
        RegexOptions.IgnoreCase)]
    private static partial Regex Token();
}
