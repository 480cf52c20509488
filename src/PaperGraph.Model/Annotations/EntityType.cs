namespace PaperGraph.Model;

/// <summary>What a mention names. The numeric order is the tagger's.</summary>
public enum EntityType
{
    /// <summary>Algorithm, model, architecture, loss, training procedure, named system.</summary>
    Method,

    /// <summary>Named dataset, benchmark, corpus or challenge.</summary>
    Dataset,

    /// <summary>Problem or application.</summary>
    Task,

    /// <summary>How quality or cost is measured.</summary>
    Metric,

    /// <summary>Any other technical term an expert would index.</summary>
    Concept,
}
