namespace PaperGraph.Cypher;

/// <summary>A user of a server.</summary>
/// <param name="Name">Name.</param>
/// <param name="Role">Role, which includes all that lesser ones may.</param>
/// <param name="PasswordChangeRequired">Whether the user must choose another password first.</param>
public sealed record UserAccount(string Name, string Role, bool PasswordChangeRequired);

/// <summary>The users of a server.</summary>
public interface IUserDirectory
{
    /// <summary>The roles, the least first.</summary>
    IReadOnlyList<string> Roles { get; }

    /// <summary>Begins changes, which others see when they are committed.</summary>
    /// <exception cref="IOException">The users cannot be read.</exception>
    IUserChanges Begin();
}

/// <summary>Changes of the users of a server that belong together.</summary>
public interface IUserChanges
{
    /// <summary>The users in order of name, with the changes so far.</summary>
    IReadOnlyList<UserAccount> Users { get; }

    /// <summary>Whether a password is the user's.</summary>
    bool IsPassword(string name, string password);

    /// <summary>Adds a user or changes one.</summary>
    /// <param name="user">The user as it is to be.</param>
    /// <param name="password">The new password; null: the one it has.</param>
    void Put(UserAccount user, string? password);

    /// <summary>Gives a user another name.</summary>
    void Rename(string name, string other);

    /// <summary>Removes a user.</summary>
    void Remove(string name);

    /// <summary>Makes the changes.</summary>
    /// <exception cref="IOException">They cannot be written.</exception>
    void Commit();
}
