using PaperGraph.Cypher;

namespace PaperGraph.Server.Accounts;

/// <summary>The users of the file, for statements that list and change them.</summary>
internal sealed class UserDirectory(UserFile file) : IUserDirectory
{
    public IReadOnlyList<string> Roles { get; } = [.. Enum.GetValues<Role>().Select(RoleName.Of)];

    public IUserChanges Begin() => new UserChanges(file);

    private sealed class UserChanges(UserFile file) : IUserChanges
    {
        private readonly Dictionary<string, UserRecord> _users = file.Users.ToDictionary(user => user.Name, StringComparer.Ordinal);

        // What was changed, so that changes that others make meanwhile to other users stand.
        private readonly Dictionary<string, UserRecord?> _changed = new(StringComparer.Ordinal);

        public IReadOnlyList<UserAccount> Users => [.. _users.Values.OrderBy(user => user.Name, StringComparer.Ordinal)
            .Select(user => new UserAccount(user.Name, RoleName.Of(user.Role), user.PasswordChangeRequired))];

        public bool IsPassword(string name, string password) => _users.GetValueOrDefault(name)?.Verify(password) == true;

        public void Put(UserAccount user, string? password)
        {
            Role role = Enum.Parse<Role>(user.Role, ignoreCase: true);
            UserRecord record = password is null ? _users[user.Name] with { Role = role } : UserRecord.Create(user.Name, role, password);
            Set(user.Name, record with { PasswordChangeRequired = user.PasswordChangeRequired });
        }

        public void Rename(string name, string other)
        {
            UserRecord user = _users[name];
            Set(name, null);
            Set(other, user with { Name = other });
        }

        public void Remove(string name) => Set(name, null);

        public void Commit()
        {
            if (_changed.Count > 0) file.Put(_changed);
            _changed.Clear();
        }

        private void Set(string name, UserRecord? user)
        {
            _changed[name] = user;
            if (user is null) _users.Remove(name);
            else _users[name] = user;
        }
    }
}
