namespace PaperGraph.Conformance.Features;

/// <summary>When an error is raised.</summary>
internal enum ErrorPhase
{
    /// <summary>Before any row is read.</summary>
    CompileTime,

    /// <summary>While the query runs.</summary>
    Runtime,
}
