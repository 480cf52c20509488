namespace PaperGraph.Sources;

/// <summary>An input that could be opened but holds nothing to read; the message says what it is and what to do, not its name.</summary>
internal sealed class UnreadableInputException(string message) : Exception(message);
