using System.Text;

namespace PaperGraph.Pipeline;

/// <summary>Splits a script such as schema.cypher into statements.</summary>
public static class CypherScript
{
    /// <summary>The statements, without comments and semicolons; semicolons in strings, quoted names and comments do not end one.</summary>
    public static IEnumerable<string> Statements(string script)
    {
        ArgumentNullException.ThrowIfNull(script);
        return Split(script);
    }

    private static IEnumerable<string> Split(string script)
    {
        StringBuilder statement = new();
        for (int i = 0; i < script.Length; i++)
        {
            char c = script[i];
            if (c == '/' && i + 1 < script.Length && script[i + 1] == '/')
            {
                i = IndexOrEnd(script, "\n", i) - 1;
            }
            else if (c == '/' && i + 1 < script.Length && script[i + 1] == '*')
            {
                i = IndexOrEnd(script, "*/", i) + 1;
            }
            else if (c is '\'' or '"' or '`')
            {
                int end = EndOfQuoted(script, i);
                statement.Append(script, i, end - i);
                i = end - 1;
            }
            else if (c == ';')
            {
                if (statement.ToString().Trim() is { Length: > 0 } done) yield return done;
                statement.Clear();
            }
            else
            {
                statement.Append(c);
            }
        }

        if (statement.ToString().Trim() is { Length: > 0 } last) yield return last;
    }

    /// <summary>Where a statement ends: the offset of its semicolon, not one within a string, quoted name or comment; -1 where there is none yet.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where the statement begins.</param>
    public static int EndOfStatement(string text, int from)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (int i = from; i < text.Length; i++)
        {
            char c = text[i];
            if (c == ';') return i;
            if (c is '\'' or '"' or '`') i = EndOfQuoted(text, i) - 1;
            else if (c == '/' && i + 1 < text.Length && text[i + 1] == '/') i = IndexOrEnd(text, "\n", i) - 1;
            else if (c == '/' && i + 1 < text.Length && text[i + 1] == '*') i = IndexOrEnd(text, "*/", i) + 1;
        }

        return -1;
    }

    private static int IndexOrEnd(string script, string sought, int from)
    {
        int index = script.IndexOf(sought, from, StringComparison.Ordinal);
        return index < 0 ? script.Length : index;
    }

    private static int EndOfQuoted(string script, int start)
    {
        char quote = script[start];
        int i = start + 1;
        while (i < script.Length && script[i] != quote) i += script[i] == '\\' && quote != '`' ? 2 : 1;
        return Math.Min(i + 1, script.Length);
    }
}
