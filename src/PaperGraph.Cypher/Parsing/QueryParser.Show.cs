using PaperGraph.Cypher.Lexing;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Parsing;

/// <content>SHOW.</content>
internal sealed partial class QueryParser
{
    private const int MostFilterWords = 4;

    // Subjects in the singular and plural; the plural is their name.
    private static readonly (string Singular, string Plural)[] ShowSubjects =
    [
        ("INDEX", "INDEXES"), ("CONSTRAINT", "CONSTRAINTS"), ("PROCEDURE", "PROCEDURES"), ("FUNCTION", "FUNCTIONS"),
        ("DATABASE", "DATABASES"), ("SETTING", "SETTINGS"), ("TRANSACTION", "TRANSACTIONS"),
    ];

    private ShowCommand ParseShow(TextPosition position)
    {
        int start = Index;
        List<string> words = [];
        int at = 1;
        while (IsName(at) && words.Count < MostFilterWords && !IsAnyWord(AdministrationSubjects, at) && SubjectAt(at) is null)
        {
            words.Add(TextOf(TokenAt(start + at++)).ToUpperInvariant());
        }

        if (words is ["CURRENT"] && IsWord("USER", at)) return ParseShowTail(position, "CURRENT USER", at + 1, null);
        if (words is [] && IsWord("USERS", at) && !IsAnyWord(["PRIVILEGE", "PRIVILEGES"], at + 1)) return ParseShowTail(position, "USERS", at + 1, null);
        if (words is [] or ["ALL"] or ["POPULATED"] && IsAnyWord(["ROLE", "ROLES"], at) && !IsAnyWord(["PRIVILEGE", "PRIVILEGES"], at + 1)) return ParseShowRoles(position, words, at);
        if (SubjectAt(at) is not { } subject)
        {
            if (IsAnyWord(AdministrationSubjects, at)) throw Administration(position);
            Advance();
            foreach ((string _, string plural) in ShowSubjects) Expected(TokenNames.OfWord(plural));
            Expected("'CURRENT USER'");
            throw Unexpected();
        }

        if (subject == "DATABASES" && words is ["DEFAULT" or "HOME"]) return ParseShowTail(position, words[0] + " DATABASE", at + 1, null);
        // ALL says nothing.
        return ParseShowTail(position, subject, at + 1, words.Count == 0 || words is ["ALL"] ? null : string.Join(' ', words.Where(word => word != "ALL")));
    }

    private ShowCommand ParseShowRoles(TextPosition position, List<string> words, int at)
    {
        bool withUsers = IsWord("WITH", at + 1) && IsAnyWord(["USER", "USERS"], at + 2);
        return ParseShowTail(position, withUsers ? "ROLES WITH USERS" : "ROLES", at + (withUsers ? 3 : 1), words is ["POPULATED"] ? "POPULATED" : null);
    }

    private string? SubjectAt(int ahead)
    {
        foreach ((string singular, string plural) in ShowSubjects)
        {
            if (IsWord(singular, ahead) || IsWord(plural, ahead)) return plural;
        }

        return null;
    }

    private ShowCommand ParseShowTail(TextPosition position, string subject, int tokens, string? filter)
    {
        for (int i = 0; i < tokens; i++) Advance();
        if (subject is "PROCEDURES" or "FUNCTIONS") SkipExecutable();
        else if (subject is "SETTINGS" or "TRANSACTIONS" && Is(TokenKind.String)) filter = string.Join(' ', OneOrMore(ParseShowName));
        else if (subject is "SETTINGS" or "TRANSACTIONS" && Is(TokenKind.LeftBracket)) filter = string.Join(' ', ParseShowNames());
        else if (subject == "DATABASES" && IsName() && !IsAnyWord(["YIELD", "WHERE"])) filter = ExpectQualifiedName("a database name");
        Projection? yield = TakeWord("YIELD") ? ParseShowYield() : null;
        Expression? where = ParseWhere();
        Projection? returned = yield is not null && TakeWord("RETURN") ? ParseProjection() : null;
        return new ShowCommand(position, subject, filter, yield, where, returned);
    }

    private List<string> ParseShowNames()
    {
        Expect(TokenKind.LeftBracket);
        List<string> names = At(TokenKind.RightBracket) ? [] : OneOrMore(ParseShowName);
        Expect(TokenKind.RightBracket);
        return names;
    }

    private string ParseShowName() => QuotedText.OfString(Text, Expect(TokenKind.String), Lines);

    // EXECUTABLE [BY CURRENT USER | BY name]: everything is, for everyone.
    private void SkipExecutable()
    {
        if (!TakeWord("EXECUTABLE") || !TakeWord("BY")) return;
        bool current = IsWord("CURRENT") && IsWord("USER", 1);
        if (current) Advance();
        ExpectName("a user name");
    }

    private Projection ParseShowYield()
    {
        TextPosition position = Here;
        bool all = Take(TokenKind.Star);
        List<ProjectionItem> items = all ? [] : OneOrMore(ParseShowColumn);
        return ParsePaging(new Projection(position, false, all, items, [], null, null));
    }

    private ProjectionItem ParseShowColumn()
    {
        VariableExpression column = ParseVariable();
        return new ProjectionItem(column.Position, column, TakeWord("AS") ? ExpectVariable() : null, column.Name);
    }
}
