using PaperGraph.Cypher.Functions;
using PaperGraph.Cypher.Procedures;
using PaperGraph.Storage;

namespace PaperGraph.CommandLine.Shell;

/// <summary>What can stand where the cursor is: labels and types after a colon, properties after a point, else keywords, functions and procedures.</summary>
internal static class Completion
{
    private static readonly string[] s_keywords =
    [
        "ALL", "AND", "AS", "ASC", "BY", "CALL", "CASE", "COLLECT", "CONTAINS", "COUNT", "CREATE", "DELETE", "DESC", "DETACH", "DISTINCT", "ELSE", "END", "ENDS WITH",
        "EXISTS", "EXPLAIN", "false", "FOREACH", "IN", "IS NOT NULL", "IS NULL", "LIMIT", "LOAD CSV WITH HEADERS FROM", "MATCH", "MERGE", "NOT", "null", "ON CREATE SET",
        "ON MATCH SET", "OPTIONAL MATCH", "OR", "ORDER BY", "PROFILE", "REMOVE", "RETURN", "SET", "SHOW CONSTRAINTS", "SHOW FUNCTIONS", "SHOW INDEXES",
        "SHOW PROCEDURES", "SKIP", "STARTS WITH", "THEN", "true", "UNION", "UNWIND", "WHEN", "WHERE", "WITH", "XOR", "YIELD",
    ];

    private static readonly string[] s_routines =
    [
        .. FunctionLibrary.Default.All.Select(function => function.Name + "("),
        .. FunctionLibrary.Default.AllAggregates.Where(aggregate => aggregate.Name != "count(*)").Select(aggregate => aggregate.Name + "("),
        .. BuiltInProcedures.Catalog.All.Where(procedure => procedure.IsCallable).Select(procedure => procedure.Name + "("),
    ];

    /// <summary>The word before the cursor, and what it may become; in order.</summary>
    /// <param name="text">The line.</param>
    /// <param name="cursor">Where the cursor stands.</param>
    /// <param name="graph">Names are from here.</param>
    public static (string Word, IReadOnlyList<string> Candidates) At(string text, int cursor, IGraphReader graph)
    {
        int start = cursor;
        while (start > 0 && IsWord(text[start - 1])) start--;
        string word = text[start..cursor];
        if (cursor < text.Length && IsWord(text[cursor])) return (word, []);
        char before = start == 0 ? '\0' : text[start - 1];
        if (before == ':' && start == 1) return Matching(word, ShellCommands.Names, asWritten: true);
        if (before is ':' or '|' or '&' or '!') return Matching(word, Names(graph.Labels).Concat(Names(graph.RelationshipTypes)));
        if (before == '.' && start > 1 && (IsWord(text[start - 2]) || text[start - 2] is '`' or ')' or ']'))
        {
            int owner = start - 1;
            while (owner > 0 && (IsWord(text[owner - 1]) || text[owner - 1] == '.')) owner--;
            string whole = text[owner..cursor];
            (string _, IReadOnlyList<string> routines) = Matching(whole, s_routines, asWritten: true);
            return routines.Count > 0 ? (whole, routines) : Matching(word, Names(graph.PropertyKeys));
        }

        return word.Length == 0 ? (word, []) : Matching(word, s_keywords.Concat(s_routines), asWritten: true);
    }

    /// <summary>The longest beginning that all candidates share, upper and lower case alike.</summary>
    public static string CommonStart(IReadOnlyList<string> candidates)
    {
        string common = candidates[0];
        foreach (string candidate in candidates.Skip(1))
        {
            int length = 0;
            while (length < common.Length && length < candidate.Length && char.ToUpperInvariant(common[length]) == char.ToUpperInvariant(candidate[length])) length++;
            common = common[..length];
        }

        return common;
    }

    private static (string, IReadOnlyList<string>) Matching(string word, IEnumerable<string> candidates, bool asWritten = false) =>
        (word, [.. candidates.Where(candidate => candidate.StartsWith(word, StringComparison.OrdinalIgnoreCase)).Distinct()
            .Select(candidate => asWritten ? candidate : Quoted(candidate)).Order(StringComparer.OrdinalIgnoreCase)]);

    private static IEnumerable<string> Names(INames names) => Enumerable.Range(0, names.Count).Select(number => names[number]);

    private static string Quoted(string name) =>
        name.Length > 0 && name.All(IsWord) && !char.IsDigit(name[0]) ? name : $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
