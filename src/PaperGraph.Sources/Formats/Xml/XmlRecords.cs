using System.Xml.Linq;

namespace PaperGraph.Sources;

/// <summary>Reads the records of an XML document one at a time, through <see cref="XmlSplitter"/> and <see cref="XmlFragment"/>.</summary>
internal static class XmlRecords
{
    /// <summary>The records in order.</summary>
    /// <param name="document">The document.</param>
    /// <param name="records">Names of record elements.</param>
    /// <param name="contexts">Names of elements around them whose start tags go to <paramref name="read"/> too.</param>
    /// <param name="read">Makes a record of an element; null where it is none.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    internal static IEnumerable<SourceRecord> Read(
        SourceDocument document,
        IReadOnlyCollection<string> records,
        IReadOnlyCollection<string> contexts,
        Func<XElement, int, SourceRecord?> read,
        CancellationToken cancellationToken)
    {
        using TextReader reader = XmlDecoding.Open(document);
        foreach (XmlPiece piece in new XmlSplitter(reader, records, contexts).Split())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (piece.Kind == XmlPieceKind.Fault)
            {
                yield return new FaultRecord(piece.Line, piece.Text);
            }
            else if (XmlFragment.Parse(piece, out FaultRecord? fault) is XElement element)
            {
                if (read(element, piece.Line) is SourceRecord record) yield return record;
            }
            else
            {
                yield return fault!;
            }
        }
    }
}
