using PaperGraph.Cypher.Lexing;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Parsing;

/// <content>Names of types, as in x IS :: LIST&lt;INTEGER NOT NULL> and in constraints.</content>
internal sealed partial class QueryParser
{
    // Each spelling with the one it stands for; of several words, the longest first.
    private static readonly (string[] Words, string Name)[] s_types =
    [
        (["PROPERTY", "VALUE"], "PROPERTY VALUE"),
        (["ANY", "PROPERTY", "VALUE"], "PROPERTY VALUE"),
        (["ANY", "NODE"], "NODE"),
        (["ANY", "VERTEX"], "NODE"),
        (["ANY", "RELATIONSHIP"], "RELATIONSHIP"),
        (["ANY", "EDGE"], "RELATIONSHIP"),
        (["ANY", "MAP"], "MAP"),
        (["ANY", "VALUE"], "ANY"),
        (["ANY"], "ANY"),
        (["NOTHING"], "NOTHING"),
        (["NULL"], "NULL"),
        (["BOOLEAN"], "BOOLEAN"),
        (["BOOL"], "BOOLEAN"),
        (["STRING"], "STRING"),
        (["VARCHAR"], "STRING"),
        (["SIGNED", "INTEGER"], "INTEGER"),
        (["INTEGER64"], "INTEGER"),
        (["INTEGER"], "INTEGER"),
        (["INT"], "INTEGER"),
        (["FLOAT"], "FLOAT"),
        (["DATE"], "DATE"),
        (["LOCAL", "TIME"], "LOCAL TIME"),
        (["LOCAL", "DATETIME"], "LOCAL DATETIME"),
        (["ZONED", "TIME"], "ZONED TIME"),
        (["ZONED", "DATETIME"], "ZONED DATETIME"),
        (["TIME", "WITHOUT", "TIMEZONE"], "LOCAL TIME"),
        (["TIME", "WITH", "TIMEZONE"], "ZONED TIME"),
        (["TIMESTAMP", "WITHOUT", "TIMEZONE"], "LOCAL DATETIME"),
        (["TIMESTAMP", "WITH", "TIMEZONE"], "ZONED DATETIME"),
        (["DURATION"], "DURATION"),
        (["POINT"], "POINT"),
        (["NODE"], "NODE"),
        (["VERTEX"], "NODE"),
        (["RELATIONSHIP"], "RELATIONSHIP"),
        (["EDGE"], "RELATIONSHIP"),
        (["MAP"], "MAP"),
        (["PATHS"], "PATH"),
        (["PATH"], "PATH"),
    ];

    // Alternatives joined by |.
    private TypeName ParseType()
    {
        TextPosition position = Here;
        Enter();
        List<TypeName> alternatives = [ParseSingleType()];
        while (Take(TokenKind.Bar)) alternatives.Add(ParseSingleType());
        Leave();
        return alternatives.Count == 1 ? alternatives[0] : new TypeName(position, "UNION", alternatives.TrueForAll(type => type.NotNull), alternatives);
    }

    private TypeName ParseSingleType()
    {
        TextPosition position = Here;
        TypeName type = new(position, "", false, []);
        if (IsAnyWord(["LIST", "ARRAY"]) || (IsWord("ANY") && Is(TokenKind.Less, 1)))
        {
            bool list = !IsWord("ANY");
            Advance();
            Expect(TokenKind.Less);
            TypeName inner = ParseType();
            Expect(TokenKind.Greater);
            type = list ? type with { Name = "LIST", Inner = [inner] } : inner;
        }
        else
        {
            type = type with { Name = ParseTypeWords() };
        }

        type = ParseNotNull(type);
        while (IsAnyWord(["LIST", "ARRAY"]))
        {
            Advance();
            type = ParseNotNull(new TypeName(position, "LIST", false, [type]));
        }

        return type;
    }

    private TypeName ParseNotNull(TypeName type)
    {
        if (Take(TokenKind.Exclamation)) return type with { NotNull = true };
        if (!IsWord("NOT") || !IsWord("NULL", 1)) return type;
        Advance();
        Advance();
        return type with { NotNull = true };
    }

    private string ParseTypeWords()
    {
        foreach ((string[] words, string name) in s_types)
        {
            int length = 0;
            while (length < words.Length && IsWord(words[length], length)) length++;
            if (length < words.Length) continue;
            for (int i = 0; i < length; i++) Advance();
            return name;
        }

        throw Unexpected("a type such as INTEGER or LIST<STRING>");
    }
}
