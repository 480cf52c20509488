using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Syntax;

/// <summary>An expression.</summary>
/// <param name="Position">Where it begins; for operators, where the operator stands.</param>
public abstract record Expression(TextPosition Position) : SyntaxNode(Position);

/// <summary>A number, string, boolean or null as written.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Value">Its value.</param>
public sealed record LiteralExpression(TextPosition Position, Value Value) : Expression(Position);

/// <summary>$name.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Name">The name without the dollar.</param>
public sealed record ParameterExpression(TextPosition Position, string Name) : Expression(Position);

/// <summary>A variable's name.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Name">The name, without back-ticks.</param>
public sealed record VariableExpression(TextPosition Position, string Name) : Expression(Position);

/// <summary>[a, b].</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Items">The items.</param>
public sealed record ListExpression(TextPosition Position, IReadOnlyList<Expression> Items) : Expression(Position);

/// <summary>{a: x, b: y}.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Entries">Names and values in order.</param>
public sealed record MapExpression(TextPosition Position, IReadOnlyList<MapEntry> Entries) : Expression(Position);

/// <summary>name: value.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
public sealed record MapEntry(TextPosition Position, string Name, Expression Value) : SyntaxNode(Position);

/// <summary>source.key.</summary>
/// <param name="Position">Where the key stands.</param>
/// <param name="Source">Node, relationship, map or temporal value.</param>
/// <param name="Key">The key.</param>
public sealed record PropertyExpression(TextPosition Position, Expression Source, string Key) : Expression(Position);

/// <summary>source[index].</summary>
/// <param name="Position">Where the bracket stands.</param>
/// <param name="Source">List, map, node or relationship.</param>
/// <param name="Index">Number or key.</param>
public sealed record IndexExpression(TextPosition Position, Expression Source, Expression Index) : Expression(Position);

/// <summary>source[from..to].</summary>
/// <param name="Position">Where the bracket stands.</param>
/// <param name="Source">A list.</param>
/// <param name="From">First index; null: the beginning.</param>
/// <param name="To">Index behind the last; null: the end.</param>
public sealed record SliceExpression(TextPosition Position, Expression Source, Expression? From, Expression? To) : Expression(Position);

/// <summary>Operators with one operand.</summary>
public enum UnaryOperator
{
    /// <summary>NOT x.</summary>
    Not,

    /// <summary>+x.</summary>
    Plus,

    /// <summary>-x.</summary>
    Minus,

    /// <summary>x IS NULL.</summary>
    IsNull,

    /// <summary>x IS NOT NULL.</summary>
    IsNotNull,
}

/// <summary>An operator with one operand.</summary>
/// <param name="Position">Where the operator stands.</param>
/// <param name="Operator">Which.</param>
/// <param name="Operand">The operand.</param>
public sealed record UnaryExpression(TextPosition Position, UnaryOperator Operator, Expression Operand) : Expression(Position);

/// <summary>Operators with two operands.</summary>
public enum BinaryOperator
{
    /// <summary>OR.</summary>
    Or,

    /// <summary>XOR.</summary>
    Xor,

    /// <summary>AND.</summary>
    And,

    /// <summary>+.</summary>
    Add,

    /// <summary>-.</summary>
    Subtract,

    /// <summary>*.</summary>
    Multiply,

    /// <summary>/.</summary>
    Divide,

    /// <summary>%.</summary>
    Modulo,

    /// <summary>^.</summary>
    Power,

    /// <summary>||.</summary>
    Concatenate,

    /// <summary>IN.</summary>
    In,

    /// <summary>STARTS WITH.</summary>
    StartsWith,

    /// <summary>ENDS WITH.</summary>
    EndsWith,

    /// <summary>CONTAINS.</summary>
    Contains,

    /// <summary>=~.</summary>
    RegexMatch,
}

/// <summary>An operator with two operands, but for comparisons.</summary>
/// <param name="Position">Where the operator stands.</param>
/// <param name="Operator">Which.</param>
/// <param name="Left">Left operand.</param>
/// <param name="Right">Right operand.</param>
public sealed record BinaryExpression(TextPosition Position, BinaryOperator Operator, Expression Left, Expression Right) : Expression(Position);

