using PaperGraph.Cypher;
using PaperGraph.Model.Values;
using PaperGraph.Server.Accounts;
using PaperGraph.Server.Messages;
using PaperGraph.Server.Values;

namespace PaperGraph.Server.Sessions;

/// <summary>The last field of RUN and BEGIN: how a transaction is to run.</summary>
internal static class TransactionExtras
{
    /// <summary>The settings that a client asks for.</summary>
    /// <exception cref="RequestException">Something in it makes no sense here.</exception>
    public static TransactionSettings Read(IReadOnlyDictionary<string, object?> extra, Identity user)
    {
        if (extra.GetValueOrDefault("imp_user") is string other)
        {
            throw RequestException.Forbidden($"Cannot impersonate user '{other}': this server has no impersonation.");
        }

        string database = Database(extra.GetValueOrDefault("db"));
        bool reads = Optional<string>(extra, "mode", "a string") switch
        {
            null or "w" => false,
            "r" => true,
            var mode => throw RequestException.Format($"\"mode\" must be r or w, not '{mode}'."),
        };
        CheckBookmarks(extra.GetValueOrDefault("bookmarks"));
        return new TransactionSettings
        {
            ReadOnly = reads || database == ServerFacts.SystemDatabase || user.Role == Role.Reader,
            Timeout = Timeout(extra),
            Metadata = new MapValue(ParameterValues.Of(Optional<Dictionary<string, object?>>(extra, "tx_metadata", "a map") ?? [])),
            Database = database,
            Username = user.Name,
            Roles = user.Roles,
            Authenticated = user.IsUser,
            Administers = user.Role == Role.Admin,
            PasswordExpired = user.PasswordExpired,
        };
    }

    /// <summary>The name of a database; names know no case.</summary>
    /// <exception cref="RequestException">There is none of that name.</exception>
    public static string Database(object? name) => name switch
    {
        null or "" => ServerFacts.GraphDatabase,
        string text when text.Equals(ServerFacts.GraphDatabase, StringComparison.OrdinalIgnoreCase) => ServerFacts.GraphDatabase,
        string text when text.Equals(ServerFacts.SystemDatabase, StringComparison.OrdinalIgnoreCase) => ServerFacts.SystemDatabase,
        string text => throw RequestException.NoDatabase(text),
        _ => throw RequestException.Format("\"db\" must be a string."),
    };

    /// <summary>Bookmarks must be strings; as there is one store, what they name is always there.</summary>
    /// <exception cref="RequestException">They are something else.</exception>
    public static void CheckBookmarks(object? bookmarks)
    {
        if (bookmarks is null or List<object?> && (bookmarks as List<object?>)?.TrueForAll(bookmark => bookmark is string) != false) return;
        throw RequestException.Format("\"bookmarks\" must be a list of strings.");
    }

    private static TimeSpan? Timeout(IReadOnlyDictionary<string, object?> extra) => extra.GetValueOrDefault("tx_timeout") switch
    {
        null or 0L => null,
        long and < 0 => throw RequestException.Format("\"tx_timeout\" must not be negative."),
        long milliseconds => TimeSpan.FromMilliseconds(Math.Min(milliseconds, int.MaxValue)),
        _ => throw RequestException.Format("\"tx_timeout\" must be an integer: milliseconds."),
    };

    private static T? Optional<T>(IReadOnlyDictionary<string, object?> extra, string name, string wanted)
        where T : class => extra.GetValueOrDefault(name) switch
        {
            null => null,
            T value => value,
            _ => throw RequestException.Format($"\"{name}\" must be {wanted}."),
        };
}
