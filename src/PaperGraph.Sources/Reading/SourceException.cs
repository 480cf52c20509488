namespace PaperGraph.Sources;

/// <summary>Nothing could be read at all: a missing input, no permission, an unknown format name. The message says which and what to do.</summary>
public sealed class SourceException : Exception
{
    /// <summary>Makes the error.</summary>
    public SourceException(string message) : base(message) { }

    /// <summary>Makes the error with its cause.</summary>
    public SourceException(string message, Exception inner) : base(message, inner) { }
}
