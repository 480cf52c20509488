namespace PaperGraph.Pipeline;

/// <summary>The graph database cannot be reached, refuses the user or fails at a statement; the message says what to do.</summary>
public sealed class ServerException : Exception
{
    /// <summary>With a message for people and what caused it.</summary>
    public ServerException(string message, Exception inner) : base(message, inner)
    {
    }
}
