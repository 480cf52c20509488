namespace PaperGraph.Cypher.Execution.Trails;

/// <summary>One relationship of a pattern, taken in a state.</summary>
/// <param name="Id">Its number.</param>
/// <param name="From">The state before.</param>
/// <param name="To">The state behind.</param>
/// <param name="Part">The part it belongs to.</param>
/// <param name="Step">Which relationship of the round.</param>
/// <param name="FirstNode">The first of the pattern's nodes that the node before it stands for.</param>
/// <param name="LastNode">The last of them; less than the first: none.</param>
internal sealed record TrailMove(int Id, int From, int To, int Part, int Step, int FirstNode, int LastNode);

/// <summary>An end of the pattern in a state.</summary>
/// <param name="State">The state.</param>
/// <param name="FirstNode">The first of the pattern's nodes that the end stands for.</param>
internal sealed record TrailEnd(int State, int FirstNode);
