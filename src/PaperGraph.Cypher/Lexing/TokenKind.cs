namespace PaperGraph.Cypher.Lexing;

/// <summary>Kinds of tokens. Keywords are names: the parser tells them apart by where they stand.</summary>
internal enum TokenKind : byte
{
    End,
    Name,
    EscapedName,
    Parameter,
    String,
    Number,
    LeftParenthesis,
    RightParenthesis,
    LeftBracket,
    RightBracket,
    LeftBrace,
    RightBrace,
    Comma,
    Dot,
    DoubleDot,
    Colon,
    DoubleColon,
    Semicolon,
    Bar,
    DoubleBar,
    Ampersand,
    Exclamation,
    Percent,
    Dollar,
    Plus,
    PlusEqual,
    Minus,
    Star,
    Slash,
    Caret,
    Equal,
    RegexMatch,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    BangEqual,

    /// <summary>A character that begins no token.</summary>
    Unknown,

    /// <summary>A string whose closing quote is missing.</summary>
    UnclosedString,

    /// <summary>A back-ticked name whose closing back-tick is missing.</summary>
    UnclosedName,

    /// <summary>A comment whose end is missing.</summary>
    UnclosedComment,
}
