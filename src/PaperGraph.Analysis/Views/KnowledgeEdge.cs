using PaperGraph.Model;
using QuikGraph;

namespace PaperGraph.Analysis;

/// <summary>A relationship of the resolved graph as an edge that QuikGraph's algorithms take.</summary>
/// <param name="Source">Where it starts.</param>
/// <param name="Target">Where it ends.</param>
/// <param name="Type">Relationship type, e.g. <c>USES</c>, <c>USED_FOR</c>, <c>WROTE</c>, <c>CITES</c>.</param>
/// <param name="Confidence">0 to 1; 1 for what the source itself says (authorship, citation).</param>
/// <param name="Support">Number of papers that say so.</param>
public sealed record KnowledgeEdge(NodeReference Source, NodeReference Target, string Type, double Confidence, int Support)
    : IEdge<NodeReference>;
