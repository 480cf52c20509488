using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>A mention with the pieces it covers.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Form">The document's form that it is an occurrence of.</param>
/// <param name="FirstPiece">First piece that overlaps it.</param>
/// <param name="EndPiece">Piece after the last such.</param>
internal sealed record LocatedMention(TextSpan Span, DocumentForm Form, int FirstPiece, int EndPiece);
