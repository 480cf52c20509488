namespace PaperGraph.Pipeline;

/// <summary>How far a build is.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Done">Papers done in this stage.</param>
/// <param name="Total">Papers in all, 0 where not known.</param>
public readonly record struct BuildProgress(BuildStage Stage, long Done, long Total);

/// <summary>The stages of a build, in their order.</summary>
public enum BuildStage
{
    /// <summary>Reading the input.</summary>
    Read,

    /// <summary>Finding mentions and relations.</summary>
    Annotate,

    /// <summary>Joining mentions to entities.</summary>
    Resolve,

    /// <summary>Ranks, communities, similarities.</summary>
    Analyse,

    /// <summary>Writing the bundle.</summary>
    Write,
}
