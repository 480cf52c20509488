namespace PaperGraph.Server.Accounts;

/// <summary>A user as the file of users keeps it. The password is not in it, only what tells whether one is right.</summary>
/// <param name="Name">Name.</param>
/// <param name="Role">What the user may do.</param>
/// <param name="Salt">Random bytes that went into the hash.</param>
/// <param name="Hash">PBKDF2 of the password with SHA-512.</param>
/// <param name="Iterations">Rounds of it.</param>
/// <param name="PasswordChangeRequired">Whether the user must choose another password before anything else.</param>
public sealed record UserRecord(string Name, Role Role, byte[] Salt, byte[] Hash, int Iterations, bool PasswordChangeRequired = false)
{
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    // What OWASP's password storage advice asks for PBKDF2 with SHA-512.
    private const int Rounds = 210_000;

    /// <summary>A user with a new password.</summary>
    public static UserRecord Create(string name, Role role, string password)
    {
        byte[] salt = System.Security.Cryptography.RandomNumberGenerator.GetBytes(SaltBytes);
        return new UserRecord(name, role, salt, Derive(password, salt, Rounds, HashBytes), Rounds);
    }

    /// <summary>Whether a password is the user's. Takes as long for a wrong one as for the right one.</summary>
    public bool Verify(string password) =>
        System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(Derive(password, Salt, Iterations, Hash.Length), Hash);

    private static byte[] Derive(string password, byte[] salt, int rounds, int bytes) => System.Security.Cryptography.Rfc2898DeriveBytes.Pbkdf2(
        password, salt, rounds, System.Security.Cryptography.HashAlgorithmName.SHA512, bytes);
}
