using PaperGraph.Cypher.Lexing;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Parsing;

/// <content>Which command begins here: schema, SHOW, TERMINATE, and those about users and databases, which are refused.</content>
internal sealed partial class QueryParser
{
    private static readonly string[] IndexKinds = ["RANGE", "TEXT", "POINT", "LOOKUP", "FULLTEXT", "VECTOR"];

    // What administration commands are about; but for users none of it is here.
    private static readonly string[] AdministrationSubjects =
        ["USER", "USERS", "ROLE", "ROLES", "DATABASE", "ALIAS", "ALIASES", "COMPOSITE", "IMMUTABLE", "SERVER", "SERVERS", "PRIVILEGE", "PRIVILEGES", "SUPPORTED"];

    private static readonly string[] AdministrationVerbs =
        ["ALTER", "GRANT", "DENY", "REVOKE", "START", "STOP", "RENAME", "ENABLE", "DEALLOCATE", "REALLOCATE", "DRYRUN"];

    /// <summary>The command that begins here; null where it is a query.</summary>
    private StatementBody? ParseCommand()
    {
        TextPosition position = Here;
        if (ParseUserCommand(position) is { } command) return command;
        if (IsWord("CREATE")) return ParseCreateCommand(position);
        if (AtWord("SHOW")) return ParseShow(position);
        if (AtWord("DROP")) return ParseDrop(position);
        if (TakeWord("TERMINATE"))
        {
            if (!TakeWord("TRANSACTION")) ExpectWord("TRANSACTIONS");
            return new TerminateTransactionsCommand(position, ParseExpressions());
        }

        return IsAnyWord(AdministrationVerbs) && IsName(1) ? throw Administration(position) : null;
    }

    private StatementBody? ParseCreateCommand(TextPosition position)
    {
        // CREATE index = (…) names a path.
        if (!IsName(1) || Is(TokenKind.Equal, 2)) return null;
        bool replace = IsWord("OR", 1) && IsWord("REPLACE", 2);
        int at = replace ? 3 : 1;
        if (IsAnyWord(AdministrationSubjects, at)) throw Administration(position);
        bool constraint = IsWord("CONSTRAINT", at);
        if (replace && (constraint || IsWord("INDEX", at) || IsAnyWord(IndexKinds, at)))
        {
            throw Fault($"Failed to create {(constraint ? "constraint" : "index")}: `OR REPLACE` cannot be used together with this command.", position);
        }

        if (constraint)
        {
            Advance();
            return ParseCreateConstraint(position);
        }

        if (IsWord("BTREE", 1)) throw Fault("Invalid index type b-tree, use range, point or text index instead.", position);
        if (!IsWord("INDEX", 1) && !(IsAnyWord(IndexKinds, 1) && IsName(2))) return null;
        Advance();
        return ParseCreateIndex(position);
    }

    private StatementBody ParseDrop(TextPosition position)
    {
        Advance();
        if (IsAnyWord(AdministrationSubjects)) throw Administration(position);
        bool index = TakeWord("INDEX");
        if (!index) ExpectWord("CONSTRAINT");
        if (IsWord("ON") && (Is(TokenKind.Colon, 1) || Is(TokenKind.LeftParenthesis, 1)))
        {
            throw Fault(
                index
                    ? "Indexes cannot be dropped by schema, please drop by name instead: DROP INDEX index_name. The index name can be found using SHOW INDEXES."
                    : "Constraints cannot be dropped by schema, please drop by name instead: DROP CONSTRAINT constraint_name. The constraint name can be found using SHOW CONSTRAINTS.",
                position);
        }

        string name = ExpectSchemaName();
        bool ifExists = TakeWord("IF");
        if (ifExists) ExpectWord("EXISTS");
        return index ? new DropIndexCommand(position, name, ifExists) : new DropConstraintCommand(position, name, ifExists);
    }

    private string ExpectSchemaName()
    {
        if (Is(TokenKind.Parameter) || Is(TokenKind.Dollar)) throw Fault("The name of an index or constraint cannot be a parameter: write it out", Here);
        return ExpectName("the name of an index or constraint");
    }

    // One expression, or several as a list.
    private Expression ParseExpressions()
    {
        TextPosition position = Here;
        List<Expression> items = OneOrMore(ParseExpression);
        return items.Count == 1 ? items[0] : new ListExpression(position, items);
    }

    private CypherException Administration(TextPosition position)
    {
        // Passwords may follow: the command's first words are enough.
        int words = IsName(1) && !IsWord("OR", 1) ? 2 : 1;
        string command = string.Join(' ', Enumerable.Range(0, words).Select(at => TextOf(TokenAt(Index + at)).ToUpperInvariant()));
        return new CypherException(
            ErrorKind.UnsupportedAdministrationCommand,
            ErrorPhase.CompileTime,
            "UnsupportedAdministrationCommand",
            $"Unsupported administration command: {command}. A server here has users, the roles reader, editor and admin, and one graph.",
            position);
    }
}
