namespace PaperGraph.Pipeline;

/// <summary>The database does not hold what was pushed; the message says what differs and what to do.</summary>
public sealed class PushException : Exception
{
    /// <summary>With a message for people.</summary>
    public PushException(string message) : base(message)
    {
    }
}
