using PaperGraph.Cypher.Lexing;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Parsing;

/// <content>CREATE INDEX and CREATE CONSTRAINT.</content>
internal sealed partial class QueryParser
{
    /// <summary>What FOR says: nodes of labels or relationships of types, and the name by which the rest speaks of them.</summary>
    private sealed record SchemaTarget(TextPosition Position, SchemaEntity Entity, string Variable, List<string> LabelsOrTypes);

    private CreateIndexCommand ParseCreateIndex(TextPosition position)
    {
        string kind = IsWord("INDEX") ? "RANGE" : TextOf(Advance()).ToUpperInvariant();
        ExpectWord("INDEX");
        if (IsWord("ON") && Is(TokenKind.Colon, 1)) throw Fault("Invalid create index syntax, use `CREATE INDEX FOR ...` instead.", position);
        (string? name, bool ifNotExists) = ParseSchemaName("FOR", "ON");
        ExpectWord("FOR");
        SchemaTarget target = ParseSchemaTarget(labels: kind != "LOOKUP", several: kind == "FULLTEXT");
        ExpectWord("ON");
        List<string> properties = kind switch
        {
            "LOOKUP" => ParseLookup(target),
            "FULLTEXT" => ParseEach(target),
            _ => ParseSchemaProperties(target),
        };
        if (kind == "VECTOR" && properties.Count > 1) throw Fault("Only single property vector indexes are supported", target.Position);
        return new CreateIndexCommand(position, kind, name, ifNotExists, target.Entity, target.LabelsOrTypes, properties, ParseOptions());
    }

    private CreateConstraintCommand ParseCreateConstraint(TextPosition position)
    {
        ExpectWord("CONSTRAINT");
        (string? name, bool ifNotExists) = ParseSchemaName("FOR", "ON");
        if (IsWord("ON")) throw Fault("Invalid constraint syntax, ON and ASSERT should not be used. Replace ON with FOR and ASSERT with REQUIRE.", Here);
        ExpectWord("FOR");
        SchemaTarget target = ParseSchemaTarget(labels: true, several: false);
        if (IsWord("ASSERT")) throw Fault("Invalid constraint syntax, FOR should not be used in combination with ASSERT. Replace ASSERT with REQUIRE.", Here);
        ExpectWord("REQUIRE");
        List<string> properties = ParseSchemaProperties(target);
        (ConstraintKind kind, TypeName? type) = ParseRequirement(target);
        if (properties.Count > 1 && kind is ConstraintKind.NotNull or ConstraintKind.Type)
        {
            throw Fault($"Constraint type 'IS {(type is null ? "NOT NULL" : "TYPED")}' does not allow multiple properties", position);
        }

        return new CreateConstraintCommand(position, kind, name, ifNotExists, target.Entity, target.LabelsOrTypes[0], properties, type) { Options = ParseOptions() };
    }

    // [name] [IF NOT EXISTS]; the words that may follow are no names here.
    private (string? Name, bool IfNotExists) ParseSchemaName(params ReadOnlySpan<string> following)
    {
        bool named = !IsAnyWord(following) && !(IsWord("IF") && IsWord("NOT", 1));
        string? name = named ? ExpectSchemaName() : null;
        bool ifNotExists = TakeWord("IF");
        if (!ifNotExists) return (name, false);
        ExpectWords("NOT", "EXISTS");
        return (name, true);
    }

    // (n:Label), ()-[r:TYPE]-(); FULLTEXT has several, LOOKUP none.
    private SchemaTarget ParseSchemaTarget(bool labels, bool several)
    {
        TextPosition position = Here;
        Expect(TokenKind.LeftParenthesis);
        if (!Is(TokenKind.RightParenthesis))
        {
            SchemaTarget node = ParseSchemaLabels(position, SchemaEntity.Node, labels, several);
            Expect(TokenKind.RightParenthesis);
            return node;
        }

        Advance();
        Take(TokenKind.Less);
        Expect(TokenKind.Minus);
        Expect(TokenKind.LeftBracket);
        SchemaTarget relationship = ParseSchemaLabels(position, SchemaEntity.Relationship, labels, several);
        Expect(TokenKind.RightBracket);
        Expect(TokenKind.Minus);
        Take(TokenKind.Greater);
        Expect(TokenKind.LeftParenthesis);
        Expect(TokenKind.RightParenthesis);
        return relationship;
    }

