namespace PaperGraph.Pipeline;

/// <summary>A bundle cannot be written or read; the message names the folder or file (with line) and what to do.</summary>
public sealed class BundleException : Exception
{
    /// <summary>With a message for people.</summary>
    public BundleException(string message) : base(message)
    {
    }

    /// <summary>With a message for people and what caused it.</summary>
    public BundleException(string message, Exception inner) : base(message, inner)
    {
    }
}
