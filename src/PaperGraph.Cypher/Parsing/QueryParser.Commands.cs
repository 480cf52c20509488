using PaperGraph.Cypher.Lexing;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Parsing;

/// <content>Commands about the schema.</content>
internal sealed partial class QueryParser
{
    private static readonly string[] s_indexKinds = ["RANGE", "TEXT", "POINT", "LOOKUP", "FULLTEXT", "VECTOR", "BTREE"];

    // A command, or null where a query begins.
    private StatementBody? ParseCommand()
    {
        TextPosition position = Here;
        if (IsWord("SHOW")) return ParseShow(position);
        if (IsAnyWord(["TERMINATE"]) && IsAnyWord(["TRANSACTION", "TRANSACTIONS"], 1)) return ParseTerminate(position);
        if (IsWord("DROP") && IsAnyWord(["INDEX", "CONSTRAINT"], 1)) return ParseDrop(position);
        if (!IsWord("CREATE")) return null;
        if (IsWord("CONSTRAINT", 1)) return ParseCreateConstraint(position);
        if (IsWord("INDEX", 1) || (IsAnyWord(s_indexKinds, 1) && IsWord("INDEX", 2))) return ParseCreateIndex(position);
        if (IsAnyWord(["USER", "ROLE", "DATABASE", "ALIAS"], 1) || (IsWord("OR", 1) && IsWord("REPLACE", 2)))
        {
            throw Fault("Users, roles and databases are not managed with Cypher here: the graph is one folder, and the server's options name its users.", position);
        }

        return null;
    }

    private CreateIndexCommand ParseCreateIndex(TextPosition position)
    {
        ExpectWord("CREATE");
        string kind = IsAnyWord(s_indexKinds) ? TextOf(Advance()).ToUpperInvariant() : "RANGE";
        ExpectWord("INDEX");
        if (IsWord("ON") && Is(TokenKind.Colon, 1)) throw Fault("Invalid create index syntax, use `CREATE INDEX FOR ...` instead.", position);
        (string? name, bool ifNotExists) = ParseSchemaName();
        ExpectWord("FOR");
        (SchemaEntity entity, List<string> names, string? variable) = ParseSchemaPattern(several: kind == "FULLTEXT", kind == "LOOKUP");
        ExpectWord("ON");
        List<string> properties = [];
        if (kind == "LOOKUP")
        {
            TakeWord("EACH");
            ExpectQualifiedName("labels(n) or type(r)");
            Expect(TokenKind.LeftParenthesis);
            ExpectName("the variable");
            Expect(TokenKind.RightParenthesis);
        }
        else
        {
            properties = ParseSchemaProperties(variable, kind == "FULLTEXT");
        }

        Expression? options = TakeWord("OPTIONS") ? At(TokenKind.LeftBrace) ? ParseMap() : ParseParameter() : null;
        return new CreateIndexCommand(position, kind, name, ifNotExists, entity, names, properties, options);
    }

    private CreateConstraintCommand ParseCreateConstraint(TextPosition position)
    {
        ExpectWord("CREATE");
        ExpectWord("CONSTRAINT");
        if (IsWord("ON") && Is(TokenKind.LeftParenthesis, 1))
        {
            throw Fault("Invalid constraint syntax, ON and ASSERT should be replaced with FOR and REQUIRE: CREATE CONSTRAINT FOR (n:Label) REQUIRE n.key IS UNIQUE.", position);
        }

        (string? name, bool ifNotExists) = ParseSchemaName();
        ExpectWord("FOR");
        (SchemaEntity entity, List<string> names, string? variable) = ParseSchemaPattern(several: false, lookup: false);
        ExpectWord("REQUIRE");
        List<string> properties = ParseSchemaProperties(variable, brackets: false);
        if (Take(TokenKind.DoubleColon)) return Constraint(ConstraintKind.Type, ParseType());
        ExpectWord("IS");
        if (Take(TokenKind.DoubleColon) || TakeWord("TYPED")) return Constraint(ConstraintKind.Type, ParseType());
        if (TakeWord("NOT"))
        {
            ExpectWord("NULL");
            return Constraint(ConstraintKind.NotNull, null);
        }

        _ = TakeWord("NODE") || TakeWord("RELATIONSHIP") || TakeWord("REL");
        if (TakeWord("UNIQUE")) return Constraint(ConstraintKind.Unique, null);
        ExpectWord("KEY");
        return Constraint(ConstraintKind.Key, null);

        CreateConstraintCommand Constraint(ConstraintKind kind, TypeName? type)
        {
            if (TakeWord("OPTIONS")) _ = At(TokenKind.LeftBrace) ? (Expression)ParseMap() : ParseParameter();
            return new CreateConstraintCommand(position, kind, name, ifNotExists, entity, names[0], properties, type);
        }
    }

