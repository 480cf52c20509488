using PaperGraph.Cypher.Binding;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>Which relationship types an expand follows.</summary>
/// <param name="expression">Over type names; null: any.</param>
internal sealed class TypeFilter(BoundLabelExpression? expression)
{
    public bool IsAny => expression is null or BoundLabelWildcard;

    /// <summary>The names, where the expression is nothing but names joined by |; else null.</summary>
    public IReadOnlyList<string>? Names { get; } = NamesOf(expression);

    /// <summary>Whether a type passes.</summary>
    public bool Matches(string type) => expression is null || Matches(expression, type);

    /// <summary>The types of a graph that pass; null: any.</summary>
    public int[]? Resolve(IGraphReader graph)
    {
        if (IsAny) return null;
        INames types = graph.RelationshipTypes;
        if (Names is { } names) return [.. names.Distinct(StringComparer.Ordinal).Select(types.Find).Where(type => type >= 0)];
        return [.. Enumerable.Range(0, types.Count).Where(type => Matches(types[type]))];
    }

    /// <summary>The types as EXPLAIN shows them.</summary>
    public override string ToString() => expression is null ? "" : ":" + Text(expression);

    private static IReadOnlyList<string>? NamesOf(BoundLabelExpression? expression) => expression switch
    {
        BoundLabelName name => [name.Name],
        BoundLabelOr either when NamesOf(either.Left) is { } left && NamesOf(either.Right) is { } right => [.. left, .. right],
        _ => null,
    };

    private static bool Matches(BoundLabelExpression expression, string type) => expression switch
    {
        BoundLabelName name => string.Equals(name.Name, type, StringComparison.Ordinal),
        BoundLabelWildcard => true,
        BoundLabelAnd both => Matches(both.Left, type) && Matches(both.Right, type),
        BoundLabelOr either => Matches(either.Left, type) || Matches(either.Right, type),
        BoundLabelNot negated => !Matches(negated.Operand, type),
        _ => throw new InvalidOperationException($"{expression} is no expression over fixed names."),
    };

    private static string Text(BoundLabelExpression expression) => expression switch
    {
        BoundLabelName name => name.Name,
        BoundLabelWildcard => "%",
        BoundLabelAnd both => $"({Text(both.Left)}&{Text(both.Right)})",
        BoundLabelOr either => $"{Text(either.Left)}|{Text(either.Right)}",
        BoundLabelNot negated => "!" + Text(negated.Operand),
        _ => "$(…)",
    };
}
