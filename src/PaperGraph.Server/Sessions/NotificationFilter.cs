using PaperGraph.Bolt.Messages;
using PaperGraph.Cypher;
using PaperGraph.Server.Messages;

namespace PaperGraph.Server.Sessions;

/// <summary>The notifications that a client wants (Bolt specification, 5.2: HELLO says it for the connection, BEGIN and RUN for a transaction).</summary>
/// <param name="MinimumSeverity">WARNING, INFORMATION, or OFF for none.</param>
/// <param name="Disabled">Categories that are left out.</param>
internal sealed record NotificationFilter(string MinimumSeverity, IReadOnlyList<string> Disabled)
{
    private const string SeverityField = "notifications_minimum_severity";
    private const string Off = "OFF";
    private const string Warning = "WARNING";
    private const string Information = "INFORMATION";

    private static readonly string[] s_categories =
        ["HINT", "UNRECOGNIZED", "UNSUPPORTED", "PERFORMANCE", "DEPRECATION", "SECURITY", "TOPOLOGY", "GENERIC", "SCHEMA"];

    public static NotificationFilter All { get; } = new(Information, []);

    /// <summary>The filter with what the fields of a message say otherwise.</summary>
    /// <exception cref="RequestException">They say something that there is not.</exception>
    public NotificationFilter With(IReadOnlyDictionary<string, object?> extra, BoltVersion version)
    {
        if (!version.HasNotificationFilter) return this;
        string categories = version.HasGqlStatuses ? "notifications_disabled_classifications" : "notifications_disabled_categories";
        NotificationFilter filter = this;
        if (extra.GetValueOrDefault(SeverityField) is { } severity) filter = filter with { MinimumSeverity = One(severity, SeverityField, Off, Warning, Information) };
        if (extra.GetValueOrDefault(categories) is { } disabled)
        {
            if (disabled is not List<object?> names) throw RequestException.Range($"\"{categories}\" must be a list of strings.");
            filter = filter with { Disabled = [.. names.Select(name => One(name, categories, s_categories))] };
        }

        return filter;
    }

    /// <summary>Whether the client wants a notification.</summary>
    public bool Lets(Notification notification) =>
        MinimumSeverity != Off && (MinimumSeverity == Information || notification.Severity == Warning) && !Disabled.Contains(notification.Category, StringComparer.Ordinal);

    private static string One(object? value, string field, params string[] known) =>
        known.FirstOrDefault(name => name.Equals(value as string, StringComparison.OrdinalIgnoreCase))
        ?? throw RequestException.Range($"\"{field}\" knows {string.Join(", ", known)}, not {value ?? "null"}.");
}
