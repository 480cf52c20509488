using PaperGraph.Cypher.Functions;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Binding;

/// <summary>An expression whose names are resolved and whose static types are checked.</summary>
/// <param name="Type">What is known of its type.</param>
public abstract record BoundExpression(StaticType Type);

/// <summary>A constant.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Type">What is known of its type.</param>
public sealed record BoundLiteral(Value Value, StaticType Type) : BoundExpression(Type);

/// <summary>A parameter; its value is known when a run begins.</summary>
/// <param name="Name">The name without the dollar.</param>
public sealed record BoundParameter(string Name) : BoundExpression(StaticType.Any);

/// <summary>A variable.</summary>
/// <param name="Variable">Which.</param>
public sealed record BoundVariable(Variable Variable) : BoundExpression(Variable.Type);

/// <summary>[a, b].</summary>
/// <param name="Items">The items.</param>
public sealed record BoundList(IReadOnlyList<BoundExpression> Items) : BoundExpression(StaticType.List);

/// <summary>{a: x}.</summary>
/// <param name="Entries">Names and values.</param>
public sealed record BoundMap(IReadOnlyList<KeyValuePair<string, BoundExpression>> Entries) : BoundExpression(StaticType.Map);

/// <summary>source.key.</summary>
/// <param name="Source">Node, relationship, map, temporal value, duration or point.</param>
/// <param name="Key">The key.</param>
public sealed record BoundProperty(BoundExpression Source, string Key) : BoundExpression(StaticType.Any);

/// <summary>source[index].</summary>
/// <param name="Source">List, map, node or relationship.</param>
/// <param name="Index">Number or key.</param>
public sealed record BoundIndex(BoundExpression Source, BoundExpression Index) : BoundExpression(StaticType.Any);

/// <summary>source[from..to].</summary>
/// <param name="Source">A list.</param>
/// <param name="From">First index; null: the beginning.</param>
/// <param name="To">Index behind the last; null: the end.</param>
public sealed record BoundSlice(BoundExpression Source, BoundExpression? From, BoundExpression? To) : BoundExpression(StaticType.List);

/// <summary>An operator with one operand.</summary>
/// <param name="Operator">Which.</param>
/// <param name="Operand">The operand.</param>
/// <param name="Type">What is known of its type.</param>
public sealed record BoundUnary(UnaryOperator Operator, BoundExpression Operand, StaticType Type) : BoundExpression(Type);

/// <summary>An operator with two operands.</summary>
/// <param name="Operator">Which.</param>
/// <param name="Left">Left operand.</param>
/// <param name="Right">Right operand.</param>
/// <param name="Type">What is known of its type.</param>
public sealed record BoundBinary(BinaryOperator Operator, BoundExpression Left, BoundExpression Right, StaticType Type) : BoundExpression(Type);

/// <summary>One comparison, or a chain a &lt; b &lt;= c.</summary>
/// <param name="Operands">Two or more operands.</param>
/// <param name="Operators">One fewer than operands.</param>
public sealed record BoundComparison(IReadOnlyList<BoundExpression> Operands, IReadOnlyList<ComparisonOperator> Operators)
    : BoundExpression(StaticType.Boolean);

/// <summary>x:Label.</summary>
/// <param name="Operand">A node or relationship.</param>
/// <param name="Labels">What its labels or type must be.</param>
public sealed record BoundLabelPredicate(BoundExpression Operand, BoundLabelExpression Labels) : BoundExpression(StaticType.Boolean);

/// <summary>x IS [NOT] :: TYPE.</summary>
/// <param name="Operand">The value.</param>
/// <param name="TypeName">The type.</param>
/// <param name="Negated">Whether it is IS NOT.</param>
public sealed record BoundTypePredicate(BoundExpression Operand, TypeName TypeName, bool Negated) : BoundExpression(StaticType.Boolean);

/// <summary>A call of a function.</summary>
/// <param name="Function">Which.</param>
/// <param name="Arguments">As many as the function takes.</param>
/// <param name="Type">What is known of its type.</param>
public sealed record BoundFunction(FunctionDefinition Function, IReadOnlyList<BoundExpression> Arguments, StaticType Type) : BoundExpression(Type);

