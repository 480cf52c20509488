using System.Text;

namespace PaperGraph.Pipeline;

/// <summary>Splits a script such as schema.cypher into statements.</summary>
public static class CypherScript
{
    /// <summary>What a stretch of a script is.</summary>
    private enum Part
    {
        /// <summary>A character of a statement.</summary>
        Code,

        /// <summary>A string or quoted name.</summary>
        Quoted,

        /// <summary>A comment.</summary>
        Comment,

        /// <summary>The semicolon that ends a statement.</summary>
        End,
    }

    /// <summary>The statements, without comments and semicolons; semicolons in strings, quoted names and comments do not end one.</summary>
    public static IEnumerable<string> Statements(string script)
    {
        ArgumentNullException.ThrowIfNull(script);
        return Split(script);
    }

    /// <summary>Where a statement ends: the offset of its semicolon, not one within a string, quoted name or comment; -1 where there is none yet.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where the statement begins.</param>
    public static int EndOfStatement(string text, int from)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (int at = from; at < text.Length;)
        {
            (Part part, int end) = PartAt(text, at);
            if (part == Part.End) return at;
            at = end;
        }

        return -1;
    }

    private static IEnumerable<string> Split(string script)
    {
        StringBuilder statement = new();
        for (int at = 0; at < script.Length;)
        {
            (Part part, int end) = PartAt(script, at);
            if (part is Part.Code or Part.Quoted) statement.Append(script, at, end - at);
            // What a comment parts stays apart.
            if (part == Part.Comment) statement.Append(script[end - 1] == '\n' ? '\n' : ' ');
            if (part == Part.End)
            {
                if (statement.ToString().Trim() is { Length: > 0 } done) yield return done;
                statement.Clear();
            }

            at = end;
        }

        if (statement.ToString().Trim() is { Length: > 0 } last) yield return last;
    }

    private static (Part Part, int End) PartAt(string text, int at) => text[at] switch
    {
        ';' => (Part.End, at + 1),
        '\'' or '"' or '`' => (Part.Quoted, EndOfQuoted(text, at)),
        '/' when StartsAt(text, "//", at) => (Part.Comment, EndOf(text, "\n", at + 2)),
        '/' when StartsAt(text, "/*", at) => (Part.Comment, EndOf(text, "*/", at + 2)),
        _ => (Part.Code, at + 1),
    };

    private static bool StartsAt(string text, string start, int at) => string.CompareOrdinal(text, at, start, 0, start.Length) == 0;

    /// <summary>Behind the next place of a text; the end where there is none.</summary>
    private static int EndOf(string text, string sought, int from)
    {
        int index = text.IndexOf(sought, from, StringComparison.Ordinal);
        return index < 0 ? text.Length : index + sought.Length;
    }

    private static int EndOfQuoted(string text, int start)
    {
        char quote = text[start];
        int at = start + 1;
        while (at < text.Length && text[at] != quote) at += text[at] == '\\' && quote != '`' ? 2 : 1;
        return Math.Min(at + 1, text.Length);
    }
}
