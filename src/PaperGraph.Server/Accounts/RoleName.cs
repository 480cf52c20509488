namespace PaperGraph.Server.Accounts;

/// <summary>Names of roles as clients see them.</summary>
public static class RoleName
{
    /// <summary>The name of a role, in lower case.</summary>
    public static string Of(Role role) => role.ToString().ToLowerInvariant();
}
