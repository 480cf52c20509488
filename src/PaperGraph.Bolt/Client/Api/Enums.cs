namespace PaperGraph.Bolt.Client;

/// <summary>What a transaction may do; in a cluster it chooses the server.</summary>
public enum AccessMode
{
    /// <summary>Reads only.</summary>
    Read,

    /// <summary>Reads and writes.</summary>
    Write,
}

/// <summary>Which members of a cluster may run a query.</summary>
public enum RoutingControl
{
    /// <summary>Those that take writes.</summary>
    Writers,

    /// <summary>Those that take reads.</summary>
    Readers,
}

/// <summary>Whether connections use TLS.</summary>
public enum EncryptionLevel
{
    /// <summary>They do not.</summary>
    None,

    /// <summary>They do.</summary>
    Encrypted,
}

/// <summary>Which server certificates are trusted.</summary>
public enum CertificateTrustRule
{
    /// <summary>Those that lead to an authority the operating system trusts.</summary>
    TrustSystem,

    /// <summary>Those that lead to an authority in a given list.</summary>
    TrustList,

    /// <summary>Any. Keeps nobody from listening in the middle.</summary>
    TrustAny,
}
