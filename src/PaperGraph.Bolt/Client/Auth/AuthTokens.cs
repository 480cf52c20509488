// Nullability of dictionary values is left open, as in Neo4j.Driver, so that dictionaries of object and of object? both fit.
#nullable disable annotations

namespace PaperGraph.Bolt.Client;

/// <summary>Proof of who connects. Made by <see cref="AuthTokens"/>.</summary>
public interface IAuthToken;

/// <summary>Makes the proofs of identity that a server may ask for.</summary>
public static class AuthTokens
{
    /// <summary>For servers with authentication switched off.</summary>
    public static IAuthToken None { get; } = new AuthToken(new Dictionary<string, object> { ["scheme"] = "none" });

    /// <summary>User name and password.</summary>
    public static IAuthToken Basic(string username, string password) => Basic(username, password, null);

    /// <summary>User name and password for one of the server's realms.</summary>
    public static IAuthToken Basic(string username, string password, string realm) => Custom(username, password, realm, "basic");

    /// <summary>A Kerberos ticket in Base64.</summary>
    public static IAuthToken Kerberos(string base64EncodedTicket) => Custom("", base64EncodedTicket, null, "kerberos");

    /// <summary>A token of a single sign-on service.</summary>
    public static IAuthToken Bearer(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return new AuthToken(new Dictionary<string, object> { ["scheme"] = "bearer", ["credentials"] = token });
    }

    /// <summary>Any other scheme that the server knows.</summary>
    public static IAuthToken Custom(string principal, string credentials, string realm, string scheme) =>
        Custom(principal, credentials, realm, scheme, null);

    /// <summary>Any other scheme that the server knows, with further fields.</summary>
    public static IAuthToken Custom(string principal, string credentials, string realm, string scheme, Dictionary<string, object> parameters)
    {
        var fields = new Dictionary<string, object> { ["scheme"] = scheme, ["principal"] = principal, ["credentials"] = credentials };
        if (realm is not null) fields["realm"] = realm;
        if (parameters is not null) fields["parameters"] = parameters;
        return new AuthToken(fields);
    }
}

/// <summary>The fields of an authentication map (Bolt specification, LOGON message).</summary>
internal sealed class AuthToken(Dictionary<string, object> fields) : IAuthToken
{
    internal IReadOnlyDictionary<string, object> Fields { get; } = fields;

    /// <summary>Never shows the credentials.</summary>
    public override string ToString() => $"{Fields["scheme"]} authentication";
}