    private SchemaTarget ParseSchemaLabels(TextPosition position, SchemaEntity entity, bool labels, bool several)
    {
        string variable = ExpectName("a variable name");
        if (!labels) return new SchemaTarget(position, entity, variable, []);
        if (!TakeWord("IS")) Expect(TokenKind.Colon);
        List<string> names = [ExpectName(entity == SchemaEntity.Node ? "a label name" : "a relationship type")];
        while (several && Take(TokenKind.Bar)) names.Add(ExpectName("a label name"));
        return new SchemaTarget(position, entity, variable, names);
    }

    // n.a, (n.a, n.b)
    private List<string> ParseSchemaProperties(SchemaTarget target)
    {
        if (!Take(TokenKind.LeftParenthesis)) return [ParseSchemaProperty(target)];
        List<string> properties = OneOrMore(() => ParseSchemaProperty(target));
        Expect(TokenKind.RightParenthesis);
        return properties;
    }

    private string ParseSchemaProperty(SchemaTarget target)
    {
        ExpectVariableOf(target);
        Expect(TokenKind.Dot);
        return ExpectName("a property name");
    }

    private void ExpectVariableOf(SchemaTarget target)
    {
        TextPosition position = Here;
        string variable = ExpectName("a variable name");
        if (variable != target.Variable) throw Fault($"Variable `{variable}` not defined", position, "UndefinedVariable");
    }

    // EACH [n.a, n.b]
    private List<string> ParseEach(SchemaTarget target)
    {
        ExpectWord("EACH");
        Expect(TokenKind.LeftBracket);
        List<string> properties = OneOrMore(() => ParseSchemaProperty(target));
        Expect(TokenKind.RightBracket);
        return properties;
    }

    // [EACH] labels(n), [EACH] type(r)
    private List<string> ParseLookup(SchemaTarget target)
    {
        TakeWord("EACH");
        ExpectWord(target.Entity == SchemaEntity.Node ? "labels" : "type");
        Expect(TokenKind.LeftParenthesis);
        ExpectVariableOf(target);
        Expect(TokenKind.RightParenthesis);
        return [];
    }

    private Expression? ParseOptions()
    {
        if (!TakeWord("OPTIONS")) return null;
        return At(TokenKind.LeftBrace) ? ParseMap() : ParseParameter();
    }

    // IS [NODE | RELATIONSHIP] UNIQUE, IS [NODE | RELATIONSHIP] KEY, IS NOT NULL, IS :: TYPE
    private (ConstraintKind Kind, TypeName? Type) ParseRequirement(SchemaTarget target)
    {
        if (Take(TokenKind.DoubleColon)) return (ConstraintKind.Type, ParseType());
        ExpectWord("IS");
        if (Take(TokenKind.DoubleColon) || TakeWord("TYPED")) return (ConstraintKind.Type, ParseType());
        if (TakeWord("NOT"))
        {
            ExpectWord("NULL");
            return (ConstraintKind.NotNull, null);
        }

        TextPosition position = Here;
        bool node = TakeWord("NODE");
        bool relationship = !node && TakeWord("RELATIONSHIP", "REL");
        if ((node && target.Entity != SchemaEntity.Node) || (relationship && target.Entity != SchemaEntity.Relationship))
        {
            throw Fault(node ? "A NODE constraint is for nodes: FOR (n:Label)" : "A RELATIONSHIP constraint is for relationships: FOR ()-[r:TYPE]-()", position);
        }

        if (TakeWord("KEY")) return (ConstraintKind.Key, null);
        ExpectWord("UNIQUE");
        return (ConstraintKind.Unique, null);
    }
}