/// <summary>Comparisons.</summary>
public enum ComparisonOperator
{
    /// <summary>=.</summary>
    Equal,

    /// <summary>&lt;>.</summary>
    NotEqual,

    /// <summary>&lt;.</summary>
    Less,

    /// <summary>&lt;=.</summary>
    LessOrEqual,

    /// <summary>>.</summary>
    Greater,

    /// <summary>>=.</summary>
    GreaterOrEqual,
}

/// <summary>a &lt; b &lt;= c: each pair of neighbours compared, all joined by AND; one comparison has two operands.</summary>
/// <param name="Position">Where the first operator stands.</param>
/// <param name="Operands">Two or more operands.</param>
/// <param name="Operators">One fewer than operands.</param>
public sealed record ComparisonExpression(
    TextPosition Position, IReadOnlyList<Expression> Operands, IReadOnlyList<ComparisonOperator> Operators) : Expression(Position);

/// <summary>x:Label, x IS Label.</summary>
/// <param name="Position">Where the colon stands.</param>
/// <param name="Operand">A node or relationship.</param>
/// <param name="Labels">What its labels or type must be.</param>
public sealed record LabelPredicateExpression(TextPosition Position, Expression Operand, LabelExpression Labels) : Expression(Position);

/// <summary>x IS [NOT] :: TYPE.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Operand">The value.</param>
/// <param name="Type">The type.</param>
/// <param name="Negated">Whether it is IS NOT.</param>
public sealed record TypePredicateExpression(TextPosition Position, Expression Operand, TypeName Type, bool Negated) : Expression(Position);

/// <summary>x IS [NOT] [NFC | NFD | NFKC | NFKD] NORMALIZED.</summary>
/// <param name="Position">Where IS stands.</param>
/// <param name="Operand">A string.</param>
/// <param name="Form">The Unicode normal form: NFC, NFD, NFKC or NFKD.</param>
/// <param name="Negated">Whether it is IS NOT.</param>
public sealed record NormalizedPredicateExpression(TextPosition Position, Expression Operand, string Form, bool Negated) : Expression(Position);

/// <summary>A type's name, such as INTEGER NOT NULL or LIST&lt;STRING>, or several joined by |.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Name">Normalised name in capitals: INTEGER, LIST, UNION, ANY, NOTHING, PROPERTY VALUE, ….</param>
/// <param name="NotNull">Whether null is not of the type.</param>
/// <param name="Inner">Type of the items of a list; the alternatives of a UNION; else empty.</param>
public sealed record TypeName(TextPosition Position, string Name, bool NotNull, IReadOnlyList<TypeName> Inner) : SyntaxNode(Position);

/// <summary>name([DISTINCT] arguments); count(*) has no arguments and <see cref="Star"/>.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Name">Namespace and name, joined by points.</param>
/// <param name="Distinct">Whether equal arguments count once.</param>
/// <param name="Star">Whether it is count(*).</param>
/// <param name="Arguments">The arguments.</param>
public sealed record FunctionExpression(
    TextPosition Position, string Name, bool Distinct, bool Star, IReadOnlyList<Expression> Arguments) : Expression(Position);

/// <summary>CASE [subject] WHEN … THEN … [ELSE …] END.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Subject">What is compared; null: the conditions are predicates.</param>
/// <param name="Alternatives">Conditions and results in order.</param>
/// <param name="Else">The result when none holds; null: null.</param>
public sealed record CaseExpression(
    TextPosition Position, Expression? Subject, IReadOnlyList<CaseAlternative> Alternatives, Expression? Else) : Expression(Position);

/// <summary>WHEN conditions THEN result. With a subject each condition is a value to equal, or a comparison with its left side left out.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Conditions">One or more, separated by commas.</param>
/// <param name="Result">The result.</param>
public sealed record CaseAlternative(TextPosition Position, IReadOnlyList<CaseCondition> Conditions, Expression Result) : SyntaxNode(Position);

