namespace PaperGraph.Extraction;

/// <summary>A file of annotations (JSON Lines or gold) has a line that cannot be read. The message names file, line and what is wrong.</summary>
public sealed class AnnotationFileException : Exception
{
    /// <summary>Makes the exception; the message is "file:line: reason".</summary>
    /// <param name="file">Path as the caller gave it.</param>
    /// <param name="line">One-based line.</param>
    /// <param name="reason">What is wrong and what is expected.</param>
    /// <param name="cause">The underlying error, if any.</param>
    public AnnotationFileException(string file, int line, string reason, Exception? cause = null)
        : base($"{file}:{line}: {reason}", cause)
    {
        File = file;
        Line = line;
        Reason = reason;
    }

    /// <summary>Path as the caller gave it.</summary>
    public string File { get; }

    /// <summary>One-based line.</summary>
    public int Line { get; }

    /// <summary>What is wrong and what is expected.</summary>
    public string Reason { get; }
}
