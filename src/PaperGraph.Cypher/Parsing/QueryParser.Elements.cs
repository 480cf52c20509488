using PaperGraph.Cypher.Lexing;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Parsing;

/// <content>Nodes and relationships of a pattern.</content>
internal sealed partial class QueryParser
{
    private NodePattern ParseNode()
    {
        TextPosition position = Here;
        Expect(TokenKind.LeftParenthesis);
        VariableName? variable = ParseElementVariable(TokenKind.RightParenthesis);
        LabelExpression? labels = ParseLabelsOfElement(relationship: false);
        Expression? properties = ParseElementProperties();
        Expression? where = ParseWhere();
        Expect(TokenKind.RightParenthesis);
        return new NodePattern(position, variable, labels, properties, where);
    }

    // WHERE and IS are names too: (where), (is:Label).
    private VariableName? ParseElementVariable(TokenKind closing)
    {
        if (!IsName()) return null;
        bool ends = Is(closing, 1) || Is(TokenKind.Colon, 1) || Is(TokenKind.LeftBrace, 1) || Is(TokenKind.Star, 1) || IsAnyWord(["IS", "WHERE"], 1);
        return ends || !IsAnyWord(["WHERE", "IS"]) ? ExpectVariable() : null;
    }

    private LabelExpression? ParseLabelsOfElement(bool relationship)
    {
        if (Take(TokenKind.Colon)) return ParseLabels(colons: true, relationship);
        return TakeWord("IS") ? ParseLabels(colons: false, relationship) : null;
    }

    private Expression? ParseElementProperties()
    {
        if (At(TokenKind.LeftBrace)) return ParseMap();
        return Is(TokenKind.Parameter) || Is(TokenKind.Dollar) ? ParseParameter() : null;
    }

    private bool AtRelationship()
    {
        if (At(TokenKind.Minus)) return true;
        return At(TokenKind.Less) && Is(TokenKind.Minus, 1);
    }

    private RelationshipPattern ParseRelationship()
    {
        TextPosition position = Here;
        bool left = Take(TokenKind.Less);
        Expect(TokenKind.Minus);
        RelationshipPattern relationship = At(TokenKind.LeftBracket)
            ? ParseRelationshipDetail(position)
            : new RelationshipPattern(position, null, PatternDirection.Either, null, null, null, null, null);
        Expect(TokenKind.Minus);
        bool right = Take(TokenKind.Greater);
        if (left == right) return relationship;
        return relationship with { Direction = left ? PatternDirection.Incoming : PatternDirection.Outgoing };
    }

    private RelationshipPattern ParseRelationshipDetail(TextPosition position)
    {
        Expect(TokenKind.LeftBracket);
        VariableName? variable = ParseElementVariable(TokenKind.RightBracket);
        LabelExpression? types = ParseLabelsOfElement(relationship: true);
        PatternLength? length = ParseLength();
        Expression? properties = ParseElementProperties();
        Expression? where = ParseWhere();
        if (where is not null && length is not null)
        {
            throw Fault("Relationship pattern predicates are not supported for variable-length relationships.", where.Position);
        }

        Expect(TokenKind.RightBracket);
        return new RelationshipPattern(position, variable, PatternDirection.Either, types, length, properties, where, null);
    }

    // *, *n, *n..m, *n.., *..m
    private PatternLength? ParseLength()
    {
        const string Detail = "InvalidRelationshipPattern";
        if (Is(TokenKind.DoubleDot)) throw Fault("Invalid input '..': a variable length begins with '*', as in [:TYPE*1..3]", Here, Detail);
        if (!Take(TokenKind.Star)) return null;
        if (Is(TokenKind.Minus)) throw Fault("Invalid input '-': the length of a relationship pattern is a range of whole numbers from 0", Here, Detail);
        long? minimum = At(TokenKind.Number) ? ParseWholeNumber(Detail) : null;
        if (!Take(TokenKind.DoubleDot)) return new PatternLength(minimum, minimum);
        if (Is(TokenKind.Minus)) throw Fault("Invalid input '-': the length of a relationship pattern is a range of whole numbers from 0", Here, Detail);
        return new PatternLength(minimum, At(TokenKind.Number) ? ParseWholeNumber(Detail) : null);
    }
}
