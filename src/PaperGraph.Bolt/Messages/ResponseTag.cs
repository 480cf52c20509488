namespace PaperGraph.Bolt.Messages;

/// <summary>Tags of messages from server to client.</summary>
internal static class ResponseTag
{
    /// <summary>SUCCESS {metadata}: the request went through.</summary>
    internal const byte Success = 0x70;

    /// <summary>RECORD [values]: a row.</summary>
    internal const byte Record = 0x71;

    /// <summary>IGNORED: an earlier request failed.</summary>
    internal const byte Ignored = 0x7E;

    /// <summary>FAILURE {metadata}: the request failed; what follows is ignored until RESET.</summary>
    internal const byte Failure = 0x7F;
}
