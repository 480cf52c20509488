using PaperGraph.Cypher.Lexing;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Parsing;

/// <content>The commands about the users of a server and their roles.</content>
internal sealed partial class QueryParser
{
    // Where passwords stand in the text, which others may see while the command runs.
    private readonly List<(int Start, int End)> _secrets = [];

    /// <summary>The text as it may be shown and kept.</summary>
    private string TextWithoutSecrets()
    {
        var text = new System.Text.StringBuilder(Text);
        foreach ((int start, int end) in _secrets.OrderByDescending(secret => secret.Start)) text.Remove(start, end - start).Insert(start, "'******'");
        return text.ToString();
    }

    private UserCommand? ParseUserCommand(TextPosition position)
    {
        if (IsWord("CREATE") && IsWord("USER", 1)) return ParseCreateUser(position, replace: false);
        if (IsWord("CREATE") && IsWord("OR", 1) && IsWord("REPLACE", 2) && IsWord("USER", 3)) return ParseCreateUser(position, replace: true);
        if (IsWord("ALTER") && IsWord("CURRENT", 1) && IsWord("USER", 2)) return ParseAlterCurrentUser(position);
        if (IsWord("ALTER") && IsWord("USER", 1)) return ParseAlterUser(position);
        if (IsWord("RENAME") && IsWord("USER", 1)) return ParseRenameUser(position);
        if (IsWord("DROP") && IsWord("USER", 1)) return ParseDropUser(position);
        bool grants = IsWord("GRANT");
        return (grants || IsWord("REVOKE")) && IsAnyWord(["ROLE", "ROLES"], 1) ? ParseRoles(position, grants) : null;
    }

    private UserCommand ParseCreateUser(TextPosition position, bool replace)
    {
        Skip(replace ? 4 : 2);
        Expression name = ParseUserName();
        bool ifNotExists = TakeWord("IF");
        if (ifNotExists) ExpectWords("NOT", "EXISTS");
        if (ifNotExists && replace) throw Fault($"Failed to create the specified user '{NameIn(name)}': cannot have both `OR REPLACE` and `IF NOT EXISTS`.", position);
        if (!IsWord("SET")) ExpectWord("SET");
        (Expression? password, bool? change) = ParseUserSettings();
        if (password is null) throw Fault("A user needs a password: SET PASSWORD 'secret'", position);
        return new UserCommand(position, "account.create", [name, password, Flag(position, change ?? true), Flag(position, replace), Flag(position, ifNotExists)]);
    }

    private UserCommand ParseAlterUser(TextPosition position)
    {
        Skip(2);
        Expression name = ParseUserName();
        Expression tolerant = ParseIfExists(position);
        if (!IsWord("SET")) ExpectWord("SET");
        (Expression? password, bool? change) = ParseUserSettings();
        return new UserCommand(
            position, "account.alter", [name, password ?? new LiteralExpression(position, Value.Null), Flag(position, change), tolerant]);
    }

    private UserCommand ParseAlterCurrentUser(TextPosition position)
    {
        Skip(3);
        ExpectWords("SET", "PASSWORD");
        ExpectWord("FROM");
        Expression from = ParsePassword();
        ExpectWord("TO");
        return new UserCommand(position, UserCommand.OwnPassword, [from, ParsePassword()]);
    }

    private UserCommand ParseRenameUser(TextPosition position)
    {
        Skip(2);
        Expression name = ParseUserName();
        Expression tolerant = ParseIfExists(position);
        ExpectWord("TO");
        return new UserCommand(position, "account.rename", [name, ParseUserName(), tolerant]);
    }

    private UserCommand ParseDropUser(TextPosition position)
    {
        Skip(2);
        Expression name = ParseUserName();
        return new UserCommand(position, "account.drop", [name, ParseIfExists(position)]);
    }

    private UserCommand ParseRoles(TextPosition position, bool grants)
    {
        Skip(2);
        var roles = new ListExpression(position, OneOrMore(ParseUserName));
        ExpectWord(grants ? "TO" : "FROM");
        return new UserCommand(position, grants ? "account.grant" : "account.revoke", [roles, new ListExpression(position, OneOrMore(ParseUserName))]);
    }

    // SET [PLAINTEXT] PASSWORD 'x' [CHANGE [NOT] REQUIRED], SET PASSWORD CHANGE [NOT] REQUIRED, in any order.
    private (Expression? Password, bool? Change) ParseUserSettings()
    {
        Expression? password = null;
        bool? change = null;
        while (TakeWord("SET"))
        {
            if (IsAnyWord(["STATUS", "HOME", "AUTH", "ENCRYPTED"])) throw Fault($"'SET {TextOf(Current).ToUpperInvariant()}' is not available here: a user has a name, a password and a role.", Here);
            TakeWord("PLAINTEXT");
            ExpectWord("PASSWORD");
            if (!IsWord("CHANGE")) password = ParsePassword();
            if (!TakeWord("CHANGE")) continue;
            change = !TakeWord("NOT");
            ExpectWord("REQUIRED");
        }

        return (password, change);
    }

    private Expression ParsePassword()
    {
        TextPosition position = Here;
        if (Is(TokenKind.Parameter) || Is(TokenKind.Dollar)) return ParseParameter();
        if (!Is(TokenKind.String)) throw Unexpected("a parameter or a string");
        Token token = Advance();
        _secrets.Add((token.Start, token.End));
        return new LiteralExpression(position, Value.String(QuotedText.OfString(Text, token, Lines)));
    }

    private Expression ParseUserName()
    {
        TextPosition position = Here;
        if (Is(TokenKind.Parameter) || Is(TokenKind.Dollar)) return ParseParameter();
        return new LiteralExpression(position, Value.String(ExpectName("a name")));
    }

    private LiteralExpression ParseIfExists(TextPosition position)
    {
        bool tolerant = TakeWord("IF");
        if (tolerant) ExpectWord("EXISTS");
        return Flag(position, tolerant);
    }

    private void Skip(int words)
    {
        for (int i = 0; i < words; i++) Advance();
    }

    private static LiteralExpression Flag(TextPosition position, bool? flag) => new(position, flag is { } value ? Value.Boolean(value) : Value.Null);

    private static string NameIn(Expression name) => name is LiteralExpression literal ? literal.Value.AsString() : "$" + ((ParameterExpression)name).Name;
}
