namespace PaperGraph.Extraction.Evaluation;

/// <summary>Gold and annotated papers do not go together. The message names the papers and what to do.</summary>
public sealed class EvaluationException : Exception
{
    /// <summary>Makes the exception.</summary>
    public EvaluationException(string message)
        : base(message)
    {
    }
}
