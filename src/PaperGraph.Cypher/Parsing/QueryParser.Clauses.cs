using PaperGraph.Cypher.Lexing;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Parsing;

/// <content>Which clause begins here, and those that read.</content>
internal sealed partial class QueryParser
{
    /// <summary>The clause that begins here; null where none does.</summary>
    private Clause? ParseClause()
    {
        TextPosition position = Here;
        if (TakeWord("MATCH")) return ParseMatch(position, optional: false);
        if (TakeWord("RETURN")) return new ReturnClause(position, ParseProjection());
        if (TakeWord("WITH")) return new WithClause(position, ParseProjection(), ParseWhere());
        if (TakeWord("OPTIONAL")) return ParseOptional(position);
        if (TakeWord("UNWIND")) return ParseUnwind(position);
        if (TakeWord("CALL")) return ParseCall(position, optional: false);
        if (AtWord("LOAD")) return ParseLoadCsv(position);
        if (AtWord("USING")) throw UnexpectedUsing();
        if (TakeWord("FINISH")) return new FinishClause(position);
        return ParsePagingClause(position) ?? ParseUpdate(position);
    }

    private Clause ParseOptional(TextPosition position)
    {
        if (TakeWord("MATCH")) return ParseMatch(position, optional: true);
        if (TakeWord("CALL")) return ParseCall(position, optional: true);
        throw Unexpected();
    }

    private MatchClause ParseMatch(TextPosition position, bool optional)
    {
        SkipMatchMode();
        Pattern pattern = ParsePattern();
        IReadOnlyList<IndexHint> hints = ParseHints();
        return new MatchClause(position, optional, pattern, ParseWhere()) { Hints = hints };
    }

    // DIFFERENT RELATIONSHIPS is what MATCH does anyway.
    private void SkipMatchMode()
    {
        if (IsWord("REPEATABLE") && IsAnyWord(["ELEMENT", "ELEMENTS"], 1)) throw Fault("Match mode REPEATABLE ELEMENTS is not supported", Here);
        if (!IsWord("DIFFERENT") || !IsAnyWord(["RELATIONSHIP", "RELATIONSHIPS"], 1)) return;
        Advance();
        Advance();
        TakeWord("BINDINGS");
    }

    // USING INDEX, SCAN and JOIN advise Neo4j's planner; the result is the same without.
    private List<IndexHint> ParseHints()
    {
        List<IndexHint> hints = [];
        while (IsWord("USING") && IsAnyWord(["INDEX", "SCAN", "JOIN", "RANGE", "TEXT", "POINT"], 1))
        {
            TextPosition position = Here;
            Advance();
            if (TakeWord("JOIN"))
            {
                ExpectWord("ON");
                OneOrMore(ExpectVariable);
                continue;
            }

            string kind = "";
            if (!TakeWord("SCAN"))
            {
                if (!IsWord("INDEX")) kind = TextOf(Advance()).ToUpperInvariant();
                ExpectWord("INDEX");
                if (IsWord("SEEK") && IsName(1)) Advance();
            }

            string variable = ExpectVariable().Name;
            Expect(TokenKind.Colon);
            string name = ExpectName("a label or type");
            if (!Take(TokenKind.LeftParenthesis)) continue;
            hints.Add(new IndexHint(position, kind, variable, name, OneOrMore(() => ExpectName("a property name"))));
            Expect(TokenKind.RightParenthesis);
        }

        return hints;
    }

    private CypherException UnexpectedUsing() => IsWord("PERIODIC", 1)
        ? Fault("The PERIODIC COMMIT query hint is no longer supported. Please use CALL { ... } IN TRANSACTIONS instead.", Here)
        : Unexpected();

    private UnwindClause ParseUnwind(TextPosition position)
    {
        Expression list = ParseExpression();
        ExpectWord("AS");
        return new UnwindClause(position, list, ExpectVariable());
    }

    private LoadCsvClause ParseLoadCsv(TextPosition position)
    {
        Advance();
        ExpectWord("CSV");
        bool headers = TakeWord("WITH");
        if (headers) ExpectWord("HEADERS");
        ExpectWord("FROM");
        Expression url = ParseExpression();
        ExpectWord("AS");
        VariableName variable = ExpectVariable();
        string? terminator = null;
        if (TakeWord("FIELDTERMINATOR"))
        {
            TextPosition place = Here;
            terminator = QuotedText.OfString(Text, Expect(TokenKind.String), Lines);
            if (terminator.Length != 1) throw Fault("CSV field terminator can only be one character wide", place);
        }

        return new LoadCsvClause(position, headers, url, variable, terminator);
    }

    private Expression? ParseWhere() => TakeWord("WHERE") ? ParseExpression() : null;
}
