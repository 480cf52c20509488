using PaperGraph.Cypher.Lexing;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Parsing;

/// <content>What RETURN and WITH take on, and its order and size.</content>
internal sealed partial class QueryParser
{
    private Projection ParseProjection()
    {
        TextPosition position = Here;
        // DISTINCT may also be a variable's name: RETURN distinct, RETURN distinct.x.
        bool distinct = IsWord("DISTINCT") && (CanStartExpression(1) || Is(TokenKind.Star, 1)) && !IsWord("AS", 1);
        if (distinct) Advance();
        bool all = Take(TokenKind.Star);
        List<ProjectionItem> items = [];
        if (!all) items.Add(ParseProjectionItem());
        while (Take(TokenKind.Comma)) items.Add(ParseProjectionItem());
        return ParsePaging(new Projection(position, distinct, all, items, [], null, null));
    }

    private ProjectionItem ParseProjectionItem()
    {
        TextPosition position = Here;
        Expression expression = ParseExpression();
        // A lone variable names the column without its back-ticks.
        string text = expression is VariableExpression variable ? variable.Name : Text[position.Offset..EndOfLast];
        VariableName? alias = TakeWord("AS") ? ExpectVariable() : null;
        return new ProjectionItem(position, expression, alias, text);
    }

    private Projection ParsePaging(Projection projection)
    {
        if (TakeWord("ORDER"))
        {
            ExpectWord("BY");
            projection = projection with { OrderBy = OneOrMore(ParseSortItem) };
        }

        if (TakeWord("SKIP", "OFFSET")) projection = projection with { Skip = ParseExpression() };
        if (TakeWord("LIMIT")) projection = projection with { Limit = ParseExpression() };
        return projection;
    }

    private SortItem ParseSortItem()
    {
        TextPosition position = Here;
        Expression key = ParseExpression();
        bool descending = TakeWord("DESC", "DESCENDING");
        if (!descending) TakeWord("ASC", "ASCENDING");
        return new SortItem(position, key, descending);
    }

    // ORDER BY, SKIP and LIMIT on their own are WITH * of that.
    private WithClause? ParsePagingClause(TextPosition position)
    {
        if (!AtWord("ORDER") && !AtWord("SKIP") && !AtWord("OFFSET") && !AtWord("LIMIT")) return null;
        return new WithClause(position, ParsePaging(new Projection(position, false, true, [], [], null, null)), null);
    }
}
