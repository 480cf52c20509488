using PaperGraph.Cypher.Lexing;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Parsing;

/// <content>Operators that make predicates: IN, STARTS WITH, ENDS WITH, CONTAINS, =~ and all that begins with IS.</content>
internal sealed partial class QueryParser
{
    private Expression ParsePredicate(Expression left)
    {
        TextPosition position = Here;
        int height = _height;
        if (Take(TokenKind.DoubleColon)) return Above(height, new TypePredicateExpression(left.Position, left, ParseType(), Negated: false));
        if (TakeWord("IS")) return ParseIs(left, position);
        BinaryOperator which = Is(TokenKind.RegexMatch) ? BinaryOperator.RegexMatch
            : IsWord("IN") ? BinaryOperator.In
            : IsWord("CONTAINS") ? BinaryOperator.Contains
            : IsWord("STARTS") ? BinaryOperator.StartsWith
            : BinaryOperator.EndsWith;
        Advance();
        if (which is BinaryOperator.StartsWith or BinaryOperator.EndsWith) ExpectWord("WITH");
        Expression right = ParseOperators(PredicateLevel + 1);
        return Above(height, new BinaryExpression(position, which, left, right));
    }

    private Expression ParseIs(Expression left, TextPosition position)
    {
        bool negated = IsWord("NOT") && (IsWord("NULL", 1) || Is(TokenKind.DoubleColon, 1) || IsWord("TYPED", 1) || AtNormalized(1));
        if (negated) Advance();
        if (TakeWord("NULL"))
        {
            return Above(_height, new UnaryExpression(position, negated ? UnaryOperator.IsNotNull : UnaryOperator.IsNull, left));
        }

        if (Take(TokenKind.DoubleColon) || TakeWord("TYPED")) return Above(_height, new TypePredicateExpression(left.Position, left, ParseType(), negated));
        if (AtNormalized(0))
        {
            string form = IsWord("NORMALIZED") ? "NFC" : TextOf(Advance()).ToUpperInvariant();
            ExpectWord("NORMALIZED");
            return Above(_height, new NormalizedPredicateExpression(position, left, form, negated));
        }

        Expected("'NOT NULL'");
        int height = _height;
        LabelExpression labels = ParseLabels(colons: false, relationship: false);
        return Above(height, new LabelPredicateExpression(position, left, labels));
    }

    private bool AtNormalized(int ahead) =>
        IsWord("NORMALIZED", ahead) || (IsAnyWord(["NFC", "NFD", "NFKC", "NFKD"], ahead) && IsWord("NORMALIZED", ahead + 1));
}
