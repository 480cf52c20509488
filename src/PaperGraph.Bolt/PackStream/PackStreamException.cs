namespace PaperGraph.Bolt.PackStream;

/// <summary>Bytes that are not PackStream, values that PackStream cannot hold, or either beyond a limit.</summary>
internal sealed class PackStreamException : Exception
{
    internal PackStreamException(string message)
        : base(message)
    {
    }

    internal PackStreamException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
