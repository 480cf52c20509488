using System.Text;

namespace PaperGraph.Sources;

/// <summary>
/// How bytes that are not valid in a document's encoding travel to the record they stand in: as a noncharacter (Unicode Standard, 23.7)
/// that no text contains, so that the record they damage becomes a fault and no other.
/// </summary>
internal static class Undecodable
{
    /// <summary>Stands for one undecodable byte sequence.</summary>
    internal const char Mark = '\uFDD0';

    /// <summary><paramref name="encoding"/> decoding invalid bytes to <see cref="Mark"/>.</summary>
    internal static Encoding Marking(Encoding encoding)
    {
        var marking = (Encoding)encoding.Clone();
        marking.DecoderFallback = new DecoderReplacementFallback(Mark.ToString());
        return marking;
    }
}
