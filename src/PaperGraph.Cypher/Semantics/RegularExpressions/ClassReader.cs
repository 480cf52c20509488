namespace PaperGraph.Cypher.Semantics.RegularExpressions;

/// <summary>Reads a character class in brackets, with the unions and intersections that Java has.</summary>
internal static class ClassReader
{
    private const int MaxDepth = 100;

    /// <summary>The class as .NET reads it.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="at">Behind the opening bracket; moved behind the closing one.</param>
    public static string Read(string pattern, ref int at) => ReadSet(pattern, ref at, 0).ToString();

    private static CharacterSet ReadSet(string pattern, ref int at, int depth)
    {
        int open = at - 1;
        if (depth > MaxDepth) throw new PatternException($"Character classes are nested deeper than {MaxDepth} levels", open);
        bool negated = at < pattern.Length && pattern[at] == '^';
        if (negated) at++;
        CharacterSet? all = null;
        var part = new CharacterSet();
        for (bool first = true; ; first = false)
        {
            if (at >= pattern.Length) throw new PatternException("Unclosed character class", open);
            char c = pattern[at];
            if (c == ']' && !first) break;
            if (c == '[')
            {
                at++;
                part.UnionWith(ReadSet(pattern, ref at, depth + 1));
            }
            else if (c == '&' && at + 1 < pattern.Length && pattern[at + 1] == '&')
            {
                at += 2;
                all = Intersect(all, part);
                part = new CharacterSet();
            }
            else
            {
                ReadItem(pattern, ref at, part);
            }
        }

        at++;
        CharacterSet set = Intersect(all, part);
        return negated ? set.Complement() : set;
    }

    private static CharacterSet Intersect(CharacterSet? all, CharacterSet part)
    {
        if (all is null) return part;
        all.IntersectWith(part);
        return all;
    }

    private static void ReadItem(string pattern, ref int at, CharacterSet set)
    {
        if (pattern[at] == '\\' && pattern.AsSpan(at).StartsWith("\\Q"))
        {
            int end = pattern.IndexOf("\\E", at, StringComparison.Ordinal);
            foreach (char quoted in end < 0 ? pattern[(at + 2)..] : pattern[(at + 2)..end]) set.Add(quoted, quoted);
            at = end < 0 ? pattern.Length : end + 2;
            return;
        }

        if (pattern[at] == '\\' && EscapeReader.ReadClass(pattern, ref at, out bool negated) is { } content)
        {
            CharacterSet named = CharacterSet.Of(content);
            set.UnionWith(negated ? named.Complement() : named);
            return;
        }

        string first = ReadCharacter(pattern, ref at);
        bool isRange = at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] is not (']' or '[') && !IsClassEscape(pattern, at + 1);
        if (!isRange || first.Length > 1)
        {
            foreach (char unit in first) set.Add(unit, unit);
            return;
        }

        int dash = at++;
        string last = ReadCharacter(pattern, ref at);
        if (last[0] < first[0] || last.Length > 1) throw new PatternException("Illegal character range", dash);
        set.Add(first[0], last[0]);
    }

    private static bool IsClassEscape(string pattern, int at) =>
        pattern[at] == '\\' && at + 1 < pattern.Length && (pattern[at + 1] is 'p' or 'P' || NamedClasses.OfLetter(char.ToLowerInvariant(pattern[at + 1])) is not null);

    private static string ReadCharacter(string pattern, ref int at)
    {
        if (pattern[at] != '\\') return pattern[at++].ToString();
        return at + 1 < pattern.Length ? EscapeReader.ReadCharacter(pattern, ref at) : throw new PatternException("Unclosed character class", at);
    }
}
