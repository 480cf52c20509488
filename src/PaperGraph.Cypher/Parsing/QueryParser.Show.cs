using PaperGraph.Cypher.Lexing;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Parsing;

/// <content>SHOW commands.</content>
internal sealed partial class QueryParser
{
    // Every word that may end the subject, with the subject's normalised name.
    private static readonly (string Word, string Subject)[] s_subjects =
    [
        ("INDEX", "INDEXES"), ("INDEXES", "INDEXES"),
        ("CONSTRAINT", "CONSTRAINTS"), ("CONSTRAINTS", "CONSTRAINTS"),
        ("PROCEDURE", "PROCEDURES"), ("PROCEDURES", "PROCEDURES"),
        ("FUNCTION", "FUNCTIONS"), ("FUNCTIONS", "FUNCTIONS"),
        ("DATABASE", "DATABASES"), ("DATABASES", "DATABASES"),
        ("USER", "CURRENT USER"),
        ("SETTING", "SETTINGS"), ("SETTINGS", "SETTINGS"),
        ("TRANSACTION", "TRANSACTIONS"), ("TRANSACTIONS", "TRANSACTIONS"),
    ];

    private ShowCommand ParseShow(TextPosition position)
    {
        ExpectWord("SHOW");
        List<string> before = [];
        string? subject = null;
        while (subject is null)
        {
            if (!IsName()) throw Unexpected("INDEXES, CONSTRAINTS, PROCEDURES, FUNCTIONS, DATABASES, CURRENT USER, SETTINGS or TRANSACTIONS");
            string word = TextOf(Advance()).ToUpperInvariant();
            subject = s_subjects.FirstOrDefault(item => item.Word == word).Subject;
            if (subject is null) before.Add(word);
            if (before.Count > 4) throw Unexpected("INDEXES, CONSTRAINTS, PROCEDURES, FUNCTIONS, DATABASES, CURRENT USER, SETTINGS or TRANSACTIONS");
        }

        if (subject == "DATABASES" && before is ["DEFAULT"] or ["HOME"])
        {
            subject = before[0] + " DATABASE";
            before.Clear();
        }

        if (subject == "CURRENT USER") before.Remove("CURRENT");
        string? filter = ParseShowFilter(before);
        (Projection? yield, Expression? where) = ParseShowYield();
        Projection? result = TakeWord("RETURN") ? ParseProjection() : null;
        return new ShowCommand(position, subject, filter, yield, where, result);
    }

    // RANGE, BUILT IN, EXECUTABLE [BY …], or names behind the subject.
    private string? ParseShowFilter(List<string> before)
    {
        if (TakeWord("EXECUTABLE") && TakeWord("BY"))
        {
            if (!TakeWord("CURRENT")) ExpectName("a user");
            else ExpectWord("USER");
        }

        List<string> names = [];
        while (At(TokenKind.String) || (IsName() && !IsAnyWord(["YIELD", "WHERE", "RETURN"])))
        {
            names.Add(Is(TokenKind.String) ? QuotedText.OfString(Text, Advance(), Lines) : ExpectName("a name"));
            if (!Take(TokenKind.Comma)) break;
        }

        List<string> all = [.. before.Where(word => word is not "ALL"), .. names];
        return all.Count == 0 ? null : string.Join(' ', all);
    }

    private (Projection? Yield, Expression? Where) ParseShowYield()
    {
        if (!TakeWord("YIELD")) return (null, ParseWhere());
        Projection projection = ParseProjection();
        return (projection, ParseWhere());
    }
}
