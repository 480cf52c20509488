namespace PaperGraph.Server.Accounts;

/// <summary>Who speaks on a connection.</summary>
/// <param name="Name">Name of the user; empty where nobody logs on.</param>
/// <param name="Role">What the user may do.</param>
/// <param name="IsUser">Whether it is a user, rather than anybody.</param>
/// <param name="PasswordExpired">Whether the user must choose another password before anything else.</param>
internal sealed record Identity(string Name, Role Role, bool IsUser, bool PasswordExpired = false)
{
    /// <summary>Anybody, where nobody logs on.</summary>
    public static Identity Anybody { get; } = new("", Role.Admin, IsUser: false);

    /// <summary>Roles as clients see them.</summary>
    public IReadOnlyList<string> Roles => IsUser ? [RoleName.Of(Role)] : [];
}
