namespace PaperGraph.Server.Sessions;

/// <summary>Where a session is (Bolt specification, "Server state"). Open results and the transaction tell the rest.</summary>
internal enum SessionState
{
    /// <summary>HELLO is awaited.</summary>
    Negotiation,

    /// <summary>LOGON is awaited.</summary>
    Authentication,

    /// <summary>Requests are served.</summary>
    Ready,

    /// <summary>A request failed; all is ignored until RESET.</summary>
    Failed,
}
