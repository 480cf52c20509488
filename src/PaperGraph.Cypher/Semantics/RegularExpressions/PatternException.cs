namespace PaperGraph.Cypher.Semantics.RegularExpressions;

/// <summary>A regular expression cannot be read.</summary>
/// <param name="message">Why.</param>
/// <param name="index">Where in the pattern.</param>
internal sealed class PatternException(string message, int index) : Exception($"{message} near index {index}");
