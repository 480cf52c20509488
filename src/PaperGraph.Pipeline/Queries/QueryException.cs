namespace PaperGraph.Pipeline;

/// <summary>A named query is not there, its file is faulty or a parameter does not fit; the message says what would.</summary>
public sealed class QueryException : Exception
{
    /// <summary>With a message for people.</summary>
    public QueryException(string message) : base(message)
    {
    }
}
