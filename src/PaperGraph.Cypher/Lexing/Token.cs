namespace PaperGraph.Cypher.Lexing;

/// <summary>A token: a stretch of the text and what it is.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first code unit.</param>
/// <param name="End">Offset behind its last code unit.</param>
/// <param name="Match">For a bracket the index of the token that closes or opens it; -1 where that is missing, and for all others.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, int Match = -1);
