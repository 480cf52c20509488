namespace PaperGraph.Conformance.SideBySide;

/// <summary>Expressions made at random, each kind of one type, that never fail.</summary>
/// <param name="random">Where chance comes from.</param>
/// <param name="nodes">Node variables in scope.</param>
/// <param name="relationships">Relationship variables in scope.</param>
internal sealed class RandomExpression(Random random, IReadOnlyList<string> nodes, IReadOnlyList<string> relationships)
{
    /// <summary>A whole number or null.</summary>
    public string Integer(int depth = 2) => (depth == 0 ? random.Next(3) : random.Next(12)) switch
    {
        0 => $"{random.Next(-2, 8)}",
        1 or 2 => relationships.Count > 0 && random.Next(3) == 0 ? $"{Pick(relationships)}.w" : $"{Node()}.i",
        3 => $"({Integer(depth - 1)} + {Integer(depth - 1)})",
        4 => $"({Integer(depth - 1)} * {Integer(depth - 1)})",
        5 => $"({Integer(depth - 1)} % {random.Next(2, 5)})",
        6 => $"coalesce({Integer(depth - 1)}, {random.Next(9)})",
        7 => $"size({Text(depth - 1)})",
        8 => $"size({Node()}.l)",
        9 => $"CASE WHEN {Predicate(depth - 1)} THEN {Integer(depth - 1)} ELSE {Integer(depth - 1)} END",

        // The planner of Neo4j 5.26.0 fails on a property compared with a bare count of relationships (HasDegreeGreaterThan).
        10 => $"(0 + COUNT {{ ({Node()})-[:{Type()}]->() }})",
        _ => $"abs({Integer(depth - 1)})",
    };

    /// <summary>A string or null.</summary>
    public string Text(int depth = 2) => (depth == 0 ? random.Next(2) : random.Next(8)) switch
    {
        0 => $"'{RandomGraph.Words[random.Next(RandomGraph.Words.Length)]}'",
        1 or 2 => $"{Node()}.s",
        3 => $"({Text(depth - 1)} + {Text(depth - 1)})",
        4 => $"toUpper({Text(depth - 1)})",
        5 => $"substring({Text(depth - 1)}, {random.Next(2)})",
        6 => $"toString({Integer(depth - 1)})",
        _ => $"reverse({Text(depth - 1)})",
    };

    /// <summary>True, false or null.</summary>
    /// <remarks>A bare pattern only at the top, which only WHERE asks for: Neo4j does not take one as a value.</remarks>
    public string Predicate(int depth = 2) => random.Next(depth switch { 0 => 4, 1 => 14, _ => 15 }) switch
    {
        0 => $"{Integer(0)} {Comparison()} {Integer(0)}",
        1 => $"{Node()}.b",
        2 => $"{Node()}.{PickProperty()} IS {(random.Next(2) == 0 ? "" : "NOT ")}NULL",
        3 => $"{Node()}:{LabelExpression(1)}",
        4 => $"({Predicate(depth - 1)} AND {Predicate(depth - 1)})",
        5 => $"({Predicate(depth - 1)} OR {Predicate(depth - 1)})",
        6 => $"NOT ({Predicate(depth - 1)})",
        7 => $"({Predicate(depth - 1)} XOR {Predicate(depth - 1)})",
        8 => $"{Integer(depth - 1)} {Comparison()} {Integer(depth - 1)}",
        9 => $"{Text(depth - 1)} {(random.Next(2) == 0 ? "STARTS WITH" : "CONTAINS")} {Text(0)}",
        10 => $"{Integer(depth - 1)} IN {Node()}.l",
        11 => $"any(x IN {Node()}.l WHERE x {Comparison()} {random.Next(5)})",
        12 => $"EXISTS {{ ({Node()})-[:{Type()}]-({LabelPart()}) }}",
        13 => $"{Node()}.f {Comparison()} {Integer(depth - 1)}",
        _ => $"({Node()})-[:{Type()}]->()",
    };

    /// <summary>Any scalar.</summary>
    public string Scalar() => random.Next(5) switch
    {
        0 or 1 => Integer(),
        2 => Text(),
        3 => Predicate(1),
        _ => $"{Node()}.{(random.Next(2) == 0 ? "id" : "f")}",
    };

    /// <summary>An aggregate whose value does not hang on the order of rows.</summary>
    public string Aggregate() => random.Next(8) switch
    {
        0 => "count(*)",
        1 => $"count({Integer(1)})",
        2 => $"count(DISTINCT {Scalar()})",
        3 => $"sum({Integer(1)})",
        4 => $"min({Integer(1)})",
        5 => $"max({Text(1)})",
        6 => $"collect(DISTINCT {Integer(1)})",
        // The last digits of a mean depend on the order of rows.
        _ => $"round(avg({Node()}.f), 9)",
    };

    /// <summary>A label expression.</summary>
    public string LabelExpression(int depth) => (depth == 0 ? 0 : random.Next(6)) switch
    {
        0 or 1 => RandomGraph.Labels[random.Next(RandomGraph.Labels.Length)],
        2 => $"({LabelExpression(depth - 1)}|{LabelExpression(depth - 1)})",
        3 => $"({LabelExpression(depth - 1)}&{LabelExpression(depth - 1)})",
        4 => $"!{LabelExpression(depth - 1)}",
        _ => "%",
    };

    private string Node() => Pick(nodes);

    private string PickProperty() => Pick(["i", "f", "s", "b", "l"]);

    private string Comparison() => Pick(["=", "<>", "<", "<=", ">", ">="]);

    private string Type() => Pick([.. RandomGraph.Types, "R|S"]);

    private string LabelPart() => random.Next(2) == 0 ? "" : $":{RandomGraph.Labels[random.Next(RandomGraph.Labels.Length)]}";

    private string Pick(IReadOnlyList<string> choices) => choices[random.Next(choices.Count)];
}
