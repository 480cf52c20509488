namespace PaperGraph.Model;

/// <summary>How a paper relates to an entity.</summary>
public enum PaperEdgeType
{
    /// <summary>The paper presents a new method or dataset.</summary>
    Introduces,

    /// <summary>The paper uses a method.</summary>
    Uses,

    /// <summary>The paper evaluates or trains on a dataset.</summary>
    EvaluatesOn,

    /// <summary>The paper works on a task.</summary>
    Addresses,

    /// <summary>The paper reports a metric.</summary>
    Reports,

    /// <summary>The paper discusses a concept.</summary>
    Discusses,

    /// <summary>The paper only names a dataset.</summary>
    Mentions,
}
