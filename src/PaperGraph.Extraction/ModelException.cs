namespace PaperGraph.Extraction;

/// <summary>A file of the tagger is missing or is not what the tagger needs. The message names the file and says what to do.</summary>
public sealed class ModelException : Exception
{
    /// <summary>Creates the exception.</summary>
    public ModelException(string message) : base(message)
    {
    }

    /// <summary>Creates the exception with the fault that it reports.</summary>
    public ModelException(string message, Exception inner) : base(message, inner)
    {
    }
}
