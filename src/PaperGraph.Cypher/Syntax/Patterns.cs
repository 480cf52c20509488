namespace PaperGraph.Cypher.Syntax;

/// <summary>Paths separated by commas.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Paths">The paths.</param>
public sealed record Pattern(TextPosition Position, IReadOnlyList<PathPattern> Paths) : SyntaxNode(Position);

/// <summary>Which of the paths between the same ends are wanted.</summary>
public enum PathSelectorKind
{
    /// <summary>All walks without a relationship twice.</summary>
    All,

    /// <summary>shortestPath(…): one shortest.</summary>
    LegacyShortest,

    /// <summary>allShortestPaths(…): all of the shortest length.</summary>
    LegacyAllShortest,

    /// <summary>ANY [k]: any k.</summary>
    Any,

    /// <summary>SHORTEST k: the k shortest.</summary>
    ShortestPaths,

    /// <summary>ALL SHORTEST: all of the shortest length.</summary>
    AllShortest,

    /// <summary>SHORTEST k GROUPS: all of the k shortest lengths.</summary>
    ShortestGroups,
}

/// <summary>A path selector of GQL or the two functions of openCypher.</summary>
/// <param name="Kind">Which paths.</param>
/// <param name="Count">How many paths or groups; 1 where not given.</param>
public readonly record struct PathSelector(PathSelectorKind Kind, int Count);

/// <summary>[variable =] [selector] elements.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Variable">The path's name; null where there is none.</param>
/// <param name="Selector">Which paths are wanted.</param>
/// <param name="Elements">Nodes and relationships in turn, beginning and ending with a node, or parenthesised paths in between.</param>
public sealed record PathPattern(
    TextPosition Position, VariableName? Variable, PathSelector Selector, IReadOnlyList<PatternElement> Elements) : SyntaxNode(Position);

/// <summary>A part of a path.</summary>
/// <param name="Position">Where it begins.</param>
public abstract record PatternElement(TextPosition Position) : SyntaxNode(Position);

/// <summary>(variable :Labels {properties} WHERE predicate).</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Variable">The node's name; null where there is none.</param>
/// <param name="Labels">What its labels must be; null where nothing is said.</param>
/// <param name="Properties">A map or a parameter; null where there is none.</param>
/// <param name="Where">The predicate inside; null where there is none.</param>
public sealed record NodePattern(
    TextPosition Position, VariableName? Variable, LabelExpression? Labels, Expression? Properties, Expression? Where) : PatternElement(Position);

/// <summary>Which way a relationship points, seen from the node written before it.</summary>
public enum PatternDirection
{
    /// <summary>-->.</summary>
    Outgoing,

    /// <summary>&lt;--.</summary>
    Incoming,

    /// <summary>-- or &lt;-->.</summary>
    Either,
}

/// <summary>-[variable :TYPES *1..3 {properties} WHERE predicate]->{1,3}.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Variable">The relationship's name, or that of the list for a variable length; null where there is none.</param>
/// <param name="Direction">Which way it points.</param>
/// <param name="Types">What its type must be; null: any.</param>
/// <param name="Length">The variable length of openCypher (*1..3); null: one relationship.</param>
/// <param name="Properties">A map or a parameter; null where there is none.</param>
/// <param name="Where">The predicate inside; null where there is none.</param>
/// <param name="Quantifier">The quantifier of GQL behind it ({1,3}, +, *); null where there is none.</param>
public sealed record RelationshipPattern(
    TextPosition Position,
    VariableName? Variable,
    PatternDirection Direction,
    LabelExpression? Types,
    PatternLength? Length,
    Expression? Properties,
    Expression? Where,
    PatternLength? Quantifier) : PatternElement(Position);

/// <summary>A number of repetitions.</summary>
/// <param name="Minimum">At least; null where not given (1 for *, 0 for {,n}).</param>
/// <param name="Maximum">At most; null: any number.</param>
public readonly record struct PatternLength(long? Minimum, long? Maximum);

/// <summary>((a)-[r]->(b) WHERE predicate){1,3}.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Path">The path inside.</param>
/// <param name="Where">The predicate inside; null where there is none.</param>
/// <param name="Quantifier">How often; null: once (plain parentheses).</param>
public sealed record ParenthesizedPath(TextPosition Position, PathPattern Path, Expression? Where, PatternLength? Quantifier) : PatternElement(Position);

/// <summary>What labels or which type something must have.</summary>
/// <param name="Position">Where it begins.</param>
public abstract record LabelExpression(TextPosition Position) : SyntaxNode(Position);

/// <summary>One label or type.</summary>
/// <param name="Position">Where it stands.</param>
/// <param name="Name">Its name, or an expression for it.</param>
public sealed record LabelName(TextPosition Position, NameOrExpression Name) : LabelExpression(Position);

/// <summary>%: any at all.</summary>
/// <param name="Position">Where it stands.</param>
public sealed record LabelWildcard(TextPosition Position) : LabelExpression(Position);

/// <summary>left &amp; right, or left:right.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Left">One part.</param>
/// <param name="Right">The other.</param>
/// <param name="Colon">Whether it is the older form with a colon, which does not mix with the newer ones.</param>
public sealed record LabelAnd(TextPosition Position, LabelExpression Left, LabelExpression Right, bool Colon) : LabelExpression(Position);

/// <summary>left | right.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Left">One part.</param>
/// <param name="Right">The other.</param>
public sealed record LabelOr(TextPosition Position, LabelExpression Left, LabelExpression Right) : LabelExpression(Position);

/// <summary>!operand.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Operand">What must not be.</param>
public sealed record LabelNot(TextPosition Position, LabelExpression Operand) : LabelExpression(Position);
