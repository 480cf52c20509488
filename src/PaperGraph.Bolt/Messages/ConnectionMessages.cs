namespace PaperGraph.Bolt.Messages;

/// <summary>HELLO: who the client is and what it can do; up to 5.0 also who the user is.</summary>
internal sealed record Hello(IReadOnlyDictionary<string, object?> Extra) : RequestMessage(0x01)
{
    protected override IReadOnlyList<object?> Fields => [Extra];
}

/// <summary>LOGON (5.1): who the user is.</summary>
internal sealed record Logon(IReadOnlyDictionary<string, object?> Auth) : RequestMessage(0x6A)
{
    protected override IReadOnlyList<object?> Fields => [Auth];
}

/// <summary>LOGOFF (5.1): the user leaves, the connection stays.</summary>
internal sealed record Logoff() : RequestMessage(0x6B)
{
    internal static readonly Logoff Instance = new();

    protected override IReadOnlyList<object?> Fields => [];
}

/// <summary>GOODBYE: the connection ends; there is no answer.</summary>
internal sealed record Goodbye() : RequestMessage(0x02)
{
    internal static readonly Goodbye Instance = new();

    protected override IReadOnlyList<object?> Fields => [];
}

/// <summary>RESET: what runs is broken off and what is open rolled back.</summary>
internal sealed record Reset() : RequestMessage(0x0F)
{
    internal static readonly Reset Instance = new();

    protected override IReadOnlyList<object?> Fields => [];
}

/// <summary>TELEMETRY (5.4): which part of the API the next query comes from.</summary>
internal sealed record Telemetry(int Api) : RequestMessage(0x54)
{
    /// <summary>A transaction function.</summary>
    internal const int Managed = 0;

    /// <summary>A transaction that the user commits.</summary>
    internal const int Unmanaged = 1;

    /// <summary>A query as its own transaction.</summary>
    internal const int AutoCommit = 2;

    /// <summary>The driver's one-query interface.</summary>
    internal const int Execute = 3;

    protected override IReadOnlyList<object?> Fields => [Api];
}

/// <summary>ROUTE (4.4 form): which servers to send what to.</summary>
internal sealed record Route(
    IReadOnlyDictionary<string, object?> Routing, IReadOnlyList<string> Bookmarks, IReadOnlyDictionary<string, object?> Extra)
    : RequestMessage(0x66)
{
    protected override IReadOnlyList<object?> Fields => [Routing, Bookmarks, Extra];
}
