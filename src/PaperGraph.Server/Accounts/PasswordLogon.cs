using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using PaperGraph.Server.Messages;

namespace PaperGraph.Server.Accounts;

/// <summary>
/// Users log on with name and password. After some wrong passwords in a row the user must wait, whatever comes then. A password that was
/// right is remembered as a keyed hash for the life of the server, so that pools of connections do not pay for the slow one each time.
/// </summary>
internal sealed class PasswordLogon(UserFile users, TimeProvider time) : IAuthenticator
{
    private const int WrongOnes = 3;
    private const int MostTracked = 10_000;

    private static readonly TimeSpan s_wait = TimeSpan.FromSeconds(5);

    // Checked where there is no such user, so that the time taken does not tell.
    private static readonly UserRecord s_nobody = UserRecord.Create("", Role.Reader, Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly ConcurrentDictionary<string, (int Count, DateTimeOffset Last)> _wrong = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (UserRecord User, byte[] Mark)> _right = new(StringComparer.Ordinal);

    public bool Enabled => true;

    public Identity Authenticate(IReadOnlyDictionary<string, object?> token, string clientAddress)
    {
        string scheme = token.GetValueOrDefault("scheme") as string ?? "none";
        if (scheme != "basic")
        {
            throw RequestException.Unauthorized(scheme == "none"
                ? "Unsupported authentication token, scheme 'none' is only allowed when auth is disabled."
                : $"Unsupported authentication token, scheme '{scheme}' is not known here: use 'basic'.");
        }

        if (token.GetValueOrDefault("principal") is not string name || token.GetValueOrDefault("credentials") is not string password)
        {
            throw RequestException.Unauthorized("Unsupported authentication token: \"principal\" and \"credentials\" must be strings.");
        }

        if (_wrong.TryGetValue(name, out (int Count, DateTimeOffset Last) wrong) && wrong.Count >= WrongOnes && time.GetUtcNow() - wrong.Last < s_wait) throw RequestException.RateLimited();
        UserRecord? user = users.Find(name);
        if (!IsRight(user, name, password))
        {
            CountWrong(name);
            throw RequestException.Unauthorized("The client is unauthorized due to authentication failure.");
        }

        _wrong.TryRemove(name, out _);
        return IdentityOf(user!);
    }

    public Identity Renewed(Identity known) => known.PasswordExpired && users.Find(known.Name) is { } user ? IdentityOf(user) : known;

    private static Identity IdentityOf(UserRecord user) => new(user.Name, user.Role, IsUser: true, user.PasswordChangeRequired);

    private bool IsRight(UserRecord? user, string name, string password)
    {
        byte[] mark = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{name}\n{password}"));
        if (user is not null && _right.TryGetValue(name, out (UserRecord User, byte[] Mark) known) && ReferenceEquals(known.User, user)
            && CryptographicOperations.FixedTimeEquals(known.Mark, mark))
        {
            return true;
        }

        bool isRight = (user ?? s_nobody).Verify(password) && user is not null;
        if (isRight) _right[name] = (user!, mark);
        return isRight;
    }

    // Names that do not exist are counted too; a flood of made-up ones must not fill the memory.
    private void CountWrong(string name)
    {
        if (_wrong.Count >= MostTracked) _wrong.Clear();
        DateTimeOffset now = time.GetUtcNow();
        _wrong.AddOrUpdate(name, (1, now), (_, before) => (now - before.Last < s_wait ? before.Count + 1 : 1, now));
    }
}
