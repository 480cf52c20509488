using PaperGraph.Cypher.Lexing;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Parsing;

/// <content>Calls of procedures and of subqueries.</content>
internal sealed partial class QueryParser
{
    private Clause ParseCall(TextPosition position, bool optional)
    {
        if (At(TokenKind.LeftBrace)) return ParseSubqueryCall(position, optional, scope: null, scopeAll: false);
        if (!At(TokenKind.LeftParenthesis)) return ParseProcedureCall(position, optional);
        Advance();
        List<VariableName> scope = [];
        bool all = Take(TokenKind.Star);
        if (!all && !At(TokenKind.RightParenthesis)) scope = OneOrMore(ExpectVariable);
        Expect(TokenKind.RightParenthesis);
        if (!At(TokenKind.LeftBrace)) throw Unexpected();
        return ParseSubqueryCall(position, optional, scope, all);
    }

    private CallSubqueryClause ParseSubqueryCall(TextPosition position, bool optional, List<VariableName>? scope, bool scopeAll)
    {
        Expect(TokenKind.LeftBrace);
        Query query = ParseQuery();
        Expect(TokenKind.RightBrace);
        TextPosition place = Here;
        InTransactions? transactions = TakeWord("IN") ? ParseInTransactions(place) : null;
        return new CallSubqueryClause(position, optional, scope, scopeAll, query, transactions);
    }

    private InTransactions ParseInTransactions(TextPosition position)
    {
        // How many run at the same time does not change the result, and a writer is alone in this store.
        if (!AtWord("TRANSACTIONS") && !IsWord("CONCURRENT")) ParseExpression();
        TakeWord("CONCURRENT");
        ExpectWord("TRANSACTIONS");
        var result = new InTransactions(position, null, OnTransactionError.Fail, null);
        bool onError = false;
        while (true)
        {
            if (result.Rows is null && TakeWord("OF"))
            {
                result = result with { Rows = ParseExpression() };
                if (!TakeWord("ROWS")) ExpectWord("ROW");
            }
            else if (!onError && TakeWord("ON"))
            {
                ExpectWord("ERROR");
                onError = true;
                result = result with { OnError = ParseOnError() };
            }
            else if (result.Status is null && TakeWord("REPORT"))
            {
                ExpectWords("STATUS", "AS");
                result = result with { Status = ExpectVariable() };
            }
            else
            {
                return result;
            }
        }
    }

    private OnTransactionError ParseOnError()
    {
        if (TakeWord("CONTINUE")) return OnTransactionError.Continue;
        if (TakeWord("BREAK")) return OnTransactionError.Break;
        ExpectWord("FAIL");
        return OnTransactionError.Fail;
    }

    private CallProcedureClause ParseProcedureCall(TextPosition position, bool optional)
    {
        string name = ExpectQualifiedName("a procedure name");
        List<Expression>? arguments = null;
        if (Take(TokenKind.LeftParenthesis))
        {
            arguments = At(TokenKind.RightParenthesis) ? [] : OneOrMore(ParseExpression);
            Expect(TokenKind.RightParenthesis);
        }

        return new CallProcedureClause(position, optional, name, arguments, ParseYield());
    }

    private YieldItems? ParseYield()
    {
        TextPosition position = Here;
        if (!TakeWord("YIELD")) return null;
        if (Take(TokenKind.Star))
        {
            _yieldAll ??= position;
            return new YieldItems(position, true, [], ParseWhere());
        }

        return new YieldItems(position, false, OneOrMore(ParseYieldItem), ParseWhere());
    }

    private YieldItem ParseYieldItem()
    {
        TextPosition position = Here;
        string column = ExpectName("a column of the procedure");
        return new YieldItem(position, column, TakeWord("AS") ? ExpectVariable() : new VariableName(position, column));
    }
}
