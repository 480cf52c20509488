using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>The WordPiece tokens of a text, without the marks that frame a window, as parallel lists.</summary>
/// <param name="Ids">Vocabulary indexes.</param>
/// <param name="Spans">Ranges of the text as given, before lower-casing and accent stripping; in order.</param>
/// <param name="Shapes">Shape of the word that each piece lies in.</param>
internal sealed record Pieces(int[] Ids, TextSpan[] Spans, byte[] Shapes)
{
    public int Count => Ids.Length;
}
