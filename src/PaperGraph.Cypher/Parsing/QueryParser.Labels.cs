using PaperGraph.Cypher.Lexing;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Parsing;

/// <content>Label expressions: what labels or which type something must have.</content>
internal sealed partial class QueryParser
{
    // Index of the bar that ends the predicate of the comprehension around; it is no OR of labels.
    private int _separator = -1;
    private bool _colonInLabels;
    private bool _symbolInLabels;

    /// <summary>A label expression; its colon or IS is read already.</summary>
    /// <param name="colons">Whether further labels may follow with colons.</param>
    /// <param name="relationship">Whether it is about a relationship's type, where A|:B is an older form of A|B.</param>
    private LabelExpression ParseLabels(bool colons, bool relationship)
    {
        TextPosition position = Here;
        (bool colonAround, bool symbolAround) = (_colonInLabels, _symbolInLabels);
        (_colonInLabels, _symbolInLabels) = (false, false);
        LabelExpression labels = ParseLabelOr(colons, relationship);
        if (_colonInLabels && _symbolInLabels)
        {
            throw Fault(
                "Mixing label expression symbols ('|', '&', '!', and '%') with colon (':') between labels is not allowed. Please only use one set of symbols.",
                position);
        }

        (_colonInLabels, _symbolInLabels) = (colonAround, symbolAround);
        return labels;
    }

    private LabelExpression ParseLabelOr(bool colons, bool relationship)
    {
        List<LabelExpression> operands = [ParseLabelAnd(colons, relationship)];
        while (At(TokenKind.Bar) && Index != _separator)
        {
            TextPosition bar = Here;
            Advance();
            if (Is(TokenKind.Colon))
            {
                if (!relationship) throw Fault("Label expressions are not allowed to contain '|:'.", Here);
                _notifications.Add(Notices.Deprecated("A colon before further relationship types will mean something else in later versions: write ':A|B' for ':A|:B'.", bar));
                Advance();
            }
            else
            {
                _symbolInLabels |= !relationship;
            }

            operands.Add(ParseLabelAnd(colons, relationship));
        }

        return Balanced(operands, 0, operands.Count, (left, right) => new LabelOr(left.Position, left, right));
    }

    private LabelExpression ParseLabelAnd(bool colons, bool relationship)
    {
        List<LabelExpression> operands = [ParseLabelNot(colons, relationship)];
        bool colon = false;
        while (At(TokenKind.Ampersand) || (colons && At(TokenKind.Colon)))
        {
            if (relationship && Is(TokenKind.Colon)) throw Fault("Relationship types in a relationship type expressions may not be combined using ':'", Here);
            colon = Advance().Kind == TokenKind.Colon;
            _colonInLabels |= colon;
            _symbolInLabels |= !colon;
            operands.Add(ParseLabelNot(colons, relationship));
        }

        return Balanced(operands, 0, operands.Count, (left, right) => new LabelAnd(left.Position, left, right, colon));
    }

    private LabelExpression ParseLabelNot(bool colons, bool relationship)
    {
        if (!At(TokenKind.Exclamation)) return ParseLabelPrimary(colons, relationship);
        TextPosition position = Here;
        Enter();
        Advance();
        _symbolInLabels = true;
        var negated = new LabelNot(position, ParseLabelNot(colons, relationship));
        Leave();
        return negated;
    }

    private LabelExpression ParseLabelPrimary(bool colons, bool relationship)
    {
        TextPosition position = Here;
        if (Take(TokenKind.Percent))
        {
            _symbolInLabels = true;
            return new LabelWildcard(position);
        }

        if (!Take(TokenKind.LeftParenthesis)) return new LabelName(position, ParseNameOrExpression(relationship ? "a relationship type" : "a label name"));
        Enter();
        int separator = _separator;
        _separator = -1;
        LabelExpression inner = ParseLabelOr(colons, relationship);
        _separator = separator;
        Expect(TokenKind.RightParenthesis);
        Leave();
        return inner;
    }

    // A name, or $(expression).
    private NameOrExpression ParseNameOrExpression(string what)
    {
        TextPosition position = Here;
        if (Is(TokenKind.Parameter) && Is(TokenKind.LeftParenthesis, 1)) return ParseDynamicAll(position);
        if (!Take(TokenKind.Dollar)) return new NameOrExpression(position, ExpectName(what), null);
        Expect(TokenKind.LeftParenthesis);
        Expression expression = ParseExpression();
        Expect(TokenKind.RightParenthesis);
        return new NameOrExpression(position, null, expression);
    }

    // $all(list) is the long form of $(list): all of the labels; $any(list): one of them.
    private NameOrExpression ParseDynamicAll(TextPosition position)
    {
        string written = TextOf(Current);
        bool any = written.Equals("$any", StringComparison.OrdinalIgnoreCase);
        if (!any && !written.Equals("$all", StringComparison.OrdinalIgnoreCase)) throw Unexpected("'$(', '$all(' or '$any('");
        Advance();
        Expect(TokenKind.LeftParenthesis);
        Expression expression = ParseExpression();
        Expect(TokenKind.RightParenthesis);
        return new NameOrExpression(position, null, expression, any);
    }
}
