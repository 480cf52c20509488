namespace PaperGraph.Server.Accounts;

/// <summary>Decides who a client is.</summary>
internal interface IAuthenticator
{
    /// <summary>Whether users log on at all.</summary>
    bool Enabled { get; }

    /// <summary>The user that a client says it is.</summary>
    /// <param name="token">Fields of LOGON: scheme, principal, credentials.</param>
    /// <param name="clientAddress">Where the client is.</param>
    /// <exception cref="Messages.RequestException">It is not that user.</exception>
    Identity Authenticate(IReadOnlyDictionary<string, object?> token, string clientAddress);

    /// <summary>A user who had to choose another password, as it is now.</summary>
    Identity Renewed(Identity known);
}
