using System.Collections.Frozen;
using PaperGraph.Cypher.Lexing;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Parsing;

/// <content>Types of values, as type predicates and property type constraints have them.</content>
internal sealed partial class QueryParser
{
    private static readonly FrozenDictionary<string, string> SimpleTypes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["BOOL"] = "BOOLEAN",
        ["BOOLEAN"] = "BOOLEAN",
        ["STRING"] = "STRING",
        ["VARCHAR"] = "STRING",
        ["INT"] = "INTEGER",
        ["INTEGER"] = "INTEGER",
        ["FLOAT"] = "FLOAT",
        ["DATE"] = "DATE",
        ["DURATION"] = "DURATION",
        ["POINT"] = "POINT",
        ["NODE"] = "NODE",
        ["VERTEX"] = "NODE",
        ["RELATIONSHIP"] = "RELATIONSHIP",
        ["EDGE"] = "RELATIONSHIP",
        ["MAP"] = "MAP",
        ["PATH"] = "PATH",
        ["PATHS"] = "PATH",
        ["NOTHING"] = "NOTHING",
        ["NULL"] = "NULL",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>A type, or several joined by |.</summary>
    private TypeName ParseType()
    {
        Enter();
        TextPosition position = Here;
        List<TypeName> alternatives = [ParseTypeTerm()];
        while (At(TokenKind.Bar) && Index != _separator && AtTypeWord(1))
        {
            Advance();
            alternatives.Add(ParseTypeTerm());
        }

        Leave();
        return alternatives.Count == 1 ? alternatives[0] : new TypeName(position, "UNION", false, alternatives);
    }

    private bool AtTypeWord(int ahead) => TokenAt(Index + ahead) is { Kind: TokenKind.Name } token
        && (SimpleTypes.ContainsKey(TextOf(token))
            || IsAnyWord(["SIGNED", "LOCAL", "ZONED", "TIME", "TIMESTAMP", "LIST", "ARRAY", "PROPERTY", "ANY", "VALUE"], ahead));

    // A type with NOT NULL and any number of LIST behind it: INTEGER NOT NULL LIST NOT NULL.
    private TypeName ParseTypeTerm()
    {
        TextPosition position = Here;
        TypeName type = ParseTypePrimary(position);
        type = type with { NotNull = ParseNotNull() };
        int lists = 0;
        while (TakeWord("LIST", "ARRAY"))
        {
            if (++lists > ParserLimits.MaximumNesting) throw TooLarge("NestingTooDeep", $"The type nests more than {ParserLimits.MaximumNesting} lists.", position);
            type = new TypeName(position, "LIST", false, [type]);
            type = type with { NotNull = ParseNotNull() };
        }

        return type;
    }

    private bool ParseNotNull()
    {
        if (Take(TokenKind.Exclamation)) return true;
        if (!IsWord("NOT") || !IsWord("NULL", 1)) return false;
        Advance();
        Advance();
        return true;
    }

    private TypeName ParseTypePrimary(TextPosition position)
    {
        if (!AtTypeWord(0)) throw Unexpected("a type such as INTEGER, STRING or LIST<FLOAT>");
        string word = TextOf(Advance()).ToUpperInvariant();
        switch (word)
        {
            case "SIGNED":
                if (!TakeWord("INT")) ExpectWord("INTEGER");
                return Simple(position, "INTEGER");
            case "LOCAL" or "ZONED":
                bool time = TakeWord("TIME");
                if (!time) ExpectWord("DATETIME");
                return Simple(position, word + (time ? " TIME" : " DATETIME"));
            case "TIME" or "TIMESTAMP":
                bool without = TakeWord("WITHOUT");
                if (!without) ExpectWord("WITH");
                if (!TakeWord("TIMEZONE")) ExpectWords("TIME", "ZONE");
                return Simple(position, (without ? "LOCAL " : "ZONED ") + (word == "TIME" ? "TIME" : "DATETIME"));
            case "LIST" or "ARRAY":
                Expect(TokenKind.Less);
                TypeName inner = ParseType();
                Expect(TokenKind.Greater);
                return new TypeName(position, "LIST", false, [inner]);
            case "PROPERTY":
                ExpectWord("VALUE");
                return Simple(position, "PROPERTY VALUE");
            case "VALUE": return Simple(position, "ANY");
            case "ANY": return ParseAny(position);
            default: return Simple(position, SimpleTypes[word]);
        }
    }

    // ANY, ANY VALUE, ANY NODE …, ANY<A | B>
    private TypeName ParseAny(TextPosition position)
    {
        if (TakeWord("NODE", "VERTEX")) return Simple(position, "NODE");
        if (TakeWord("RELATIONSHIP", "EDGE")) return Simple(position, "RELATIONSHIP");
        if (TakeWord("MAP")) return Simple(position, "MAP");
        if (TakeWord("PROPERTY"))
        {
            ExpectWord("VALUE");
            return Simple(position, "PROPERTY VALUE");
        }

        TakeWord("VALUE");
        if (!Is(TokenKind.Less) || !AtTypeWord(1)) return Simple(position, "ANY");
        Advance();
        TypeName inner = ParseType();
        Expect(TokenKind.Greater);
        return inner.Name == "UNION" ? inner : new TypeName(position, "UNION", false, [inner]);
    }

    private static TypeName Simple(TextPosition position, string name) => new(position, name, false, []);
}
