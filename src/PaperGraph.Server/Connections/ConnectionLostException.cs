namespace PaperGraph.Server.Connections;

/// <summary>The other side is gone, or takes nothing any more.</summary>
internal sealed class ConnectionLostException(string message, Exception inner) : Exception(message, inner);