/// <summary>CASE as predicates and results; a subject is a variable of its own, see <see cref="Subject"/>.</summary>
/// <param name="Subject">What <see cref="SubjectVariable"/> holds; null where there is none.</param>
/// <param name="SubjectVariable">Stands for the subject in the predicates; null where there is none.</param>
/// <param name="Alternatives">Predicates and results in order.</param>
/// <param name="Else">The result when none holds; null: null.</param>
/// <param name="Type">What is known of its type.</param>
public sealed record BoundCase(
    BoundExpression? Subject,
    Variable? SubjectVariable,
    IReadOnlyList<(BoundExpression Predicate, BoundExpression Result)> Alternatives,
    BoundExpression? Else,
    StaticType Type) : BoundExpression(Type);

/// <summary>[variable IN list WHERE predicate | result].</summary>
/// <param name="Variable">Each item.</param>
/// <param name="List">The list.</param>
/// <param name="Where">The predicate; null where there is none.</param>
/// <param name="Result">What is kept; null: the item.</param>
public sealed record BoundListComprehension(Variable Variable, BoundExpression List, BoundExpression? Where, BoundExpression? Result)
    : BoundExpression(StaticType.List);

/// <summary>all, any, none or single (variable IN list WHERE predicate).</summary>
/// <param name="Quantifier">Which.</param>
/// <param name="Variable">Each item.</param>
/// <param name="List">The list.</param>
/// <param name="Where">The predicate.</param>
public sealed record BoundQuantifier(ListQuantifier Quantifier, Variable Variable, BoundExpression List, BoundExpression Where)
    : BoundExpression(StaticType.Boolean);

/// <summary>reduce(accumulator = start, variable IN list | step).</summary>
/// <param name="Accumulator">What is gathered.</param>
/// <param name="Start">Its first value.</param>
/// <param name="Variable">Each item.</param>
/// <param name="List">The list.</param>
/// <param name="Step">Its next value.</param>
public sealed record BoundReduce(Variable Accumulator, BoundExpression Start, Variable Variable, BoundExpression List, BoundExpression Step)
    : BoundExpression(StaticType.Any);

/// <summary>source {.key, name: value, .*}.</summary>
/// <param name="Source">Node, relationship or map.</param>
/// <param name="Items">In order: All (.*), or a key with its value, or a key alone, which is that property of the source.</param>
public sealed record BoundMapProjection(BoundExpression Source, IReadOnlyList<(bool All, string? Key, BoundExpression? Value)> Items)
    : BoundExpression(StaticType.Map);

/// <summary>
/// A query inside an expression: EXISTS, COUNT and COLLECT, and what is bound to them: a pattern as a predicate is EXISTS, a pattern comprehension is
/// COLLECT, shortestPath(…) as an expression is the first item of COLLECT.
/// </summary>
/// <param name="Kind">What is made of its rows.</param>
/// <param name="Query">The query; it sees the variables around it.</param>
/// <param name="Type">What is known of its type.</param>
public sealed record BoundSubquery(SubqueryKind Kind, BoundQuery Query, StaticType Type) : BoundExpression(Type);

/// <summary>What labels or which type something must have.</summary>
public abstract record BoundLabelExpression;

/// <summary>One label or type by name.</summary>
/// <param name="Name">The name.</param>
public sealed record BoundLabelName(string Name) : BoundLabelExpression;

/// <summary>Labels or types by an expression: a string, or a list of strings that must all be there.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Any">Whether one name of several is enough.</param>
public sealed record BoundDynamicLabel(BoundExpression Expression, bool Any) : BoundLabelExpression;

/// <summary>%: any at all.</summary>
public sealed record BoundLabelWildcard : BoundLabelExpression;

/// <summary>Both.</summary>
/// <param name="Left">One part.</param>
/// <param name="Right">The other.</param>
public sealed record BoundLabelAnd(BoundLabelExpression Left, BoundLabelExpression Right) : BoundLabelExpression;

/// <summary>One or the other.</summary>
/// <param name="Left">One part.</param>
/// <param name="Right">The other.</param>
public sealed record BoundLabelOr(BoundLabelExpression Left, BoundLabelExpression Right) : BoundLabelExpression;

/// <summary>Not.</summary>
/// <param name="Operand">What must not be.</param>
public sealed record BoundLabelNot(BoundLabelExpression Operand) : BoundLabelExpression;