/// <summary>A condition of CASE.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Operand">
/// The value compared with the subject, or, where <paramref name="IsPredicate"/> holds, a predicate in which <see cref="CaseSubjectExpression"/> stands for it.
/// </param>
/// <param name="IsPredicate">Whether the operand is a predicate: no subject, or an extended form such as WHEN > 5.</param>
public sealed record CaseCondition(TextPosition Position, Expression Operand, bool IsPredicate) : SyntaxNode(Position);

/// <summary>The subject of the CASE around it.</summary>
/// <param name="Position">Where it would stand.</param>
public sealed record CaseSubjectExpression(TextPosition Position) : Expression(Position);

/// <summary>[variable IN list WHERE predicate | result].</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Variable">The name of each item.</param>
/// <param name="List">The list.</param>
/// <param name="Where">The predicate; null where there is none.</param>
/// <param name="Result">What is kept; null: the item.</param>
public sealed record ListComprehensionExpression(
    TextPosition Position, VariableName Variable, Expression List, Expression? Where, Expression? Result) : Expression(Position);

/// <summary>[path WHERE predicate | result].</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Path">The pattern, with the path's name if it has one.</param>
/// <param name="Where">The predicate; null where there is none.</param>
/// <param name="Result">What is kept.</param>
public sealed record PatternComprehensionExpression(TextPosition Position, PathPattern Path, Expression? Where, Expression Result) : Expression(Position);

/// <summary>A path used as a predicate: whether it exists.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Path">The path.</param>
public sealed record PatternExpression(TextPosition Position, PathPattern Path) : Expression(Position);

/// <summary>Quantifiers over lists.</summary>
public enum ListQuantifier
{
    /// <summary>all(…).</summary>
    All,

    /// <summary>any(…).</summary>
    Any,

    /// <summary>none(…).</summary>
    None,

    /// <summary>single(…).</summary>
    Single,
}

/// <summary>all(variable IN list WHERE predicate).</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Quantifier">Which.</param>
/// <param name="Variable">The name of each item.</param>
/// <param name="List">The list.</param>
/// <param name="Where">The predicate; null where there is none (then the item itself).</param>
public sealed record QuantifierExpression(
    TextPosition Position, ListQuantifier Quantifier, VariableName Variable, Expression List, Expression? Where) : Expression(Position);

/// <summary>reduce(accumulator = start, variable IN list | step).</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Accumulator">The name of what is gathered.</param>
/// <param name="Start">Its first value.</param>
/// <param name="Variable">The name of each item.</param>
/// <param name="List">The list.</param>
/// <param name="Step">Its next value.</param>
public sealed record ReduceExpression(
    TextPosition Position, VariableName Accumulator, Expression Start, VariableName Variable, Expression List, Expression Step) : Expression(Position);

/// <summary>variable {.key, name: value, other, .*}.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Source">Node, relationship or map.</param>
/// <param name="Items">What goes into the map.</param>
public sealed record MapProjectionExpression(TextPosition Position, VariableExpression Source, IReadOnlyList<MapProjectionItem> Items) : Expression(Position);

/// <summary>An item of a map projection: exactly one of the four forms.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="All">.*: all properties.</param>
/// <param name="Key">.key, or the name of name: value, or the variable's name.</param>
/// <param name="Value">The value for name: value and for a variable; null for .key.</param>
public sealed record MapProjectionItem(TextPosition Position, bool All, string? Key, Expression? Value) : SyntaxNode(Position);

/// <summary>Expressions that hold a query.</summary>
public enum SubqueryKind
{
    /// <summary>EXISTS { … }.</summary>
    Exists,

    /// <summary>COUNT { … }.</summary>
    Count,

    /// <summary>COLLECT { … }.</summary>
    Collect,
}

/// <summary>EXISTS { … }, COUNT { … }, COLLECT { … }; a pattern alone in the braces is the query MATCH pattern [WHERE …] without RETURN.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Kind">Which.</param>
/// <param name="Query">The query.</param>
public sealed record SubqueryExpression(TextPosition Position, SubqueryKind Kind, Query Query) : Expression(Position);

/// <summary>shortestPath(…) or allShortestPaths(…) as an expression.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Path">The path with its selector.</param>
public sealed record ShortestPathExpression(TextPosition Position, PathPattern Path) : Expression(Position);
