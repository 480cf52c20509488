using System.Text.Json;
using System.Text.Json.Serialization;
using PaperGraph.Storage;

namespace PaperGraph.Server.Accounts;

/// <summary>The users of a graph, in a file of its folder that only its owner may read. It is read anew when it has changed.</summary>
public sealed class UserFile
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, Converters = { new JsonStringEnumConverter<Role>() } };

    private readonly string _path;
    private readonly Lock _gate = new();
    private (DateTime Written, Dictionary<string, UserRecord> Users) _known;

    /// <summary>The users of the graph in a folder.</summary>
    /// <param name="folder">The folder.</param>
    public UserFile(string folder) => _path = Path.Combine(folder, GraphStore.UsersFile);

    /// <summary>All users in order of name; none where there is no file.</summary>
    /// <exception cref="IOException">The file is damaged or cannot be read.</exception>
    public IReadOnlyList<UserRecord> Users => [.. Read().Values.OrderBy(user => user.Name, StringComparer.Ordinal)];

    /// <summary>A user by name; null for none.</summary>
    /// <exception cref="IOException">The file is damaged or cannot be read.</exception>
    public UserRecord? Find(string name) => Read().GetValueOrDefault(name);

    /// <summary>Adds a user, or replaces the one of that name.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Put(UserRecord user) => Change(users => users[user.Name] = user);

    /// <summary>Adds, replaces and removes users at once.</summary>
    /// <param name="changes">Each user by name; null: to be removed.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Put(IReadOnlyDictionary<string, UserRecord?> changes) => Change(users =>
    {
        foreach ((string name, UserRecord? user) in changes)
        {
            if (user is null) users.Remove(name);
            else users[name] = user;
        }
    });

    /// <summary>Removes a user.</summary>
    /// <returns>Whether there was one of that name.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public bool Remove(string name)
    {
        bool removed = false;
        Change(users => removed = users.Remove(name));
        return removed;
    }

    private Dictionary<string, UserRecord> Read()
    {
        lock (_gate)
        {
            if (!File.Exists(_path)) return [];
            DateTime written = File.GetLastWriteTimeUtc(_path);
            if (_known.Users is null || _known.Written != written) _known = (written, Parse());
            return _known.Users;
        }
    }

    private Dictionary<string, UserRecord> Parse()
    {
        try
        {
            UserRecord[] users = JsonSerializer.Deserialize<UserRecord[]>(File.ReadAllBytes(_path), s_json) ?? [];
            return users.ToDictionary(user => user.Name, StringComparer.Ordinal);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw new IOException($"{_path} is no list of users: {e.Message} Remove the file and add the users again.", e);
        }
    }

    // Written whole beside the old file and then put in its place, so that there is always one.
    private void Change(Action<Dictionary<string, UserRecord>> change)
    {
        lock (_gate)
        {
            Dictionary<string, UserRecord> users = new(Read(), StringComparer.Ordinal);
            change(users);
            string fresh = _path + ".new";
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (FileStream file = new(fresh, options))
            {
                JsonSerializer.Serialize(file, users.Values.OrderBy(user => user.Name, StringComparer.Ordinal), s_json);
                file.Flush(flushToDisk: true);
            }

            File.Move(fresh, _path, overwrite: true);
            _known = default;
        }
    }
}
