namespace PaperGraph.Model;

/// <summary>Relation from a head mention to a tail mention of the same sentence. The numeric order is the tagger's, less "none".</summary>
public enum RelationType
{
    /// <summary>A method or resource used for a task or another method.</summary>
    UsedFor,

    /// <summary>Component of.</summary>
    PartOf,

    /// <summary>X, a kind of Y.</summary>
    IsA,

    /// <summary>Alternatives compared.</summary>
    ComparedWith,

    /// <summary>Method on dataset.</summary>
    EvaluatedOn,

    /// <summary>Method or task with metric.</summary>
    MeasuredBy,
}
