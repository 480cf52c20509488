namespace PaperGraph.Extraction;

/// <summary>A stretch of pieces that the network reads at once.</summary>
/// <param name="Start">First piece read.</param>
/// <param name="End">Piece after the last one read.</param>
/// <param name="OwnStart">First piece whose result is taken from this window; the windows' own ranges follow one another without gap.</param>
/// <param name="OwnEnd">Piece after the last such.</param>
internal readonly record struct TextWindow(int Start, int End, int OwnStart, int OwnEnd)
{
    public int Length => End - Start;
}
