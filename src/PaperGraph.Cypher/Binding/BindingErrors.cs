using PaperGraph.Cypher.Syntax;
using PaperGraph.Model;

namespace PaperGraph.Cypher.Binding;

/// <summary>The errors that several parts of the binder raise.</summary>
internal static class BindingErrors
{
    private const int NearEnough = 2;

    public static CypherException UndefinedVariable(string name, IEnumerable<string> known, TextPosition position)
    {
        string? near = Nearest(name, known);
        string hint = near is null ? "" : $". Did you mean `{near}`?";
        return CypherException.Syntax("UndefinedVariable", $"Variable `{name}` not defined{hint}", position);
    }

    public static CypherException AlreadyBound(string name, TextPosition position) =>
        CypherException.Syntax("VariableAlreadyBound", $"Variable `{name}` already declared", position);

    public static CypherException Composition(string message, TextPosition position) =>
        CypherException.Syntax("InvalidClauseComposition", message, position);

    public static CypherException Unexpected(string message, TextPosition position) => CypherException.Syntax("UnexpectedSyntax", message, position);

    public static CypherException TooDeep(TextPosition position) => new(
        ErrorKind.LimitReached,
        ErrorPhase.CompileTime,
        "QueryTooDeep",
        "The query is nested too deeply. Split the expression, or compute parts of it in a WITH before.",
        position);

    /// <summary>Whether one word may be the other with a slip or two.</summary>
    public static bool IsNear(string name, string other) => EditDistance.Between<char>(name, other, NearEnough) <= NearEnough;

    // A word of one or two letters is near to every other.
    private static string? Nearest(string name, IEnumerable<string> known) => known
        .Where(other => !other.StartsWith(' '))
        .Select(other => (Name: other, Distance: EditDistance.Between<char>(name, other, NearEnough)))
        .Where(pair => pair.Distance <= NearEnough && pair.Distance < name.Length)
        .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Name, StringComparer.Ordinal)
        .Select(pair => pair.Name)
        .FirstOrDefault();
}
