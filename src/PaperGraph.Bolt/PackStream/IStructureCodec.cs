namespace PaperGraph.Bolt.PackStream;

/// <summary>Turns structures (nodes, dates, points) into objects and back. The fields of some depend on the version of Bolt.</summary>
internal interface IStructureCodec
{
    /// <summary>Reads the <paramref name="fields"/> fields of the structure <paramref name="tag"/>.</summary>
    /// <exception cref="PackStreamException">The structure is not known here or not whole.</exception>
    object Read(byte tag, int fields, ref PackStreamReader reader);

    /// <summary>Writes <paramref name="value"/> if it is a structure; false where it is something else.</summary>
    bool TryWrite(object value, PackStreamWriter writer);
}
