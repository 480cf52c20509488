namespace PaperGraph.Cypher.Syntax;

/// <summary>A place in the query's text.</summary>
/// <param name="Offset">UTF-16 code units before it.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">UTF-16 code units into the line, from 1.</param>
public readonly record struct TextPosition(int Offset, int Line, int Column);

/// <summary>What the parser makes of the text: names are not resolved, types not known. The base of everything it makes.</summary>
/// <param name="Position">Where it begins.</param>
public abstract record SyntaxNode(TextPosition Position);
