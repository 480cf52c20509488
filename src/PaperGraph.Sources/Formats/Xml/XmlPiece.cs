namespace PaperGraph.Sources;

/// <summary>What a piece of an XML document is.</summary>
internal enum XmlPieceKind
{
    /// <summary>A whole record element.</summary>
    Record,

    /// <summary>The start tag alone of an element around records.</summary>
    Context,

    /// <summary>A fault of the document; <see cref="XmlPiece.Text"/> is the reason.</summary>
    Fault,
}

/// <summary>A piece of an XML document, as text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Element name with prefix, as written.</param>
/// <param name="Line">One-based line of its first character.</param>
/// <param name="Text">The element, the start tag, or the reason of the fault.</param>
internal readonly record struct XmlPiece(XmlPieceKind Kind, string Name, int Line, string Text);
