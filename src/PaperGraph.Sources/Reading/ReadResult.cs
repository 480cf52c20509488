using PaperGraph.Model;

namespace PaperGraph.Sources;

/// <summary>All that was read.</summary>
/// <param name="Papers">Each paper once, in the order in which they were first seen.</param>
/// <param name="Faults">What was kept out, in reading order.</param>
/// <param name="Records">Number of records seen: papers, repeated papers and faults.</param>
/// <param name="Duplicates">Number of records that were joined to a paper already seen.</param>
public sealed record ReadResult(IReadOnlyList<Paper> Papers, IReadOnlyList<ReadFault> Faults, int Records, int Duplicates);
