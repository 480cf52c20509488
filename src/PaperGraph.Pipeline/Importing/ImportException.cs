namespace PaperGraph.Pipeline;

/// <summary>Something that was to be imported is wrong; the message names file, line and what to do. Nothing was imported.</summary>
public sealed class ImportException : Exception
{
    /// <summary>With a message for people.</summary>
    public ImportException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}
