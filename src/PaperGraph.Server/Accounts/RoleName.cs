namespace PaperGraph.Server.Accounts;

/// <summary>Names of roles as clients see them.</summary>
internal static class RoleName
{
    public static string Of(Role role) => role.ToString().ToLowerInvariant();
}
