namespace PaperGraph.Sources;

/// <summary>The beginning of a document, decoded, for telling its format by content.</summary>
/// <param name="Text">The first characters (up to 64 Ki), without byte order mark and leading white space.</param>
/// <param name="IsWhole">Whether <paramref name="Text"/> is the whole document.</param>
public sealed record DocumentSample(string Text, bool IsWhole);
