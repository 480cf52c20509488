namespace PaperGraph.Server.Accounts;

/// <summary>Everybody may do everything, whatever they say of themselves.</summary>
internal sealed class OpenAccess : IAuthenticator
{
    public bool Enabled => false;

    public Identity Authenticate(IReadOnlyDictionary<string, object?> token, string clientAddress) => Identity.Anybody;

    public Identity Renewed(Identity known) => known;
}