    // [name] [IF NOT EXISTS]
    private (string? Name, bool IfNotExists) ParseSchemaName()
    {
        bool atIf = IsWord("IF") && IsWord("NOT", 1);
        string? name = null;
        if (!atIf && !(IsWord("FOR") && Is(TokenKind.LeftParenthesis, 1))) name = ExpectName("a name");
        if (!TakeWord("IF")) return (name, false);
        ExpectWords("NOT", "EXISTS");
        return (name, true);
    }

    // (n:Label), (n:A|B), ()-[r:TYPE]-()
    private (SchemaEntity Entity, List<string> Names, string? Variable) ParseSchemaPattern(bool several, bool lookup)
    {
        Expect(TokenKind.LeftParenthesis);
        if (IsName())
        {
            string node = ExpectName("a variable name");
            List<string> labels = lookup ? [] : ParseSchemaLabels(several);
            Expect(TokenKind.RightParenthesis);
            return (SchemaEntity.Node, labels, node);
        }

        Expect(TokenKind.RightParenthesis);
        Take(TokenKind.Less);
        Expect(TokenKind.Minus);
        Expect(TokenKind.LeftBracket);
        string relationship = ExpectName("a variable name");
        List<string> types = lookup ? [] : ParseSchemaLabels(several);
        Expect(TokenKind.RightBracket);
        Expect(TokenKind.Minus);
        Take(TokenKind.Greater);
        Expect(TokenKind.LeftParenthesis);
        Expect(TokenKind.RightParenthesis);
        return (SchemaEntity.Relationship, types, relationship);
    }

    private List<string> ParseSchemaLabels(bool several)
    {
        Expect(TokenKind.Colon);
        List<string> names = [ExpectName("a label or type")];
        while (several && Take(TokenKind.Bar)) names.Add(ExpectName("a label or type"));
        return names;
    }

    // (n.a, n.b), n.a, EACH [n.a, n.b]
    private List<string> ParseSchemaProperties(string? variable, bool brackets)
    {
        if (brackets)
        {
            ExpectWord("EACH");
            Expect(TokenKind.LeftBracket);
        }

        bool parentheses = !brackets && Take(TokenKind.LeftParenthesis);
        List<string> properties = OneOrMore(() => ParseSchemaProperty(variable));
        if (brackets) Expect(TokenKind.RightBracket);
        else if (parentheses) Expect(TokenKind.RightParenthesis);
        return properties;
    }

    private string ParseSchemaProperty(string? variable)
    {
        TextPosition position = Here;
        string name = ExpectName("the variable");
        if (!string.Equals(name, variable, StringComparison.Ordinal)) throw Fault($"Variable `{name}` not defined", position, "UndefinedVariable");
        Expect(TokenKind.Dot);
        return ExpectName("a property key");
    }

    private StatementBody ParseDrop(TextPosition position)
    {
        ExpectWord("DROP");
        bool index = IsWord("INDEX");
        Advance();
        if (IsWord("ON") && (Is(TokenKind.Colon, 1) || Is(TokenKind.LeftParenthesis, 1)))
        {
            throw Fault($"Indexes and constraints are dropped by name: DROP {(index ? "INDEX" : "CONSTRAINT")} name. SHOW {(index ? "INDEXES" : "CONSTRAINTS")} lists them.", position);
        }

        string name = ExpectName("a name");
        bool ifExists = TakeWord("IF");
        if (ifExists) ExpectWord("EXISTS");
        return index ? new DropIndexCommand(position, name, ifExists) : new DropConstraintCommand(position, name, ifExists);
    }

    private TerminateTransactionsCommand ParseTerminate(TextPosition position)
    {
        Advance();
        Advance();
        List<Expression> ids = OneOrMore(ParseExpression);
        return new TerminateTransactionsCommand(position, ids.Count == 1 ? ids[0] : new ListExpression(position, ids));
    }
}
