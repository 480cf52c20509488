namespace PaperGraph.Cypher.Syntax;

/// <summary>One change of a SET clause.</summary>
/// <param name="Position">Where it begins.</param>
public abstract record SetItem(TextPosition Position) : SyntaxNode(Position);

/// <summary>target.key = value.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Target">The node, relationship or map.</param>
/// <param name="Key">The key, an expression for the dynamic form target[key].</param>
/// <param name="Value">The value.</param>
public sealed record SetProperty(TextPosition Position, Expression Target, Expression Key, Expression Value) : SetItem(Position);

/// <summary>variable = map, or variable += map.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Variable">The node or relationship.</param>
/// <param name="Value">A map, node or relationship.</param>
/// <param name="Add">Whether other properties stay (+=).</param>
public sealed record SetProperties(TextPosition Position, VariableExpression Variable, Expression Value, bool Add) : SetItem(Position);

/// <summary>variable:Label…, or variable IS Label.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Variable">The node.</param>
/// <param name="Labels">The labels.</param>
public sealed record SetLabels(TextPosition Position, VariableExpression Variable, IReadOnlyList<NameOrExpression> Labels) : SetItem(Position);

/// <summary>One change of a REMOVE clause.</summary>
/// <param name="Position">Where it begins.</param>
public abstract record RemoveItem(TextPosition Position) : SyntaxNode(Position);

/// <summary>target.key.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Target">The node or relationship.</param>
/// <param name="Key">The key, an expression for the dynamic form target[key].</param>
public sealed record RemoveProperty(TextPosition Position, Expression Target, Expression Key) : RemoveItem(Position);

/// <summary>variable:Label….</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Variable">The node.</param>
/// <param name="Labels">The labels.</param>
public sealed record RemoveLabels(TextPosition Position, VariableExpression Variable, IReadOnlyList<NameOrExpression> Labels) : RemoveItem(Position);

/// <summary>A label or type: a name, or an expression in the dynamic form $(expression).</summary>
/// <param name="Position">Where it stands.</param>
/// <param name="Name">The name; null for the dynamic form.</param>
/// <param name="Expression">The expression; null for a name.</param>
/// <param name="Any">Whether one name of several is enough, as with $any(expression).</param>
public sealed record NameOrExpression(TextPosition Position, string? Name, Expression? Expression, bool Any = false) : SyntaxNode(Position);
